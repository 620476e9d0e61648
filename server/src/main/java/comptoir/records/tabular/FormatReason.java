package comptoir.records.tabular;

import java.util.Map;

/**
 * Why one part of a format was guessed, to be said beside it; {@link Kind#key()} is the key of its sentence.
 *
 * @param values what the sentence's placeholders stand for
 */
public record FormatReason(Kind kind, Map<String, Object> values) {

    /** The grounds of a guess. */
    public enum Kind {
        ENCODING_MARK("reason.encoding_mark"),
        ENCODING_ZEROS("reason.encoding_zeros"),
        ENCODING_ASCII("reason.encoding_ascii"),
        ENCODING_VALID("reason.encoding_valid"),
        ENCODING_LETTERS("reason.encoding_letters"),
        SEPARATOR_SAID("reason.separator_said"),
        SEPARATOR_EVEN("reason.separator_even"),
        SEPARATOR_NONE("reason.separator_none"),
        QUOTING_BACKSLASH("reason.quoting_backslash"),
        PREAMBLE("reason.preamble"),
        HEADING_FOUND("reason.heading_found"),
        HEADING_ABSENT("reason.heading_absent"),
        DECIMAL_SEEN("reason.decimal_seen"),
        DECIMAL_SUPPOSED("reason.decimal_supposed"),
        SHEET_FIRST("reason.sheet_first");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public FormatReason {
        values = Map.copyOf(values);
    }

    static FormatReason of(Kind kind) {
        return new FormatReason(kind, Map.of());
    }

    static FormatReason of(Kind kind, String name, Object value) {
        return new FormatReason(kind, Map.of(name, value));
    }
}
