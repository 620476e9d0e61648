package comptoir.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where mail is sent, in lower case, such as {@code elodie.marchand@exemple.fr}. Quoted local parts, addresses on a bare
 * number and host names without a point are lawful but never met in a customer file, and are refused.
 */
public record EmailAddress(String text) {

    private static final String ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern FORM =
            Pattern.compile("(" + ATOM + "(?:\\." + ATOM + ")*)@((?:" + LABEL + "\\.)+(?=[^.]*\\p{L})" + LABEL + ")");
    /** As nearly all are written; a large file is read a third faster by asking this first. */
    private static final Pattern PLAIN = Pattern.compile(
            "([A-Za-z0-9_+-]++(?:\\.[A-Za-z0-9_+-]++)*+)@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]+)>");
    private static final Pattern AROUND = Pattern.compile("^(?i:mailto:)?[\\s\\p{Z}\\p{Cf}]*|[\\s\\p{Z}\\p{Cf},;.]+$");

    public EmailAddress {
        if (!isRight(text)) {
            throw new IllegalArgumentException("not an e-mail address: " + text);
        }
    }

    /** From {@code "Elodie.Marchand@Exemple.FR "}, {@code "mailto:…"} or {@code "Élodie Marchand <elodie@exemple.fr>"}. */
    public static Outcome<EmailAddress> parse(String writing) {
        if (writing.length() > 1000) {
            return ValueProblem.EMAIL_FORM.of(writing);
        }
        if (isRight(PLAIN, writing)) {
            return Outcome.ok(new EmailAddress(writing.toLowerCase(Locale.ROOT)));
        }
        Matcher named = NAMED.matcher(writing.strip());
        String bare = AROUND.matcher(named.matches() ? named.group(1) : writing.strip())
                .replaceAll("");
        String address = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (isRight(address)) {
            return Outcome.ok(new EmailAddress(address));
        }
        return holdsSeveral(address) ? ValueProblem.EMAIL_SEVERAL.of(writing) : ValueProblem.EMAIL_FORM.of(writing);
    }

    /** What stands after the @: {@code exemple.fr}. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    public String shown() {
        return text;
    }

    private static boolean isRight(String text) {
        return isRight(PLAIN, text) || isRight(FORM, text);
    }

    private static boolean isRight(Pattern pattern, String text) {
        Matcher form = pattern.matcher(text);
        return text.length() <= 254 && form.matches() && form.group(1).length() <= 64;
    }

    private static boolean holdsSeveral(String text) {
        String[] parts = text.split("[\\s\\p{Z},;/]+", -1);
        return parts.length > 1 && isRight(parts[0]) && isRight(parts[parts.length - 1]);
    }
}
