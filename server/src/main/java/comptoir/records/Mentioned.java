package comptoir.records;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a note in which members are named by reference: {@code Voir avec @[Camille Roussel](0197…)}. The name stands in it as it was when it was
 * written, so that the text reads without anything else; the reference says whom it means under any later name.
 */
record Mentioned(String source) {

    private static final Pattern REFERENCE = Pattern.compile(
            "@\\[([^\\]\\n]{1,200})\\]\\(([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\)");

    /** An excerpt begins so far before the name it is about. */
    private static final int BEFORE = 40;

    /** Whom it names, in the order of the text. */
    Set<UUID> members() {
        Set<UUID> members = new LinkedHashSet<>();
        Matcher found = REFERENCE.matcher(source);
        while (found.find()) {
            members.add(UUID.fromString(found.group(2)));
        }
        return members;
    }

    /** The same text under the names of today; who has none keeps the name that was written. */
    Mentioned named(Map<UUID, String> today) {
        return new Mentioned(
                replaced((member, written) -> "@[" + plain(today.getOrDefault(member, written)) + "](" + member + ")"));
    }

    /** As a person reads it. */
    String readable() {
        return replaced((member, written) -> "@" + written);
    }

    /** So much of the readable text, from shortly before the name of a member on. */
    String excerpt(UUID about, int length) {
        String text = readable().strip().replaceAll("\\s+", " ");
        int name = where(about).map(text::indexOf).orElse(0);
        int from = text.length() <= length ? 0 : whole(text, Math.clamp(name - BEFORE, 0, text.length() - length));
        int to = whole(text, Math.min(text.length(), from + length));
        return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
    }

    /** Not between the two halves of one sign. */
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                ? at - 1
                : at;
    }

    private Optional<String> where(UUID about) {
        Matcher found = REFERENCE.matcher(source);
        while (found.find()) {
            if (found.group(2).equals(about.toString())) {
                return Optional.of("@" + found.group(1));
            }
        }
        return Optional.empty();
    }

    private String replaced(BiFunction<UUID, String, String> by) {
        return REFERENCE
                .matcher(source)
                .replaceAll(
                        found -> Matcher.quoteReplacement(by.apply(UUID.fromString(found.group(2)), found.group(1))));
    }

    /** What would end the name in the text stays out of it. */
    private static String plain(String name) {
        return name.replaceAll("[\\]\\[\\n]", " ").strip();
    }
}
