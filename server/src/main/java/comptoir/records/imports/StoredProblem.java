package comptoir.records.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row's problem as kept: its sentence is made when it is read, in the reader's language. */
public record StoredProblem(
        long line, @Nullable String field, String value, boolean refuses, String code, Map<String, Object> values) {

    private static final String DAY = "day";
    private static final String NUMBER = "number";

    static StoredProblem of(RowProblem problem) {
        return new StoredProblem(
                problem.line(),
                problem.field().orElse(null),
                problem.value(),
                problem.refuses(),
                problem.refusal().problem().code(),
                problem.refusal().values());
    }

    /** Its values as JSON keeps them: a day and a number stay what they are, so that each reader sees them written their way. */
    Map<String, Object> kept() {
        Map<String, Object> kept = new LinkedHashMap<>();
        values.forEach((name, value) -> kept.put(
                name,
                switch (value) {
                    case LocalDate day -> Map.of(DAY, day.toString());
                    case BigDecimal number -> Map.of(NUMBER, number.toPlainString());
                    default -> value;
                }));
        return kept;
    }

    /** What {@link #kept} wrote. */
    static Map<String, Object> read(Map<?, ?> kept) {
        Map<String, Object> values = new LinkedHashMap<>();
        kept.forEach((name, value) -> values.put(
                String.valueOf(name),
                switch (value) {
                    case Map<?, ?> day when day.get(DAY) instanceof String iso -> LocalDate.parse(iso);
                    case Map<?, ?> number when number.get(NUMBER) instanceof String plain -> new BigDecimal(plain);
                    default -> value;
                }));
        return values;
    }
}
