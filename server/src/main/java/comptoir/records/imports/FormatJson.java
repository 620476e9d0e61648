package comptoir.records.imports;

import comptoir.kernel.Refusal;
import comptoir.records.tabular.Encoding;
import comptoir.records.tabular.Quoting;
import comptoir.records.tabular.TableFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a file is written, as it is kept and told. */
public final class FormatJson {

    private FormatJson() {}

    public static Map<String, Object> of(TableFormat format) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("encoding", format.encoding().name());
        json.put("separator", String.valueOf(format.separator()));
        json.put("quoting", format.quoting().name());
        json.put("preamble", format.preamble());
        json.put("headingRow", format.headingRow());
        json.put("decimalComma", format.decimalComma());
        json.put("sheet", format.sheet());
        return json;
    }

    /** The format a person corrected; refused when a name in it is unknown. */
    public static TableFormat read(Map<String, Object> json) {
        try {
            return new TableFormat(
                    Encoding.valueOf(String.valueOf(json.get("encoding"))),
                    String.valueOf(json.get("separator")).charAt(0),
                    Quoting.valueOf(String.valueOf(json.get("quoting"))),
                    json.get("preamble") instanceof Integer lines ? lines : 0,
                    !Boolean.FALSE.equals(json.get("headingRow")),
                    Boolean.TRUE.equals(json.get("decimalComma")),
                    json.get("sheet") instanceof String sheet ? sheet : "");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refusal.of(ImportProblem.MAPPING, "field", "format").refused();
        }
    }
}
