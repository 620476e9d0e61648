package comptoir.records;

import comptoir.dictionary.PeriodLength;
import comptoir.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chart as somebody asks for it.
 *
 * @param by key of the field whose values are the bars
 * @param length of the periods, where the field is a day
 * @param measure what a bar is as high as; without it, the number of rows
 */
public record ChartWish(
        String by, PeriodLength length, Optional<Figure> measure, Optional<Filter> filter, Optional<String> search) {

    private static final Set<String> MEMBERS = Set.of("by", "period", "of", "field", "filter", "search");
    private static final int LONGEST_KEY = 90;
    private static final int LONGEST_SEARCH = 200;

    /** Reads {@code {"by": "potential", "of": "sum", "field": "revenue"}}. */
    public static ChartWish read(Map<String, ? extends @Nullable Object> json) {
        if (!MEMBERS.containsAll(json.keySet())) {
            throw malformed("definition");
        }
        String by = text(json, "by", LONGEST_KEY).orElseThrow(() -> malformed("by"));
        PeriodLength length = text(json, "period", LONGEST_KEY)
                .map(key -> PeriodLength.find(key).orElseThrow(() -> malformed("period")))
                .orElse(PeriodLength.MONTH);
        Optional<Filter> filter = Optional.<Object>ofNullable(json.get("filter"))
                .filter(given -> !Map.of().equals(given))
                .map(Filter::read);
        return new ChartWish(by, length, measure(json), filter, text(json, "search", LONGEST_SEARCH));
    }

    private static Optional<Figure> measure(Map<String, ? extends @Nullable Object> json) {
        String of = text(json, "of", LONGEST_KEY).orElse("count");
        Optional<String> field = text(json, "field", LONGEST_KEY);
        return switch (of) {
            case "count" -> Optional.empty();
            case "sum" -> Optional.of(new Figure(field.orElseThrow(() -> malformed("field")), Figure.Of.SUM));
            case "average" -> Optional.of(new Figure(field.orElseThrow(() -> malformed("field")), Figure.Of.AVERAGE));
            default -> throw malformed("of");
        };
    }

    private static Optional<String> text(Map<String, ? extends @Nullable Object> json, String part, int longest) {
        Object given = json.get(part);
        if (given == null) {
            return Optional.empty();
        }
        if (!(given instanceof String text) || text.length() > longest) {
            throw malformed(part);
        }
        return Optional.of(text);
    }

    private static RuntimeException malformed(String part) {
        return Refusal.of(RecordsProblem.CHART_MALFORMED, "part", part).refused();
    }
}
