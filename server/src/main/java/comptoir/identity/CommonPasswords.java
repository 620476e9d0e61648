package comptoir.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the passwords everybody tries first: the commonest ones, such a word with digits around it, and runs of one kind. */
final class CommonPasswords {

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final String RUNS =
            "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyz azertyuiopqsdfghjklmwxcvbn qwertyuiopasdfghjklzxcvbnm";
    private static final int FEWEST_DIFFERENT_CHARACTERS = 5;

    private final Set<String> known;

    private CommonPasswords(Set<String> known) {
        this.known = known;
    }

    static CommonPasswords load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return new CommonPasswords(
                    lines.lines().filter(line -> !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param own words anybody could guess of this person, such as the user name */
    boolean contains(String password, List<String> own) {
        String lower = password.toLowerCase(Locale.ROOT);
        String word = AROUND.matcher(lower).replaceAll("");
        return lower.chars().distinct().count() < FEWEST_DIFFERENT_CHARACTERS
                || RUNS.contains(lower)
                || isKnown(lower)
                || isKnown(word)
                || own.stream().map(each -> each.toLowerCase(Locale.ROOT)).anyMatch(word::equals);
    }

    /** Known, or a known word said several times. */
    private boolean isKnown(String text) {
        if (known.contains(text)) {
            return true;
        }
        for (int times = 2; times <= text.length() / 4; times++) {
            if (text.length() % times == 0) {
                String part = text.substring(0, text.length() / times);
                if (part.repeat(times).equals(text) && known.contains(part)) {
                    return true;
                }
            }
        }
        return false;
    }
}
