package comptoir.identity;

import comptoir.platform.WorkspaceSchema;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The short name of a workspace in addresses, made from the company's name: {@code Béloc & Fils} becomes {@code beloc_fils}. */
final class Slug {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^[_0-9]+|_+$");
    private static final Pattern ALLOWED = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST = 30;
    private static final String NAMELESS = "entreprise";

    private Slug() {}

    static boolean isAllowed(String slug) {
        return ALLOWED.matcher(slug).matches()
                && !new WorkspaceSchema(slug).name().endsWith("_legal");
    }

    /** The first that is free: {@code belloc}, {@code belloc_2} and so on. */
    static String free(String companyName, Predicate<String> isFree) {
        String wanted = of(companyName);
        String slug = wanted;
        for (int number = 2; !isFree.test(slug); number++) {
            slug = wanted + "_" + number;
        }
        return slug;
    }

    static String of(String companyName) {
        String spelt = companyName.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
        String plain =
                MARKS.matcher(Normalizer.normalize(spelt, Normalizer.Form.NFD)).replaceAll("");
        String joined = trimmed(OTHERS.matcher(plain).replaceAll("_"));
        String slug = trimmed(joined.substring(0, Math.min(joined.length(), LONGEST)));
        return isAllowed(slug) ? slug : NAMELESS;
    }

    private static String trimmed(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
