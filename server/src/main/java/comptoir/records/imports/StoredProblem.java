package comptoir.records.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row's problem as kept: its sentence is made when it is read, in the reader's language. */
public record StoredProblem(
        long line, @Nullable String field, String value, boolean refuses, String code, Map<String, Object> values) {

    static StoredProblem of(RowProblem problem) {
        return new StoredProblem(
                problem.line(),
                problem.field().orElse(null),
                problem.value(),
                problem.refuses(),
                problem.refusal().problem().code(),
                problem.refusal().values());
    }
}
