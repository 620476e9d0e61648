package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;

/** One operation being written: every statement that changes rows goes through here, and what follows from them is done at its end. */
final class OperationStore {

    private static final int FEW_STATEMENTS = 10;

    /** PostgreSQL takes 65,535 in one statement. */
    private static final int MOST_PARAMETERS = 20_000;

    private final Tx tx;
    private final Model model;
    private final JournalStore journal;
    private final RowStore rows;
    private final long op;
    private final Map<String, Set<UUID>> made = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> changed = new LinkedHashMap<>();
    private final Map<String, Set<UUID>> moved = new LinkedHashMap<>();

    /** Of each object the columns that were written in. */
    private final Map<String, Set<String>> columnsChanged = new HashMap<>();

    /** Objects of which more records are touched than memory should hold: at the end the journal tells them. */
    private final Map<String, ObjectType> many = new LinkedHashMap<>();

    private final Map<UUID, Long> revs = new LinkedHashMap<>();
    private final Map<UUID, UUID> wholes = new HashMap<>();
    private final Set<String> objects = new TreeSet<>();
    private Optional<Long> cause = Optional.empty();
    private Set<String> awaited = Set.of();

    OperationStore(Tx tx, Model model) {
        this.tx = tx;
        this.model = model;
        this.journal = new JournalStore(tx);
        this.op = journal.begin();
        this.rows = new RowStore(tx, op, journal);
    }

    /** What the program does because of another operation. */
    OperationStore causedBy(long operation) {
        cause = Optional.of(operation);
        return this;
    }

    long operation() {
        return op;
    }

    RowStore rows() {
        return rows;
    }

    JournalStore journal() {
        return journal;
    }

    void insert(ObjectType object, List<Draft> drafts) {
        for (Draft draft : drafts) {
            number(object, draft);
        }
        object.parent()
                .ifPresent(link -> drafts.forEach(draft -> {
                    if (draft.get(link.column()) instanceof UUID whole) {
                        wholes.put(draft.id(), whole);
                    }
                }));
        Map<UUID, Long> written = rows.insert(object, drafts);
        new RollupStore(tx, model).made(object, written.keySet());
        note(object, written, made);
    }

    private void number(ObjectType object, Draft draft) {
        for (Field field : object.fields()) {
            if (field.type().key().equals("autoNumber") && !field.readOnly() && draft.get(field.column()) == null) {
                draft.set(field.key(), NumberPatternStore.of(field).format(rows.nextNumber(object, field)));
            }
        }
    }

    Set<UUID> update(ObjectType object, Draft draft) {
        return update(object, draft.values().values(), List.of(draft.id()));
    }

    /** Gives each record the values of its draft: a statement for those that get the same, or one for many rows at a time. */
    Set<UUID> update(ObjectType object, List<Draft> drafts) {
        Set<UUID> written = new LinkedHashSet<>();
        Map<Map<String, Draft.Cell>, List<UUID>> alike = new LinkedHashMap<>();
        drafts.forEach(draft -> alike.computeIfAbsent(draft.values(), values -> new ArrayList<>())
                .add(draft.id()));
        if (alike.size() <= FEW_STATEMENTS || drafts.stream().anyMatch(OperationStore::changesSets)) {
            alike.forEach((values, ids) -> written.addAll(update(object, values.values(), ids)));
            return written;
        }
        Map<List<Column>, List<Draft>> byColumns = new LinkedHashMap<>();
        drafts.forEach(draft -> byColumns
                .computeIfAbsent(
                        draft.values().values().stream().map(Draft.Cell::column).toList(), columns -> new ArrayList<>())
                .add(draft));
        byColumns.forEach((columns, all) -> {
            int many = MOST_PARAMETERS / (columns.size() + 1);
            for (int from = 0; from < all.size() && !columns.isEmpty(); from += many) {
                List<Draft> some = all.subList(from, Math.min(all.size(), from + many));
                written.addAll(updated(object, columns, rows.update(object, columns, some)));
            }
        });
        return written;
    }

    /** What is put into a set depends on what is in it: no table of values says that. */
    private static boolean changesSets(Draft draft) {
        return draft.values().values().stream().anyMatch(cell -> cell.value() instanceof IdChange);
    }

    private Set<UUID> update(ObjectType object, Collection<Draft.Cell> cells, Collection<UUID> ids) {
        Map<Column, QueryPart> values = new LinkedHashMap<>();
        cells.forEach(cell -> values.put(cell.column(), RowStore.next(cell)));
        return values.isEmpty() || ids.isEmpty() ? Set.of() : update(object, values, RowStore.among(ids));
    }

    Set<UUID> update(ObjectType object, Map<Column, QueryPart> values, Condition which) {
        return updated(object, values.keySet(), rows.update(object, values, which));
    }

    /** With values of another table, see {@link RowStore#update(ObjectType, Map, QueryPart, Condition)}. */
    Set<UUID> update(ObjectType object, Map<Column, QueryPart> values, QueryPart from, Condition which) {
        return updated(object, values.keySet(), rows.update(object, values, from, which));
    }

    private Set<UUID> updated(ObjectType object, Collection<Column> in, Map<UUID, Long> written) {
        Set<String> names = columnsChanged.computeIfAbsent(object.key(), key -> new HashSet<>());
        in.forEach(column -> names.add(column.name()));
        note(object, written, changed);
        return written.keySet();
    }

    /**
     * From here on the records of an object are not noted one by one; of one without parts, whose records no module has its say about.
     */
    void many(ObjectType object) {
        many.put(object.key(), object);
    }

    /** Of {@linkplain #many many} records. @return how many really changed */
    long updateAll(ObjectType object, Map<Column, QueryPart> values, QueryPart from, Condition which) {
        return noted(object, rows.updateAll(object, values, from, which));
    }

    /** Of {@linkplain #many many} records. @return how many were there */
    long trashAll(ObjectType object, Condition which) {
        return noted(object, rows.trashAll(object, which));
    }

    /** Of {@linkplain #many many} records. @return how many were in the trash */
    long restoreAll(ObjectType object, Condition which) {
        return noted(object, rows.restoreAll(object, which));
    }

    private long noted(ObjectType object, long written) {
        many(object);
        if (written > 0) {
            objects.add(object.key());
        }
        return written;
    }

    boolean didNothing() {
        return objects.isEmpty();
    }

    /** With the parts: the lines of a document go along. */
    Set<UUID> trash(ObjectType object, Collection<UUID> ids) {
        Map<UUID, Long> written = rows.trash(object, RowStore.among(ids));
        note(object, written, moved);
        for (ObjectType part : parts(object)) {
            List<UUID> its = partIds(part, written.keySet(), Optional.empty());
            if (!its.isEmpty()) {
                trash(part, its);
            }
        }
        return written.keySet();
    }

    /** @param trashedBy the operation that put them there: only the parts that went with them come back */
    Set<UUID> restore(ObjectType object, Collection<UUID> ids, long trashedBy) {
        Map<UUID, Long> written = rows.restore(object, RowStore.among(ids));
        note(object, written, moved);
        for (ObjectType part : parts(object)) {
            List<UUID> its = partIds(part, written.keySet(), Optional.of(trashedBy));
            if (!its.isEmpty()) {
                restore(part, its, trashedBy);
            }
        }
        return written.keySet();
    }

    /** Out of the trash for good; whoever asks has seen to what points there. */
    void purge(ObjectType object, Collection<UUID> ids) {
        new IdentifierStore(tx).gone(ids);
        new PendingLinkStore(tx).gone(ids);
        rows.purge(object, RowStore.among(ids));
        objects.add(object.key());
    }

    private List<ObjectType> parts(ObjectType whole) {
        return model.objects().stream()
                .filter(object -> object.parent()
                        .flatMap(Field::target)
                        .filter(whole.key()::equals)
                        .isPresent())
                .toList();
    }

    private List<UUID> partIds(ObjectType part, Collection<UUID> wholes, Optional<Long> trashedBy) {
        return PartStore.of(tx, part, part.parent().orElseThrow(), wholes, trashedBy);
    }

    private void note(ObjectType object, Map<UUID, Long> written, Map<String, Set<UUID>> as) {
        if (written.isEmpty()) {
            return;
        }
        objects.add(object.key());
        if (!many.containsKey(object.key())) {
            revs.putAll(written);
            as.computeIfAbsent(object.key(), key -> new LinkedHashSet<>()).addAll(written.keySet());
        }
    }

    /** By object; nothing of those of which there are {@linkplain #many many}. */
    Map<String, Set<UUID>> touched() {
        Map<String, Set<UUID>> all = new LinkedHashMap<>();
        for (Map<String, Set<UUID>> some : List.of(made, changed, moved)) {
            some.forEach((object, ids) ->
                    all.computeIfAbsent(object, key -> new LinkedHashSet<>()).addAll(ids));
        }
        return all;
    }

    /** Those of an object that were written in one way, less those that this operation made itself. */
    private Set<UUID> former(String object, Map<String, Set<UUID>> written) {
        Set<UUID> former = new LinkedHashSet<>(written.getOrDefault(object, Set.of()));
        former.removeAll(made.getOrDefault(object, Set.of()));
        return former;
    }

    /** What these parts are of; those this operation made need not be looked up. */
    Set<UUID> wholes(ObjectType part, Field parent, Collection<UUID> parts) {
        Set<UUID> found = new LinkedHashSet<>();
        Set<UUID> others = new LinkedHashSet<>();
        parts.forEach(id -> {
            UUID whole = wholes.get(id);
            if (whole == null) {
                others.add(id);
            } else {
                found.add(whole);
            }
        });
        if (!others.isEmpty()) {
            found.addAll(PartStore.wholes(tx, part, parent, others));
        }
        return found;
    }

    Optional<Long> rev(UUID id) {
        return Optional.ofNullable(revs.get(id));
    }

    /** Once closed: the objects it touched whose records links wait for. */
    Set<String> awaited() {
        return awaited;
    }

    /** As {@link #close}, for an operation that made many records of some objects by set statements. */
    void closeBroughtIn(Set<ObjectType> broughtIn, WriteRequest request, OffsetDateTime at) {
        for (ObjectType object : broughtIn) {
            objects.add(object.key());
            new IdentifierStore(tx).madeBy(object, op);
            new RollupStore(tx, model).madeBy(op, object);
        }
        close(request, at);
    }

    /** Identifiers, then roll-ups, then the operation's own row: the last statements of the transaction. */
    void close(WriteRequest request, OffsetDateTime at) {
        IdentifierStore identifiers = new IdentifierStore(tx);
        RollupStore rollups = new RollupStore(tx, model);
        made.forEach((object, ids) -> identifiers.made(model.object(object), ids));
        changed.keySet()
                .forEach(object -> identifiers.changed(
                        model.object(object), former(object, changed), columnsChanged.getOrDefault(object, Set.of())));
        for (String object : objects) {
            ObjectType source = model.object(object);
            Set<UUID> gone = former(object, moved);
            Set<UUID> former = former(object, changed);
            former.addAll(gone);
            Set<String> written = columnsChanged.getOrDefault(object, Set.of());
            rollups.follow(
                    op,
                    source,
                    made.getOrDefault(object, Set.of()),
                    former,
                    summing -> !gone.isEmpty() || summing.reads(source, written));
        }
        many.values().forEach(object -> {
            identifiers.changedBy(object, op);
            rollups.followAll(op, object);
        });
        awaited = journal.close(op, request, cause, model.version(), objects, at);
    }
}
