package comptoir.records.tabular;

import comptoir.kernel.Fold;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A person's name in one cell taken apart: {@code "Mme Élodie MARCHAND"} is Mme, Élodie, MARCHAND. A part may be empty. */
public record FullName(String civility, String first, String last) {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Map<String, String> CIVILITIES = Map.ofEntries(
            Map.entry("m", "M."),
            Map.entry("mr", "M."),
            Map.entry("monsieur", "M."),
            Map.entry("mister", "M."),
            Map.entry("mme", "Mme"),
            Map.entry("madame", "Mme"),
            Map.entry("mrs", "Mme"),
            Map.entry("ms", "Mme"),
            Map.entry("miss", "Mme"),
            Map.entry("mlle", "Mme"),
            Map.entry("mademoiselle", "Mme"),
            Map.entry("dr", "Dr"),
            Map.entry("docteur", "Dr"),
            Map.entry("pr", "Pr"),
            Map.entry("prof", "Pr"),
            Map.entry("professeur", "Pr"),
            Map.entry("me", "Me"),
            Map.entry("maitre", "Me"));
    /** Small words that begin a family name. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "d", "la", "le", "les", "l", "von", "van", "der", "den", "ter", "ten", "di", "da", "dos",
            "del", "della", "el", "al", "ben", "ibn", "bin", "saint", "st", "mac", "mc", "o");

    private static final Pattern CIVILITY = Pattern.compile("^([\\p{L}]+)\\.?\\s+(?=\\S)");

    public static FullName parse(String writing) {
        String tidy = SPACES.matcher(writing).replaceAll(" ").strip();
        Matcher start = CIVILITY.matcher(tidy);
        String civility = start.find() ? CIVILITIES.getOrDefault(Fold.of(start.group(1)), "") : "";
        String bare = civility.isEmpty() ? tidy : tidy.substring(start.end());
        int comma = bare.indexOf(',');
        if (comma > 0) {
            return afterComma(
                    civility,
                    bare.substring(0, comma).strip(),
                    bare.substring(comma + 1).strip());
        }
        return split(civility, Arrays.asList(bare.split(" ", -1)));
    }

    /** {@code Élodie Marchand}. */
    public String shown() {
        return joined(first, last);
    }

    /** {@code Mme Élodie Marchand}. */
    public String addressed() {
        return joined(civility, first, last);
    }

    /** {@code Marchand Élodie}, as lists are sorted. */
    public String listed() {
        return joined(last, first);
    }

    private static FullName afterComma(String civility, String last, String rest) {
        FullName after = civility.isEmpty() ? parse(rest + " _") : new FullName(civility, rest, "_");
        return new FullName(after.civility(), after.first(), last);
    }

    private static FullName split(String civility, List<String> words) {
        if (words.size() == 1) {
            return new FullName(civility, "", words.getFirst());
        }
        List<Boolean> capitals = words.stream().map(FullName::isInCapitals).toList();
        if (capitals.contains(true) && capitals.contains(false)) {
            return byCapitals(civility, words, capitals);
        }
        int family = IntStream.range(1, words.size())
                .filter(index -> isParticle(words.get(index)))
                .findFirst()
                .orElse(words.size() - 1);
        // "Le Goff Anne": a name that begins with a particle comes first.
        if (isParticle(words.getFirst()) && words.size() > 2) {
            return at(civility, words, words.size() - 1, false);
        }
        return at(civility, words, family, true);
    }

    /** The family name is the run of words in capitals, with the particles before it. */
    private static FullName byCapitals(String civility, List<String> words, List<Boolean> capitals) {
        int from = capitals.indexOf(true);
        int to = capitals.lastIndexOf(true) + 1;
        int particle = IntStream.iterate(
                        from, index -> index > 0 && isParticle(words.get(index - 1)), index -> index - 1)
                .min()
                .orElse(from);
        int start = from > 0 && isParticle(words.get(from - 1)) ? particle - 1 : from;
        String last = String.join(" ", words.subList(start, to));
        String first = Stream.concat(words.subList(0, start).stream(), words.subList(to, words.size()).stream())
                .collect(Collectors.joining(" "));
        return new FullName(civility, first, last);
    }

    private static FullName at(String civility, List<String> words, int cut, boolean firstNameFirst) {
        String before = String.join(" ", words.subList(0, cut));
        String after = String.join(" ", words.subList(cut, words.size()));
        return firstNameFirst ? new FullName(civility, before, after) : new FullName(civility, after, before);
    }

    private static boolean isInCapitals(String word) {
        long letters = word.chars().filter(Character::isLetter).count();
        return letters >= 2 && !word.endsWith(".") && word.chars().noneMatch(Character::isLowerCase);
    }

    private static boolean isParticle(String word) {
        String folded = Fold.of(word);
        return PARTICLES.contains(folded.replaceAll("[.']+$", "")) || folded.startsWith("d'");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }
}
