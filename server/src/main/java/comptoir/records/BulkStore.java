package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change made to many records by set statements, as one operation. */
final class BulkStore {

    /** More would hold their locks too long. */
    static final int MOST = 100_000;

    private final Tx tx;
    private final Sight sight;
    private final Owners owners;
    private final InstantSource clock;

    BulkStore(Tx tx, Sight sight, Owners owners, InstantSource clock) {
        this.tx = tx;
        this.sight = sight;
        this.owners = owners;
        this.clock = clock;
    }

    BulkWritten edit(BulkRequest bulk, Map<String, @Nullable Object> values) {
        ObjectType object = sight.object(bulk.object());
        Map<String, Draft.Cell> cells = new Drafting(sight, Map.of())
                .cells(object, values, false, false)
                .orThrow();
        List<UUID> ids = reached(object, bulk, sight.on(object).change());
        OperationStore session = new OperationStore(tx, sight.model());
        LockStore.take(session, sight, Map.of(object, Set.copyOf(ids)));
        Draft any = draft(object, new UUID(0, 0), cells);
        LinkCheck.of(tx, sight, List.of(any));
        PictureCheck.of(tx, sight, List.of(any));
        Set<UUID> changed = session.update(object, completed(object, ids, any.values()));
        LinkCheck.loops(
                tx, sight, changed.stream().map(id -> draft(object, id, cells)).toList());
        return close(session, bulk, "bulk", changed.size(), ids.size());
    }

    /** What each record gets once its module has completed it. */
    private List<Draft> completed(ObjectType object, List<UUID> ids, Map<String, Draft.Cell> cells) {
        List<Draft> drafts = ids.stream().map(id -> draft(object, id, cells)).toList();
        if (owners.rule(object)) {
            drafts.forEach(draft -> owners.before(tx, sight.actor(), draft, false));
        }
        return drafts;
    }

    private static Draft draft(ObjectType object, UUID id, Map<String, Draft.Cell> cells) {
        return new Draft(object, id, false, Optional.empty(), cells);
    }

    BulkWritten trash(BulkRequest bulk) {
        ObjectType object = sight.object(bulk.object());
        List<UUID> ids = reached(object, bulk, sight.on(object).remove());
        OperationStore session = new OperationStore(tx, sight.model());
        LockStore.take(session, sight, Map.of(object, Set.copyOf(ids)));
        owners.beforeRemoval(tx, object, Set.copyOf(ids), false);
        Set<UUID> gone = ids.isEmpty() ? Set.of() : session.trash(object, ids);
        return close(session, bulk, "trash", gone.size(), ids.size());
    }

    private BulkWritten close(OperationStore session, BulkRequest bulk, String kind, int changed, int reached) {
        WriteRequest request =
                new WriteRequest(sight.actor(), bulk.door(), kind, "", Set.of(), Optional.empty(), List.of());
        Owners.follow(owners, tx, session, sight, request);
        session.close(request, clock.instant().atOffset(ZoneOffset.UTC));
        return new BulkWritten(
                session.operation(),
                changed,
                bulk.ids().isEmpty() ? 0 : bulk.ids().size() - reached);
    }

    /** The records asked for that the right reaches, in order of id. */
    private List<UUID> reached(ObjectType object, BulkRequest bulk, Scope scope) {
        if (scope == Scope.NONE) {
            throw sight.missing(object, "change");
        }
        QueryStore query = new QueryStore(tx, sight, object);
        List<UUID> ids = bulk.ids().isEmpty()
                ? query.ids(bulk.filter(), bulk.search(), scope, MOST + 1)
                : query.idsAmong(bulk.ids(), scope);
        if (ids.size() > MOST) {
            throw Refusal.of(RecordsProblem.TOO_MANY_CHANGES, "most", MOST).refused();
        }
        return ids;
    }
}
