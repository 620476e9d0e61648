package comptoir.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of a list come to, gathered by the values of one field, and within each bar by those of another.
 *
 * @param bars the highest first, periods from the latest back
 * @param rest what the bars left out come to together
 * @param total of all rows
 * @param parts what each bar is divided into, the largest over all bars first, periods from the latest back; none where it is not divided
 * @param others what the parts left out come to together
 */
public record Chart(List<Bar> bars, Optional<Rest> rest, Sum total, List<Part> parts, Optional<Others> others) {

    public Chart {
        bars = List.copyOf(bars);
        parts = List.copyOf(parts);
    }

    /** How many rows, and how high; no height where there is nothing to average. */
    public record Sum(long count, Optional<BigDecimal> value) {}

    /**
     * What rows were gathered by.
     *
     * @param key the value: an id, yes or no, the first day of a period; none where the field is empty
     * @param label what a link is called, as far as the reader sees its record
     * @param color of a word of a directory
     */
    public record Group(Optional<String> key, Optional<String> label, Optional<String> color) {}

    /** @param parts what each of the chart's parts is of it, in their order, and after them the others where there are any */
    public record Bar(Group of, Sum sum, List<Sum> parts) {

        public Bar {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Bars that had no place.
     *
     * @param bars how many
     */
    public record Rest(long bars, Sum sum, List<Sum> parts) {

        public Rest {
            parts = List.copyOf(parts);
        }
    }

    /** A part of the bars, over all rows. */
    public record Part(Group of, Sum sum) {}

    /**
     * Parts that had no place.
     *
     * @param parts how many
     */
    public record Others(long parts, Sum sum) {}
}
