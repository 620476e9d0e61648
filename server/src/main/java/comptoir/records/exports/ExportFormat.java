package comptoir.records.exports;

import comptoir.records.tabular.CsvExport;
import comptoir.records.tabular.TableWriter;
import comptoir.records.tabular.TableWriter.Heading;
import comptoir.records.tabular.WorkbookExport;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of files that rows leave in. */
public enum ExportFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String key;
    private final String contentType;

    ExportFormat(String key, String contentType) {
        this.key = key;
        this.contentType = contentType;
    }

    public static Optional<ExportFormat> find(String key) {
        return Arrays.stream(values()).filter(format -> format.key.equals(key)).findFirst();
    }

    /** Also the end of the file's name. */
    public String key() {
        return key;
    }

    public String contentType() {
        return contentType;
    }

    TableWriter open(OutputStream file, String name, List<Heading> headings) {
        return switch (this) {
            case CSV -> {
                CsvExport csv = new CsvExport(file);
                csv.headings(headings.stream().map(Heading::text).toList());
                yield csv;
            }
            case XLSX -> new WorkbookExport(file, name, headings);
        };
    }
}
