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
 * @param bars what has a bar for each of its values
 * @param parts what each bar is divided by
 * @param measure what a bar is as high as; without it, the number of rows
 */
public record ChartWish(
        By bars, Optional<By> parts, Optional<Figure> measure, Optional<Filter> filter, Optional<String> search) {

    private static final Set<String> MEMBERS =
            Set.of("by", "period", "stackedBy", "stackedPeriod", "of", "field", "filter", "search");
    private static final int LONGEST_KEY = 90;
    private static final int LONGEST_SEARCH = 200;

    /**
     * What rows are gathered by.
     *
     * @param field its key
     * @param length of the periods, where the field is a day
     */
    public record By(String field, PeriodLength length) {}

    /** Reads {@code {"by": "potential", "stackedBy": "owner", "of": "sum", "field": "revenue"}}. */
    public static ChartWish read(Map<String, ? extends @Nullable Object> json) {
        if (!MEMBERS.containsAll(json.keySet())) {
            throw malformed("definition");
        }
        By bars = by(json, "by", "period").orElseThrow(() -> malformed("by"));
        Optional<By> parts = by(json, "stackedBy", "stackedPeriod");
        Optional<Figure> measure = measure(json);
        if (parts.isPresent()
                && measure.map(Figure::of).filter(Figure.Of.AVERAGE::equals).isPresent()) {
            throw Refusal.of(RecordsProblem.CHART_AVERAGE_STACKED).refused();
        }
        Optional<Filter> filter = Optional.<Object>ofNullable(json.get("filter"))
                .filter(given -> !Map.of().equals(given))
                .map(Filter::read);
        return new ChartWish(bars, parts, measure, filter, text(json, "search", LONGEST_SEARCH));
    }

    private static Optional<By> by(Map<String, ? extends @Nullable Object> json, String field, String period) {
        PeriodLength length = text(json, period, LONGEST_KEY)
                .map(key -> PeriodLength.find(key).orElseThrow(() -> malformed(period)))
                .orElse(PeriodLength.MONTH);
        return text(json, field, LONGEST_KEY).map(key -> new By(key, length));
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
