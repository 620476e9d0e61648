package comptoir.sales;

import comptoir.access.Scope;
import comptoir.dictionary.Asker;
import comptoir.kernel.Money;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import comptoir.records.Sight;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What came in, by month of payment, and what customers bought; of the quotes a reader sees. */
public final class Revenue {

    private static final int USUAL_MONTHS = 12;
    private static final int MOST_MONTHS = 240;

    private final Records records;
    private final InstantSource clock;

    public Revenue(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Every month of the period, those without revenue too; by default the twelve up to this one. */
    public List<MonthRevenue> months(
            Asker asker, Optional<UUID> organisation, Optional<YearMonth> from, Optional<YearMonth> to) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            refuseUnlessSeen(sight, "quote", "netTotal", "paidOn");
            organisation.ifPresent(id -> see(tx, sight, id));
            LocalDate today = clock.instant().atZone(sight.reading().zone()).toLocalDate();
            YearMonth last = to.orElse(YearMonth.from(today));
            YearMonth first = from.orElse(last.minusMonths(USUAL_MONTHS - 1));
            long months = ChronoUnit.MONTHS.between(first, last) + 1;
            if (months > MOST_MONTHS) {
                throw Refusal.of(SalesProblem.PERIOD_TOO_LONG, "most", MOST_MONTHS)
                        .refused();
            }
            Map<YearMonth, Money> paid = RevenueStore.months(tx, sight, organisation, first, last);
            Money nothing = Money.zero(SalesSettingsStore.of(tx).currency());
            List<MonthRevenue> all = new ArrayList<>();
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                all.add(new MonthRevenue(month, paid.getOrDefault(month, nothing)));
            }
            return all;
        });
    }

    /** The dearest first. */
    public List<Purchase> purchases(Asker asker, UUID organisation) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            refuseUnlessSeen(sight, "quoteLine", "quantity", "net");
            see(tx, sight, organisation);
            List<Purchase> bought = RevenueStore.purchases(tx, sight, organisation);
            Map<UUID, String> products = products(tx, sight, bought);
            return bought.stream().map(each -> each.named(products)).toList();
        });
    }

    /** Sums tell what they are made of: who may not read the figures does not read their sums. */
    private static void refuseUnlessSeen(Sight sight, String object, String... fields) {
        if (sight.on(sight.object("quote")).see() == Scope.NONE) {
            throw QuoteAccess.missing(sight, "see");
        }
        for (String field : fields) {
            if (sight.field(sight.object(object), field).isEmpty()) {
                throw QuoteAccess.missing(sight, "see");
            }
        }
    }

    private Map<UUID, String> products(Tx tx, Sight sight, List<Purchase> bought) {
        if (sight.field(sight.object("quoteLine"), "product").isEmpty()) {
            return Map.of();
        }
        List<UUID> ids =
                bought.stream().flatMap(each -> each.product().stream()).toList();
        return records.labelsAmong(tx, sight, "product", ids);
    }

    private void see(Tx tx, Sight sight, UUID organisation) {
        if (records.find(tx, sight, "organisation", organisation).isEmpty()) {
            throw Refusal.of(RecordsProblem.RECORD_NOT_FOUND, "id", organisation.toString())
                    .refused();
        }
    }
}
