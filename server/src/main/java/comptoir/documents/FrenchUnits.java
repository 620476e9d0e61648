package comptoir.documents;

import comptoir.kernel.Quantity;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Units of a quantity as French counts them: 1 pièce, 1,5 heure, 2 pièces; from two on they are several. Symbols (kg, m², h) never change. */
public final class FrenchUnits {

    private static final BigDecimal SEVERAL = new BigDecimal("2");
    private static final Set<String> SHORT_WORDS = Set.of("an", "bac", "fût", "kit", "lot", "pot", "sac", "set", "tri");
    private static final Set<String> AFTER_THE_NOUN =
            Set.of("à", "au", "aux", "d", "de", "des", "du", "en", "par", "pour", "sans", "sous", "sur");
    private static final Map<String, String> IRREGULAR =
            Map.of("pneu", "pneus", "bail", "baux", "travail", "travaux", "festival", "festivals", "bal", "bals");
    private static final Pattern WORD = Pattern.compile("[a-zàâäçéèêëîïôöùûüœæ]{2,}");
    private static final int LONGEST_SYMBOL = 3;

    private FrenchUnits() {}

    /** The quantity and its unit, never parted at the end of a line. */
    public static String counted(Quantity quantity, String unit) {
        String figure = FrenchFigures.quantity(quantity);
        String word = unit.strip();
        if (word.isEmpty()) {
            return figure;
        }
        boolean several = quantity.count().abs().compareTo(SEVERAL) >= 0;
        return figure + "\u00A0" + (several ? plural(word) : word);
    }

    /** Noun and adjective take the mark, what follows a preposition does not: mètres carrés, jours de formation. */
    static String plural(String unit) {
        String[] words = unit.split("[ \\u00A0]+");
        int nouns = 0;
        while (nouns < words.length && !isAfterTheNoun(words[nouns])) {
            nouns++;
        }
        int marked = nouns;
        return Stream.iterate(0, i -> i < words.length, i -> i + 1)
                .map(i -> i < marked ? pluralWord(words[i]) : words[i])
                .collect(Collectors.joining(" "));
    }

    private static boolean isAfterTheNoun(String word) {
        String lower = word.toLowerCase(Locale.FRENCH);
        return AFTER_THE_NOUN.contains(lower) || lower.startsWith("d’") || lower.startsWith("d'");
    }

    private static String pluralWord(String word) {
        int hyphen = word.lastIndexOf('-');
        String last = word.substring(hyphen + 1);
        boolean isWord = WORD.matcher(last).matches() && (last.length() > LONGEST_SYMBOL || SHORT_WORDS.contains(last));
        return isWord ? word.substring(0, hyphen + 1) + marked(last) : word;
    }

    private static String marked(String word) {
        if (IRREGULAR.containsKey(word)) {
            return IRREGULAR.get(word);
        }
        return switch (word.charAt(word.length() - 1)) {
            case 's', 'x', 'z' -> word;
            case 'l' -> word.endsWith("al") ? word.substring(0, word.length() - 2) + "aux" : word + "s";
            case 'u' -> word.endsWith("au") || word.endsWith("eu") ? word + "x" : word + "s";
            default -> word + "s";
        };
    }
}
