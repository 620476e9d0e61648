package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.kernel.Id;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes one request in one transaction: rights, types, owners' rules, conflicts, rows, what follows, the operation. */
final class Writer {

    private final Tx tx;
    private final Sight sight;
    private final WriteRequest request;
    private final Owners owners;
    private final InstantSource clock;
    private final Map<String, UUID> references = new HashMap<>();
    private final List<UUID> order = new ArrayList<>();
    private final Set<UUID> reachedWholes = new HashSet<>();
    private Set<String> awaited = Set.of();

    Writer(Tx tx, Sight sight, WriteRequest request, Owners owners, InstantSource clock) {
        this.tx = tx;
        this.sight = sight;
        this.request = request;
        this.owners = owners;
        this.clock = clock;
    }

    Written write() {
        List<Draft> makings = new ArrayList<>();
        List<Draft> changings = new ArrayList<>();
        List<Refusal.Located> wrong = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        request.changes().forEach(change -> ids.add(idOf(change)));
        Drafting drafting = new Drafting(sight, references);
        for (int i = 0; i < request.changes().size(); i++) {
            draft(drafting, request.changes().get(i), ids.get(i), makings, changings, wrong, i);
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(RecordsProblem.VALUES_REFUSED).at(wrong).refused();
        }
        OperationStore session = new OperationStore(tx, sight.model());
        LockStore locks = lock(session, changings);
        make(session, locks, makings);
        BatchRefusals refusals = new BatchRefusals(request.changes().size());
        for (Draft draft : changings) {
            refusals.during(order.indexOf(draft.id()), sight, () -> change(session, locks, draft));
        }
        refusals.refuse();
        remove(session, locks);
        LinkCheck.loops(
                tx, sight, Stream.concat(makings.stream(), changings.stream()).toList());
        followOwners(session);
        session.close(request, clock.instant().atOffset(ZoneOffset.UTC));
        awaited = session.awaited();
        return written(session, locks);
    }

    /** Once written: the objects it touched whose records links wait for. */
    Set<String> awaited() {
        return awaited;
    }

    private UUID idOf(Change change) {
        UUID id = switch (change) {
            case Change.Create create -> create.id().orElseGet(() -> Id.next(clock));
            case Change.Update update -> update.id();
            case Change.Trash trash -> trash.id();
            case Change.Restore restore -> restore.id();
        };
        if (change instanceof Change.Create create) {
            create.ref().ifPresent(ref -> references.put(ref, id));
        }
        order.add(id);
        return id;
    }

    private void draft(
            Drafting drafting,
            Change change,
            UUID id,
            List<Draft> makings,
            List<Draft> changings,
            List<Refusal.Located> wrong,
            int index) {
        ObjectType object = sight.object(change.object());
        boolean commanded = request.commanded().contains(object.key());
        Outcome<Map<String, Draft.Cell>> cells = switch (change) {
            case Change.Create create -> {
                if (!sight.on(object).add() && !commanded) {
                    throw sight.missing(object, "add");
                }
                yield drafting.cells(object, create.values(), true, commanded);
            }
            case Change.Update update -> drafting.cells(object, update.values(), false, commanded);
            case Change.Trash ignored -> Outcome.ok(Map.of());
            case Change.Restore ignored -> Outcome.ok(Map.of());
        };
        switch (cells) {
            case Outcome.Ok<Map<String, Draft.Cell>>(var columns) -> {
                if (change instanceof Change.Create) {
                    makings.add(new Draft(object, id, true, Optional.empty(), columns));
                } else if (change instanceof Change.Update update) {
                    changings.add(new Draft(object, id, false, update.rev(), columns));
                }
            }
            case Outcome.No<Map<String, Draft.Cell>>(var refusal) -> {
                String prefix = request.changes().size() == 1 ? "" : index + "/";
                refusal.at().forEach(each -> wrong.add(new Refusal.Located(prefix + each.place(), each.refusal())));
            }
        }
    }

    private LockStore lock(OperationStore session, List<Draft> changings) {
        Map<ObjectType, Set<UUID>> wanted = new LinkedHashMap<>();
        changings.forEach(draft -> wanted.computeIfAbsent(draft.object(), key -> new LinkedHashSet<>())
                .add(draft.id()));
        for (Change change : request.changes()) {
            if (change instanceof Change.Trash || change instanceof Change.Restore) {
                UUID id = change instanceof Change.Trash trash ? trash.id() : ((Change.Restore) change).id();
                wanted.computeIfAbsent(sight.object(change.object()), key -> new LinkedHashSet<>())
                        .add(id);
            }
        }
        return LockStore.take(session, sight, wanted);
    }

    private void make(OperationStore session, LockStore locks, List<Draft> makings) {
        Map<ObjectType, List<Draft>> byObject = new LinkedHashMap<>();
        makings.forEach(draft -> byObject.computeIfAbsent(draft.object(), key -> new ArrayList<>())
                .add(draft));
        sight.model().inOrder(byObject.keySet()).forEach(object -> {
            List<Draft> drafts = byObject.getOrDefault(object, List.of());
            drafts.forEach(draft -> withinWhole(locks, draft, makings));
            owners.prepare(tx, object, drafts);
            boolean commanded = request.commanded().contains(object.key());
            drafts.forEach(draft -> {
                owners.before(tx, request.actor(), draft, commanded);
                inCharge(draft);
            });
            LinkCheck.of(tx, sight, drafts);
            PictureCheck.of(tx, sight, drafts);
            session.insert(object, drafts);
        });
    }

    /** Who makes a record is in charge of it, unless its values or the rules of its module say who is, or that nobody is. */
    private void inCharge(Draft draft) {
        draft.object()
                .owner()
                .filter(owner -> !draft.touches(owner.column()))
                .ifPresent(owner -> request.actor().member().ifPresent(member -> draft.set(owner.key(), member)));
    }

    /** A line may be added to a document that its writer may change, or is making. */
    private void withinWhole(LockStore locks, Draft part, List<Draft> makings) {
        if (request.commanded().contains(part.object().key())) {
            return;
        }
        part.object().parent().ifPresent(link -> {
            ObjectType whole = sight.model().object(link.target().orElseThrow());
            if (part.get(link.column()) instanceof UUID id
                    && makings.stream().noneMatch(made -> made.id().equals(id))
                    && !reachedWholes.contains(id)) {
                locks.within(whole, id, sight.on(whole).change(), "change");
                reachedWholes.add(id);
            }
        });
    }

    private void change(OperationStore session, LockStore locks, Draft draft) {
        boolean commanded = request.commanded().contains(draft.object().key());
        locks.alive(draft.object(), draft.id());
        if (!commanded) {
            locks.within(draft.object(), draft.id(), sight.on(draft.object()).change(), "change");
        }
        owners.before(tx, request.actor(), draft, commanded);
        LinkCheck.of(tx, sight, List.of(draft));
        PictureCheck.of(tx, sight, List.of(draft));
        draft.rev()
                .filter(read -> read != locks.rev(draft.id()))
                .ifPresent(read -> new ConflictStore(tx, sight, session).check(draft, read));
        session.update(draft.object(), draft);
    }

    private void remove(OperationStore session, LockStore locks) {
        for (Change change : request.changes()) {
            ObjectType object = sight.object(change.object());
            boolean commanded = request.commanded().contains(object.key());
            if (change instanceof Change.Trash(String ignored, UUID id)) {
                locks.alive(object, id);
                if (!commanded) {
                    locks.within(object, id, sight.on(object).remove(), "delete");
                }
                owners.beforeRemoval(tx, object, Set.of(id), commanded);
                session.trash(object, List.of(id));
            } else if (change instanceof Change.Restore(String ignored, UUID id)) {
                long trashedBy = locks.trashed(object, id);
                if (!commanded) {
                    locks.within(object, id, sight.on(object).remove(), "delete");
                }
                owners.beforeRemoval(tx, object, Set.of(id), commanded);
                session.restore(object, List.of(id), trashedBy);
            }
        }
    }

    /** What follows from the rows, by the rules of the modules that own them: written in the same operation, by the program itself. */
    private void followOwners(OperationStore session) {
        Owners.follow(owners, tx, session, sight, request);
    }

    private Written written(OperationStore session, LockStore locks) {
        List<Written.Touched> touched = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            UUID id = order.get(i);
            long rev = session.rev(id).orElseGet(() -> locks.rev(id));
            touched.add(new Written.Touched(request.changes().get(i).object(), id, rev));
        }
        return new Written(session.operation(), touched);
    }
}
