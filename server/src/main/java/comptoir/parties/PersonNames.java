package comptoir.parties;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How names of people are written: those typed in capitals or in small letters only as on a letter, the others as they are. */
final class PersonNames {

    /** Stand small in a family name: {@code de Gaulle}, {@code van der Berg}. */
    private static final Set<String> PARTICLES = Set.of("de", "du", "des", "von", "van", "der", "den", "zu", "y", "e");

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private PersonNames() {}

    /** {@code DE LA TOUR-D’AUVERGNE} gives {@code de La Tour-d’Auvergne}; a name that mixes both sizes is only freed of spare spaces. */
    static String tidied(String name) {
        String spaced = SPACES.matcher(name).replaceAll(" ").strip();
        boolean mixed = spaced.chars().anyMatch(Character::isUpperCase)
                && spaced.chars().anyMatch(Character::isLowerCase);
        boolean initial = spaced.codePoints().filter(Character::isLetter).count() < 2;
        if (mixed || initial) {
            return spaced;
        }
        List<String> words = Arrays.asList(spaced.toLowerCase(Locale.FRENCH).split(" "));
        return words.stream()
                .map(word -> words.size() > 1 && PARTICLES.contains(word) ? word : capitalised(word))
                .collect(Collectors.joining(" "));
    }

    /** Each part between hyphens and apostrophes; an elided {@code d’} stays small. */
    private static String capitalised(String word) {
        StringBuilder result = new StringBuilder();
        boolean begins = true;
        for (int i = 0; i < word.length(); ) {
            int letter = word.codePointAt(i);
            boolean elided = begins && letter == 'd' && i + 2 < word.length() && isApostrophe(word.charAt(i + 1));
            result.appendCodePoint(begins && !elided ? Character.toTitleCase(letter) : letter);
            begins = letter == '-' || letter == '‐' || isApostrophe(letter);
            i += Character.charCount(letter);
        }
        return result.toString();
    }

    private static boolean isApostrophe(int letter) {
        return letter == '\'' || letter == '’';
    }
}
