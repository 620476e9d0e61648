package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What one member is told, as far as they may know of it on the day they look: of a record that left their sight nothing is left to read. */
public final class Notifications {

    private static final int MOST = 100;

    /** Entries out of sight are passed over; beyond so many the reader asks again. */
    private static final int MOST_LOOKS = 5;

    private final Records records;

    public Notifications(Records records) {
        this.records = records;
    }

    public Notification.Page page(WorkspaceSchema workspace, Actor actor, Optional<UUID> after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.of(RecordsProblem.LIMIT_OUT_OF_RANGE, "most", MOST).refused();
        }
        return records.reading(workspace, actor, (tx, sight) -> page(tx, sight, after, limit));
    }

    private static Notification.Page page(Tx tx, Sight sight, Optional<UUID> after, int limit) {
        NotificationStore store = new NotificationStore(tx);
        List<Notification> shown = new ArrayList<>();
        Optional<UUID> from = after;
        boolean more = true;
        for (int look = 0; look < MOST_LOOKS && more && shown.size() < limit; look++) {
            List<Notification> found = store.before(me(sight), from, limit + 1);
            more = found.size() > limit;
            Map<UUID, String> labels =
                    labels(tx, sight, found.stream().map(Notifications::about).toList());
            for (Notification entry : more ? found.subList(0, limit) : found) {
                if (shown.size() == limit) {
                    more = true;
                    break;
                }
                from = Optional.of(entry.id());
                if (isSeen(sight, labels, about(entry))) {
                    shown.add(called(entry, entry.record().map(labels::get).orElse("")));
                }
            }
        }
        return new Notification.Page(shown, more ? from : Optional.empty(), unread(tx, sight));
    }

    /** How many the member has not read, up to {@link Notification#MOST_COUNTED}. */
    public int unread(WorkspaceSchema workspace, Actor actor) {
        return records.reading(workspace, actor, Notifications::unread);
    }

    private static int unread(Tx tx, Sight sight) {
        List<NotificationStore.About> unread =
                new NotificationStore(tx).unread(me(sight), 2 * Notification.MOST_COUNTED);
        Map<UUID, String> labels = labels(tx, sight, unread);
        return (int) unread.stream()
                .filter(about -> isSeen(sight, labels, about))
                .limit(Notification.MOST_COUNTED)
                .count();
    }

    public void read(WorkspaceSchema workspace, Actor actor, Collection<UUID> entries) {
        if (entries.size() > MOST) {
            throw Refusal.of(RecordsProblem.LIMIT_OUT_OF_RANGE, "most", MOST).refused();
        }
        records.reading(workspace, actor, (tx, sight) -> {
            new NotificationStore(tx).read(me(sight), entries, records.now());
            return entries.size();
        });
    }

    /** All up to the last one that was shown. */
    public void readUntil(WorkspaceSchema workspace, Actor actor, UUID last) {
        records.reading(workspace, actor, (tx, sight) -> {
            new NotificationStore(tx).readUntil(me(sight), last, records.now());
            return last;
        });
    }

    private static UUID me(Sight sight) {
        return sight.actor().member().orElseThrow(() -> new IllegalStateException("the program is told of nothing"));
    }

    private static NotificationStore.About about(Notification entry) {
        return new NotificationStore.About(entry.object(), entry.record());
    }

    /** What the records are called that live and that the reader sees. */
    private static Map<UUID, String> labels(Tx tx, Sight sight, Collection<NotificationStore.About> about) {
        Map<ObjectType, Set<UUID>> asked = new HashMap<>();
        about.forEach(each -> each.record()
                .ifPresent(record -> sight.model()
                        .find(each.object())
                        .filter(sight.rights()::knows)
                        .ifPresent(object -> asked.computeIfAbsent(object, key -> new HashSet<>())
                                .add(record))));
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> labels = LabelStore.labels(tx, sight, asked);
        labels.keySet().retainAll(LabelStore.existing(tx, sight, asked));
        return labels;
    }

    private static boolean isSeen(Sight sight, Map<UUID, String> labels, NotificationStore.About about) {
        return about.record().isPresent()
                ? labels.containsKey(about.record().get())
                : sight.model()
                        .find(about.object())
                        .filter(sight.rights()::knows)
                        .isPresent();
    }

    private static Notification called(Notification entry, String label) {
        return new Notification(
                entry.id(),
                entry.kind(),
                entry.at(),
                entry.unread(),
                entry.operation(),
                entry.actor(),
                entry.by(),
                entry.object(),
                entry.record(),
                label,
                entry.note(),
                entry.excerpt(),
                entry.facts());
    }
}
