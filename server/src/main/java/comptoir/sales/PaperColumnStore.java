package comptoir.sales;

import comptoir.platform.Tx;
import comptoir.records.Draft;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Compares what somebody wants to write on a quote with what stands there. */
final class PaperColumnStore {

    private PaperColumnStore() {}

    static boolean differ(Tx tx, UUID quote, List<Draft.Cell> cells) {
        Record now = QuoteStore.columns(
                tx,
                quote,
                cells.stream()
                        .map(cell -> DSL.field(
                                DSL.name(cell.column().name()),
                                cell.column().type().java()))
                        .toList());
        return cells.stream()
                .anyMatch(cell -> !same(cell.value(), now.get(cell.column().name())));
    }

    static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a instanceof OffsetDateTime x && b instanceof OffsetDateTime y) {
            return x.isEqual(y);
        }
        return Objects.equals(a, b);
    }
}
