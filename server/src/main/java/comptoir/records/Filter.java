package comptoir.records;

import comptoir.dictionary.Operator;
import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rows a list shows: conditions on fields, joined by and and or. */
public sealed interface Filter {

    int DEEPEST = 5;
    int MOST_TESTS = 50;

    /** Asked instead of a field: the operation that made a record or changed it. */
    String OPERATION = "operation";

    /** Asked instead of a field: whether a record is in a saved view of its object, by the view's id. */
    String VIEW = "view";

    /** Asked instead of a field: whether a record is one of those named, as {@code anyOf}. */
    String ID = "id";

    int MOST_IDS = 500;

    /** Every one holds. */
    record All(List<Filter> filters) implements Filter {}

    /** One at least holds. */
    record Any(List<Filter> filters) implements Filter {}

    /** One question to one field; the field may be a part such as {@code address.town}. */
    record Test(String field, Operator operator, Optional<Object> value) implements Filter {}

    /** Reads {@code {"all": [{"field": "town", "op": "is", "value": "Lyon"}]}}; refuses what is malformed, too deep or too long. */
    static Filter read(Object json) {
        int[] tests = {0};
        return read(json, 1, tests);
    }

    private static Filter read(Object json, int depth, int[] tests) {
        if (depth > DEEPEST) {
            throw Refusal.of(RecordsProblem.FILTER_TOO_DEEP, Map.of("deepest", DEEPEST, "most", MOST_TESTS))
                    .refused();
        }
        if (!(json instanceof Map<?, ?> map)) {
            throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
        }
        if (map.keySet().equals(Set.of("all"))) {
            return new All(readList(map.get("all"), depth, tests));
        }
        if (map.keySet().equals(Set.of("any"))) {
            return new Any(readList(map.get("any"), depth, tests));
        }
        if (++tests[0] > MOST_TESTS) {
            throw Refusal.of(RecordsProblem.FILTER_TOO_DEEP, Map.of("deepest", DEEPEST, "most", MOST_TESTS))
                    .refused();
        }
        return readTest(map);
    }

    private static List<Filter> readList(@Nullable Object json, int depth, int[] tests) {
        if (!(json instanceof List<?> list)) {
            throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
        }
        List<Filter> filters = new ArrayList<>();
        for (Object each : list) {
            if (each == null) {
                throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
            }
            filters.add(read(each, depth + 1, tests));
        }
        return List.copyOf(filters);
    }

    private static Filter readTest(Map<?, ?> map) {
        if (!Set.of("field", "op", "value").containsAll(map.keySet())
                || !(map.get("field") instanceof String field)
                || !(map.get("op") instanceof String op)) {
            throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
        }
        Operator operator = Operator.find(op)
                .orElseThrow(() -> Refusal.of(RecordsProblem.FILTER_MALFORMED).refused());
        Optional<Object> value = Optional.ofNullable(map.get("value"));
        if (value.isEmpty() != operator.needsNoValue()) {
            throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
        }
        return new Test(field, operator, value);
    }
}
