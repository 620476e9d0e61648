package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.kernel.FrenchDurations;
import comptoir.kernel.Outcome;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long something takes, in whole minutes. */
public final class DurationType extends NumberLike {

    private static final BigDecimal LONGEST = new BigDecimal("6000000");

    @Override
    public String key() {
        return "duration";
    }

    @Override
    int scale(Field field) {
        return 0;
    }

    @Override
    Outcome<BigDecimal> understood(Object given) {
        if (given instanceof CharSequence text && text.length() <= 60) {
            return FrenchDurations.parse(text.toString()).map(BigDecimal::valueOf);
        }
        return number(given) instanceof Outcome.Ok<BigDecimal>(BigDecimal minutes)
                        && (minutes.signum() < 0 || minutes.compareTo(LONGEST) >= 0)
                ? Outcome.refused(DictionaryProblem.DURATION_IMPOSSIBLE, "value", Texts.shown(given))
                : number(given);
    }

    /** As spreadsheets take it. */
    @Override
    public String toText(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("") instanceof BigDecimal minutes ? FrenchDurations.clock(minutes.longValue()) : "";
    }
}
