package comptoir.sales;

import comptoir.access.Roles;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a quote stands beside the limits of discounts.
 *
 * @param cut how far it goes
 * @param released how far somebody has allowed it to go
 */
record DiscountStand(DiscountRules rules, DiscountCut cut, Optional<DiscountCut> released) {

    static DiscountStand of(Tx tx, UUID quote, List<StoredLine> lines, QuoteSums sums) {
        return new DiscountStand(
                SalesSettingsStore.of(tx).discounts(), cut(tx, lines, sums), ReleaseStore.released(tx, quote));
    }

    /** Asks what was released only where the limits do not allow it by themselves. */
    static boolean needsRelease(Tx tx, UUID quote, List<StoredLine> lines, QuoteSums sums) {
        DiscountRules rules = SalesSettingsStore.of(tx).discounts();
        if (rules.line().isEmpty() && rules.whole().isEmpty()) {
            return false;
        }
        DiscountCut cut = cut(tx, lines, sums);
        return !rules.allow(cut)
                && ReleaseStore.released(tx, quote).filter(cut::isWithin).isEmpty();
    }

    private static DiscountCut cut(Tx tx, List<StoredLine> lines, QuoteSums sums) {
        BuyerStore.readProducts(
                tx, lines.stream().flatMap(line -> line.product().stream()).toList());
        return DiscountCut.of(
                lines,
                sums,
                product -> BuyerStore.product(tx, product).get("price") instanceof BigDecimal price
                        ? Optional.of(price)
                        : Optional.empty());
    }

    static DiscountStand of(Tx tx, QuoteFacts facts) {
        List<StoredLine> lines = QuoteStore.lines(tx, List.of(facts.id()));
        return of(tx, facts.id(), lines, QuoteReckoning.sums(facts.kept(), lines, SalesSettingsStore.of(tx)));
    }

    boolean needsRelease() {
        return !rules.allow(cut) && released.filter(cut::isWithin).isEmpty();
    }

    static boolean mayRelease(Tx tx, Actor actor) {
        return actor.member()
                .map(member -> new Roles().of(tx, member))
                .filter(roles -> roles.stream()
                        .anyMatch(SalesSettingsStore.of(tx).discounts().releasers()::contains))
                .isPresent();
    }

    Refusal refusal(String number) {
        return Refusal.of(
                SalesProblem.DISCOUNT_NOT_RELEASED,
                Map.of(
                        "number",
                        number,
                        "line",
                        cut.line().stripTrailingZeros().toPlainString(),
                        "whole",
                        cut.whole().stripTrailingZeros().toPlainString()));
    }
}
