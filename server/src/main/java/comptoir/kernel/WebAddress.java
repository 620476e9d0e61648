package comptoir.kernel;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page on the web with its scheme, such as {@code https://www.exemple.fr/contact}; only http and https are addresses here. */
public record WebAddress(String text) {

    private static final String LABEL = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}])?";
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):(?!\\d{1,5}(?:[/?#]|$))(//)?");
    private static final Pattern FORM = Pattern.compile("(https?)://((?:" + LABEL + "\\.)+(?=[^.]*\\p{L})" + LABEL
            + "|(?:\\d{1,3}\\.){3}\\d{1,3})(:\\d{1,5})?([/?#][^\\s\\p{Z}\\p{C}<>\"`\\\\^{|}]*)?");

    public WebAddress {
        if (!isRight(text)) {
            throw new IllegalArgumentException("not a web address: " + text);
        }
    }

    /** From {@code "www.exemple.fr"}, {@code "Exemple.FR/contact"} or {@code "http://exemple.fr"}; https unless said. */
    public static Outcome<WebAddress> parse(String writing) {
        String bare = writing.strip();
        if (bare.length() > 2000) {
            return ValueProblem.WEB_FORM.of(writing);
        }
        Matcher scheme = SCHEME.matcher(bare);
        if (scheme.find() && !isWeb(scheme.group(1))) {
            return ValueProblem.WEB_SCHEME.of(writing);
        }
        String whole = hasScheme(bare) ? bare : "https://" + bare.replaceFirst("^/+", "");
        Matcher form = FORM.matcher(loweredHost(whole));
        if (!form.matches()) {
            return ValueProblem.WEB_FORM.of(writing);
        }
        String path = form.group(4);
        return Outcome.ok(new WebAddress("/".equals(path) ? form.group().substring(0, form.start(4)) : form.group()));
    }

    /** Without scheme: {@code www.exemple.fr/contact}. */
    public String shown() {
        return text.substring(text.indexOf("://") + 3);
    }

    private static boolean hasScheme(String bare) {
        return SCHEME.matcher(bare).find();
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    private static String loweredHost(String whole) {
        String slashed = whole.replaceFirst("^(?i)(https?):/*", "$1://");
        int from = slashed.indexOf("://") + 3;
        int to = from;
        while (to < slashed.length() && "/?#".indexOf(slashed.charAt(to)) < 0) {
            to++;
        }
        return slashed.substring(0, to).toLowerCase(Locale.ROOT) + slashed.substring(to);
    }

    private static boolean isRight(String text) {
        return text.length() <= 2048 && FORM.matcher(text).matches();
    }
}
