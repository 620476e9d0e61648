package comptoir.records;

import comptoir.access.Rights;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whom a note on a record may name: active members the writer knows of, and who see the record themselves. */
final class Mentions {

    /** More are no longer spoken to. */
    static final int MOST = 20;

    /** So many are offered while one types a name. */
    private static final int OFFERED = 8;

    private final Tx tx;
    private final Sight sight;
    private final Records records;
    private final MentionStore members;

    Mentions(Tx tx, Sight sight, Records records) {
        this.tx = tx;
        this.sight = sight;
        this.records = records;
        this.members = new MentionStore(tx, sight);
    }

    /** Those whose name, or a part of it, begins as typed. */
    List<Mentionable> matching(ObjectType object, UUID record, String typed) {
        return members.matching(typed, OFFERED).entrySet().stream()
                .map(each -> new Mentionable(each.getKey(), each.getValue(), sees(each.getKey(), object, record)))
                .toList();
    }

    /**
     * The text under the names of today; refused where it newly names somebody who is not there or does not see the record.
     *
     * @param before whom it named already: they stay, whatever became of them
     */
    Mentioned checked(ObjectType object, UUID record, Mentioned text, Collection<UUID> before) {
        Set<UUID> named = text.members();
        if (named.size() > MOST) {
            throw Refusal.of(RecordsProblem.NOTE_MENTIONS, "most", MOST).refused();
        }
        if (named.isEmpty()) {
            return text;
        }
        Map<UUID, String> known = members.named(named);
        Set<UUID> fresh = new HashSet<>(named);
        before.forEach(fresh::remove);
        for (UUID member : fresh) {
            String name = known.get(member);
            if (name == null) {
                throw Refusal.of(RecordsProblem.NOTE_MENTION_UNKNOWN).refused();
            }
            if (!sees(member, object, record)) {
                throw Refusal.of(RecordsProblem.NOTE_MENTION_UNSEEING, "member", name)
                        .refused();
            }
        }
        return text.named(known);
    }

    private boolean sees(UUID member, ObjectType object, UUID record) {
        Sight theirs = records.sight(tx, Actor.member(member, "", sight.actor().language()));
        Rights rights = theirs.rights();
        return rights.knows(object)
                && LabelStore.labels(tx, theirs, object, Set.of(record)).containsKey(record);
    }
}
