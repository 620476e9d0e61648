package comptoir.records.imports;

import java.util.List;
import java.util.Map;

/** Where the refused rows of a file are written, with the reason of each. */
public interface RefusedRows {
    void headings(List<String> headings);

    void row(List<String> cells, String reason);

    String sentence(String code, Map<String, Object> values);
}
