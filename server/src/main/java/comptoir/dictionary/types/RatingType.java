package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How good something is thought to be: one to five stars. */
public final class RatingType extends NumberLike {

    private static final BigDecimal BEST = BigDecimal.valueOf(5);
    private static final Pattern STARS = Pattern.compile("([★⭐*]{1,5})[☆]{0,4}");
    private static final Pattern OF_FIVE = Pattern.compile("([1-5])\\s*(?:/|sur|of|out of)\\s*5");

    @Override
    public String key() {
        return "rating";
    }

    @Override
    int scale(Field field) {
        return 0;
    }

    /** Also {@code 4/5} and {@code ★★★★☆}. */
    @Override
    Outcome<BigDecimal> understood(Object given) {
        Outcome<BigDecimal> number =
                given instanceof CharSequence text ? ofText(text.toString().strip()) : number(given);
        return number instanceof Outcome.Ok<BigDecimal>(BigDecimal stars)
                        && (stars.compareTo(BigDecimal.ONE) < 0 || stars.compareTo(BEST) > 0)
                ? Outcome.refused(DictionaryProblem.RATING_OUT_OF_RANGE, "value", Texts.shown(given))
                : number;
    }

    private static Outcome<BigDecimal> ofText(String text) {
        Matcher stars = STARS.matcher(text);
        if (stars.matches()) {
            return Outcome.ok(BigDecimal.valueOf(stars.group(1).length()));
        }
        Matcher ofFive = OF_FIVE.matcher(text);
        return number(ofFive.matches() ? ofFive.group(1) : text);
    }
}
