package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import comptoir.dictionary.Reading;
import comptoir.kernel.FrenchNumbers;
import comptoir.kernel.Outcome;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;

/** An amount of money excluding VAT, in the workspace's currency and to its smallest coin, unless a field keeps more. */
public final class AmountType extends NumberLike {

    private static final String SCALE = "scale";
    private static final int USUAL_SCALE = 2;
    private static final int LONGEST = 60;

    @Override
    public String key() {
        return "amount";
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        Currency currency = Currency.getInstance(reading.currency());
        if (given instanceof CharSequence text && !text.toString().isBlank() && text.length() <= LONGEST) {
            return switch (FrenchNumbers.parseAmount(text.toString(), FrenchNumbers.Decimal.AS_TYPED, currency)) {
                case Outcome.Ok<BigDecimal>(BigDecimal amount) -> super.read(amount, field, reading);
                case Outcome.No<BigDecimal>(var refusal) -> Outcome.refused(refusal);
            };
        }
        return super.read(given, field, reading);
    }

    @Override
    int scale(Field field) {
        return field.setting(SCALE).map(Integer::valueOf).orElse(USUAL_SCALE);
    }

    @Override
    int scale(Field field, Reading reading) {
        return field.setting(SCALE)
                .map(Integer::valueOf)
                .orElseGet(() -> Currency.getInstance(reading.currency()).getDefaultFractionDigits());
    }

    @Override
    public Set<String> settings() {
        return Set.of(SCALE);
    }
}
