package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.Asker;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The links that wait for a record: rows came in before what they name. Here a person sees those of records they may change, and says which record
 * is meant, that it is to be made, or that nothing is.
 */
public final class PendingLinks {

    private static final String DROPPED = "pending.drop";

    private final Records records;
    private final InstantSource clock;

    public PendingLinks(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Which links are meant: of one field, of one word.
     *
     * @param only of these records; none for all that wait for it
     */
    public record Chosen(String object, String field, String said, Set<UUID> only) {}

    /**
     * What was done.
     *
     * @param operation none where nothing waited any more
     */
    public record Settled(Optional<Long> operation, int records) {}

    /** @param operation only those it left; otherwise all */
    public PendingLink.Page list(Asker asker, Optional<Long> operation) {
        return records.reading(
                asker.workspace(),
                asker.actor(),
                (tx, sight) ->
                        new PendingPageStore(tx, sight).page(new PendingPageStore.Asked(operation, Optional.empty())));
    }

    /** Those of one record; none where the asking person may not change it. */
    public List<PendingLink> of(Asker asker, String object, UUID record) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            records.seen(tx, sight, object, record);
            return new PendingPageStore(tx, sight)
                    .page(new PendingPageStore.Asked(Optional.empty(), Optional.of(record)))
                    .links();
        });
    }

    /** How many of those left by an operation wait for this person, how many were made since, how many were made because of it. */
    public record Counts(long waiting, long made, long madeElsewhere) {}

    public static Counts counts(Tx tx, Sight sight, long operation) {
        PendingPageStore store = new PendingPageStore(tx, sight);
        return new Counts(
                store.count(new PendingPageStore.Asked(Optional.of(operation), Optional.empty())),
                store.made(operation),
                store.madeBy(operation));
    }

    /** The record meant, for all at once; they stay links like others, and one step of undo. */
    public Settled link(Asker asker, Chosen chosen, UUID meant) {
        return records.inOne(
                asker.workspace(),
                asker.actor(),
                (tx, sight) -> link(tx, sight, asker, chosen, meant, Optional.empty()));
    }

    /** A record of that name is made, and all of them lead to it. */
    public Settled create(Asker asker, Chosen chosen) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Field link = field(tx, sight, chosen);
            ObjectType target = sight.object(link.target().orElseThrow());
            if (waiting(tx, sight, link, chosen).isEmpty()) {
                return new Settled(Optional.empty(), 0);
            }
            if (!LinkTargetStore.canBeMade(sight, target)) {
                throw Refusal.of(
                                RecordsProblem.PENDING_NOT_MADE,
                                Map.of(
                                        "name",
                                        chosen.said(),
                                        "object",
                                        target.plural().in(sight.actor().language())))
                        .refused();
            }
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put(target.labelFields().getLast(), chosen.said());
            int before = waiting(tx, sight, link, chosen).size();
            Written made = records.write(
                    tx, WriteRequest.of(asker.actor(), asker.door(), Change.Create.of(target.key(), values)));
            link(tx, sight, asker, chosen, made.only().id(), Optional.of(made.operation()));
            return new Settled(Optional.of(made.operation()), before);
        });
    }

    /** Nothing is meant after all; the records stay as they are, and their history says so. */
    public Settled drop(Asker asker, Chosen chosen) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Field link = field(tx, sight, chosen);
            Set<UUID> waiting = waiting(tx, sight, link, chosen);
            if (waiting.isEmpty()) {
                return new Settled(Optional.empty(), 0);
            }
            ObjectType object = sight.object(chosen.object());
            JournalStore journal = new JournalStore(tx);
            long operation = journal.begin();
            new PendingPageStore(tx, sight).note(operation, object, waiting);
            new PendingLinkStore(tx).close(operation, object, link, waiting);
            journal.close(
                    operation,
                    act(asker, DROPPED),
                    sight.model().version(),
                    Set.of(object.key()),
                    clock.instant().atOffset(ZoneOffset.UTC));
            return new Settled(Optional.of(operation), waiting.size());
        });
    }

    private Settled link(Tx tx, Sight sight, Asker asker, Chosen chosen, UUID meant, Optional<Long> cause) {
        Field link = field(tx, sight, chosen);
        ObjectType object = sight.object(chosen.object());
        Set<UUID> waiting = waiting(tx, sight, link, chosen);
        if (waiting.isEmpty()) {
            return new Settled(Optional.empty(), 0);
        }
        OperationStore session = new OperationStore(tx, sight.model());
        cause.ifPresent(session::causedBy);
        List<Draft> drafts =
                waiting.stream().map(id -> linked(object, link, id, meant)).toList();
        LinkCheck.of(tx, sight, drafts.subList(0, 1));
        Map<UUID, UUID> targets = new HashMap<>();
        waiting.forEach(id -> targets.put(id, meant));
        PendingLinkStore store = new PendingLinkStore(tx);
        Set<UUID> tied = store.tie(session, sight, object, link, targets);
        LinkCheck.loops(tx, sight, drafts);
        store.close(session.operation(), object, link, tied);
        session.close(act(asker, PendingMeeting.KIND), clock.instant().atOffset(ZoneOffset.UTC));
        return new Settled(Optional.of(session.operation()), tied.size());
    }

    private static Draft linked(ObjectType object, Field link, UUID record, UUID meant) {
        return new Draft(
                object,
                record,
                false,
                Optional.empty(),
                Map.of(link.column(), new Draft.Cell(link.columns().getFirst(), meant)));
    }

    private static WriteRequest act(Asker asker, String kind) {
        return new WriteRequest(asker.actor(), asker.door(), kind, "", Set.of(), Optional.empty(), List.of());
    }

    private static Field field(Tx tx, Sight sight, Chosen chosen) {
        ObjectType object = sight.object(chosen.object());
        if (sight.on(object).change() == Scope.NONE) {
            throw sight.missing(object, "change");
        }
        return new PendingPageStore(tx, sight)
                .field(chosen.object(), chosen.field())
                .orElseThrow(() -> Refusal.of(RecordsProblem.FIELD_NOT_KNOWN, "field", chosen.field())
                        .refused());
    }

    private static Set<UUID> waiting(Tx tx, Sight sight, Field link, Chosen chosen) {
        Set<UUID> waiting = new PendingPageStore(tx, sight).records(link, chosen.said());
        if (!chosen.only().isEmpty()) {
            waiting.retainAll(chosen.only());
        }
        return waiting;
    }
}
