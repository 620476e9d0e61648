package comptoir.access;

import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.Currency;
import java.util.Optional;

/** Says why the currency cannot become another: whoever keeps amounts that were told to somebody contributes one. */
public interface CurrencyRule {

    Optional<Refusal> objectionToCurrency(Tx tx, Currency before, Currency next);
}
