package comptoir.sales;

import comptoir.access.Scope;
import comptoir.kernel.Money;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.Sight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Adds up paid and accepted quotes, of those the reader sees. */
final class RevenueStore {

    private RevenueStore() {}

    static Map<YearMonth, Money> months(
            Tx tx, Sight sight, Optional<UUID> organisation, YearMonth first, YearMonth last) {
        Currency currency = SalesSettingsStore.of(tx).currency();
        Map<YearMonth, Money> months = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select date_trunc('month', q.paid_on)::date as month, sum(q.net_total) as amount from {0} as q where q.paid and q.deleted_op is null and q.paid_on between {1} and {2} and {3} and {4} group by 1",
                        Tables.of("quote"),
                        DSL.val(first.atDay(1)),
                        DSL.val(last.atEndOfMonth()),
                        organisation
                                .map(id -> DSL.condition("q.organisation = {0}", DSL.val(id)))
                                .orElseGet(DSL::trueCondition),
                        seen(sight))
                .forEach(row -> months.put(
                        YearMonth.from(row.get("month", LocalDate.class)),
                        Money.rounded(row.get("amount", BigDecimal.class), currency, RoundingMode.HALF_UP)));
        return months;
    }

    static List<Purchase> purchases(Tx tx, Sight sight, UUID organisation) {
        Currency currency = SalesSettingsStore.of(tx).currency();
        return tx.dsl()
                .fetch(
                        "select l.product, max(l.name) as label, sum(l.quantity) as quantity, sum(l.net) as amount, max(coalesce(q.answered_on, q.quoted_on)) as last_on from {0} as q join {1} as l on l.quote = q.id and l.deleted_op is null where q.organisation = {2} and q.state = 'accepted' and q.deleted_op is null and l.kind = 'item' and not l.optional and {3} group by l.product, case when l.product is null then l.name end order by amount desc, label limit 500",
                        Tables.of("quote"), Tables.of("quote_line"), DSL.val(organisation), seen(sight))
                .map(row -> new Purchase(
                        Optional.ofNullable(row.get("product", UUID.class)),
                        row.get("label", String.class),
                        row.get("quantity", BigDecimal.class),
                        Money.rounded(row.get("amount", BigDecimal.class), currency, RoundingMode.HALF_UP),
                        row.get("last_on", LocalDate.class)));
    }

    private static Condition seen(Sight sight) {
        Scope scope = sight.on(sight.object("quote")).see();
        if (scope == Scope.ALL || sight.actor().isProgram()) {
            return DSL.trueCondition();
        }
        UUID[] owners = scope == Scope.OWN
                ? new UUID[] {sight.actor().member().orElseThrow()}
                : sight.rights().team().toArray(UUID[]::new);
        return DSL.condition("q.owner = any({0})", DSL.val(owners));
    }
}
