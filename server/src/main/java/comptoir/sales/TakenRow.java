package comptoir.sales;

import comptoir.kernel.Refusal;
import comptoir.records.TakeOver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of quotes as it is staged.
 *
 * @param cells by column; what its product's record says under {@code product_…}, what its links say under {@code said_…}
 */
record TakenRow(UUID id, long line, Map<String, @Nullable Object> cells) {

    Optional<String> text(String column) {
        return cells.get(column) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    Optional<BigDecimal> number(String column) {
        return cells.get(column) instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    Optional<LocalDate> day(String column) {
        return cells.get(column) instanceof LocalDate day ? Optional.of(day) : Optional.empty();
    }

    boolean says(String column) {
        return cells.get(column) != null;
    }

    /** Why the row, and its quote with it, stays out. */
    TakeOver.Stopped stopped(String field, Object value, Refusal why) {
        String said = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return new TakeOver.Stopped(line, Optional.of(field), said, why);
    }
}
