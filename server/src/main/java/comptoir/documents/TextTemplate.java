package comptoir.documents;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with fields to fill, such as {@code Bonjour {{client}},}: fields are replaced by their values and nothing else happens.
 * There is no logic in it, and what a value contains is never read as a field.
 */
public final class TextTemplate {

    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([\\p{L}0-9_]{1,60})\\s*}}");

    private final String text;
    private final Set<String> fields;

    private TextTemplate(String text, Set<String> fields) {
        this.text = text;
        this.fields = Set.copyOf(fields);
    }

    /** The template, or which of its fields is not among those known, or is not closed. */
    public static Outcome<TextTemplate> parse(String text, Set<String> known) {
        Set<String> fields = new TreeSet<>();
        FIELD.matcher(text).results().forEach(field -> fields.add(field.group(1)));
        Optional<String> unknown =
                fields.stream().filter(field -> !known.contains(field)).findFirst();
        if (unknown.isPresent()) {
            String choice = String.join(", ", new TreeSet<>(known));
            return Outcome.refused(
                    Refusal.of(DocumentsProblem.FIELD_UNKNOWN, Map.of("field", unknown.get(), "known", choice)));
        }
        String rest = FIELD.matcher(text).replaceAll("");
        int open = Math.max(rest.indexOf("{{"), rest.indexOf("}}"));
        return open < 0
                ? Outcome.ok(new TextTemplate(text, fields))
                : Outcome.refused(
                        DocumentsProblem.FIELD_UNFINISHED,
                        "near",
                        rest.substring(open, Math.min(rest.length(), open + 20)));
    }

    /** The names of the fields it uses. */
    public Set<String> fields() {
        return fields;
    }

    /** The text with every field replaced; all fields used must be given, an empty value leaves nothing in its place. */
    public String fill(Map<String, String> values) {
        return FIELD.matcher(text).replaceAll(field -> {
            String value = values.get(field.group(1));
            if (value == null) {
                throw new IllegalArgumentException("No value for the field " + field.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
