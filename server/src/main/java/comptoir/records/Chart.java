package comptoir.records;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of a list come to, gathered by the values of one field.
 *
 * @param bars the highest first, periods from the latest back
 * @param rest what the bars left out come to together
 * @param total of all rows
 */
public record Chart(List<Bar> bars, Optional<Rest> rest, Sum total) {

    public Chart {
        bars = List.copyOf(bars);
    }

    /** How many rows, and how high; no height where there is nothing to average. */
    public record Sum(long count, Optional<BigDecimal> value) {}

    /**
     * @param key the value: an id, yes or no, the first day of a period; none where the field is empty
     * @param label what a link is called, as far as the reader sees its record
     * @param color of a word of a directory
     */
    public record Bar(Optional<String> key, Optional<String> label, Optional<String> color, Sum sum) {}

    /** Bars that had no place. */
    public record Rest(long bars, Sum sum) {}
}
