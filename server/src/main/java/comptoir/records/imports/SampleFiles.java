package comptoir.records.imports;

import comptoir.dictionary.Choice;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.tabular.Candidate;
import comptoir.records.tabular.CsvExport;
import comptoir.records.tabular.SheetExport;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Files to download, to fill and to bring in: the headings of an object's fields over two invented rows. */
public final class SampleFiles {

    /** Given by the program, or by the people who work here. */
    private static final Set<String> LEFT_OUT = Set.of("autoNumber", "member", "rollup");

    private final Records records;
    private final ImportRights rights;
    private final List<SampleSource> sources;

    public SampleFiles(Records records, List<SampleSource> sources) {
        this.records = records;
        this.rights = new ImportRights(records);
        this.sources = List.copyOf(sources);
    }

    /**
     * The table of one object.
     *
     * @param title in the plural, in the asking person's language
     */
    public record Sample(String title, List<String> headings, List<List<CsvExport.Cell>> rows) {}

    /** Refused where the person may not bring the object in. */
    public Sample of(WorkspaceSchema workspace, Actor actor, String object) {
        return records.reading(workspace, actor, (tx, sight) -> sample(sight, rights.allowed(sight, object)));
    }

    /** One of each object of the menu, refused where the person may bring none in: rows of one name those of another as files that follow one another would. */
    public List<Sample> all(WorkspaceSchema workspace, Actor actor) {
        return records.reading(
                workspace,
                actor,
                (tx, sight) -> rights.open(sight).stream()
                        .map(object -> sample(sight, object))
                        .toList());
    }

    public static void csv(Sample sample, OutputStream file) {
        try (CsvExport csv = new CsvExport(file)) {
            csv.headings(sample.headings());
            sample.rows().forEach(csv::row);
        }
    }

    public static void workbook(List<Sample> samples, OutputStream file) {
        try (SheetExport workbook = new SheetExport(file)) {
            samples.forEach(sample -> workbook.sheet(sample.title(), sample.headings(), sample.rows()));
        }
    }

    private Sample sample(Sight sight, ObjectType object) {
        String language = sight.actor().language();
        List<Candidate> columns = rights.targets(sight, object).candidates().stream()
                .filter(column ->
                        !LEFT_OUT.contains(column.type()) && !column.key().equals(ImportOptions.FULL_NAME))
                .toList();
        return new Sample(
                object.plural().in(language),
                columns.stream()
                        .map(column -> "en".equals(language) ? column.labelEn() : column.label())
                        .toList(),
                IntStream.range(0, SampleSource.ROWS)
                        .mapToObj(row -> columns.stream()
                                .map(column -> cell(column, value(sight, object, column, row)))
                                .toList())
                        .toList());
    }

    private String value(Sight sight, ObjectType object, Candidate column, int row) {
        return sources.stream()
                .map(source -> source.valuesOf(object.key()).get(column.key()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .map(values -> values.get(row))
                .orElseGet(() -> usual(sight, object, column, row));
    }

    /** What a field made by the people themselves may hold. */
    private static String usual(Sight sight, ObjectType object, Candidate column, int row) {
        boolean english = "en".equals(sight.actor().language());
        return switch (column.type()) {
            case "text" -> column.key().contains(".") ? "" : (english ? "Example " : "Exemple ") + (row + 1);
            case "yesNo" -> row == 0 ? (english ? "yes" : "oui") : (english ? "no" : "non");
            case "integer", "decimal", "amount", "percent" -> row == 0 ? "10" : "20";
            case "duration" -> row == 0 ? "1:30" : "0:45";
            case "rating" -> row == 0 ? "4" : "5";
            case "date" -> sight.reading().today().withDayOfYear(row + 1).toString();
            case "choice", "labels" -> {
                List<Choice> choices = object.field(column.key()).choices();
                yield row < choices.size()
                        ? choices.get(row).label().in(sight.actor().language())
                        : "";
            }
            default -> "";
        };
    }

    private static CsvExport.Cell cell(Candidate column, String value) {
        if (value.isEmpty()) {
            return new CsvExport.Empty();
        }
        return switch (column.type()) {
            case "integer", "decimal", "amount", "percent" -> new CsvExport.Figure(new BigDecimal(value));
            case "date" -> new CsvExport.Day(LocalDate.parse(value));
            default -> new CsvExport.Text(value);
        };
    }
}
