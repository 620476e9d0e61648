package comptoir.records;

import comptoir.kernel.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All that was written, changed and attached around one record, newest first, as far as the reader may see it today. */
public record Timeline(List<Entry> entries, Optional<Long> next) {

    /** Of what sort an entry is; what a page is narrowed by. */
    public enum Kind {
        /** What people wrote. */
        NOTES,
        /** What was done to the record itself. */
        CHANGES,
        /** Files, and records that link to it. */
        DOCUMENTS;

        /** @param said separated by commas; all where nothing is said */
        public static Set<Kind> of(Optional<String> said) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            for (String each : said.map(text -> text.split(",")).orElseGet(() -> new String[0])) {
                kinds.add(Arrays.stream(values())
                        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(each.strip()))
                        .findFirst()
                        .orElseThrow(
                                () -> Refusal.of(RecordsProblem.TIMELINE_KIND).refused()));
            }
            return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
        }
    }

    /**
     * @param act the operation's part in it
     * @param note what was written, as it stands
     * @param linked records that link to this one and that the operation made or moved on
     */
    public record Entry(History.Entry act, Optional<Note> note, Optional<Linked> linked) {}

    /**
     * @param id of the first of them
     * @param many how many
     * @param made whether the operation made them
     */
    public record Linked(String object, UUID id, String label, long many, boolean made) {}
}
