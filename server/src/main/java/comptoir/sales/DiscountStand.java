package comptoir.sales;

import comptoir.access.Roles;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
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
                QuoteStore.settings(tx).discounts(), DiscountCut.of(lines, sums), ReleaseStore.released(tx, quote));
    }

    static DiscountStand of(Tx tx, QuoteFacts facts) {
        List<StoredLine> lines = QuoteStore.lines(tx, List.of(facts.id()));
        return of(tx, facts.id(), lines, QuoteReckoning.sums(facts.kept(), lines, QuoteStore.settings(tx)));
    }

    boolean needsRelease() {
        return !rules.allow(cut) && released.filter(cut::isWithin).isEmpty();
    }

    static boolean mayRelease(Tx tx, Actor actor) {
        return actor.member()
                .map(member -> new Roles().of(tx, member))
                .filter(roles -> roles.stream()
                        .anyMatch(QuoteStore.settings(tx).discounts().releasers()::contains))
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
