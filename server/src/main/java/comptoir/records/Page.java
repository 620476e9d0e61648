package comptoir.records;

import java.util.List;
import java.util.Optional;

/** Rows of a list, and the cursor that reads on; without one, these were the last. */
public record Page(List<Row> rows, Optional<String> next) {}
