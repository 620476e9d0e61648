package comptoir.parties;

import comptoir.kernel.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The directory of towns: finds how a town is spelt, and postcodes that lost their first zero. */
final class TownNames {

    private static final Pattern CEDEX = Pattern.compile("\\bcedex\\b.*$");
    private static final Pattern SAINT = Pattern.compile("\\bst\\b");
    private static final Pattern SAINTE = Pattern.compile("\\bste\\b");
    private static final int FIGURES = 5;

    /** By postcode, the names of its towns. */
    private final Map<String, List<String>> names = new HashMap<>();

    void add(String postcode, String name) {
        names.computeIfAbsent(postcode, code -> new ArrayList<>()).add(name);
    }

    /** The postcode with its five figures: {@code 1000} of Bourg-en-Bresse is {@code 01000}; none where that is not certain. */
    Optional<String> postcode(String written, String town) {
        String figures = written.replaceAll("[\\s\\u00A0\\u202F]", "");
        if (!figures.matches("\\d{4,5}")) {
            return Optional.empty();
        }
        String whole = figures.length() < FIGURES ? "0" + figures : figures;
        boolean certain = figures.length() == FIGURES || spelling(whole, town).isPresent();
        return certain ? Optional.of(whole) : Optional.empty();
    }

    /** As the directory spells it, where exactly one town of the postcode is meant: {@code ST BRIEUC} is {@code Saint-Brieuc}. */
    Optional<String> spelling(String postcode, String written) {
        String meant = key(written);
        List<String> found = names.getOrDefault(postcode, List.of()).stream()
                .filter(name -> key(name).equals(meant))
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String key(String name) {
        String words = CEDEX.matcher(Fold.words(name)).replaceAll("").strip();
        return SAINTE.matcher(SAINT.matcher(words).replaceAll("saint")).replaceAll("sainte");
    }
}
