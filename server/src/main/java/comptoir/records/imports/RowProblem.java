package comptoir.records.imports;

import comptoir.kernel.Refusal;
import java.util.Optional;

/**
 * What was wrong in one row.
 *
 * @param line of the file
 * @param refuses whether the row stays out; otherwise the value came in empty
 */
public record RowProblem(long line, Optional<String> field, String value, boolean refuses, Refusal refusal) {}
