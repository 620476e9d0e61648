package comptoir.sales;

import comptoir.access.CurrencyRule;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.Currency;
import java.util.Optional;

/** Amounts that a customer was told are in the currency of that day for ever; those of a draft may become another's, unless they would lose cents. */
public final class QuotesInCurrency implements CurrencyRule {

    @Override
    public Optional<Refusal> objectionToCurrency(Tx tx, Currency before, Currency next) {
        if (QuoteStore.anySent(tx)) {
            return Optional.of(Refusal.of(SalesProblem.CURRENCY_SENT, "currency", before.getCurrencyCode()));
        }
        boolean losesDecimals = next.getDefaultFractionDigits() < before.getDefaultFractionDigits();
        return losesDecimals && QuoteStore.any(tx)
                ? Optional.of(Refusal.of(SalesProblem.CURRENCY_DRAFTS, "currency", next.getCurrencyCode()))
                : Optional.empty();
    }
}
