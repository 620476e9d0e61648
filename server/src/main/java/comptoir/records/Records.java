package comptoir.records;

import comptoir.access.Access;
import comptoir.dictionary.Asker;
import comptoir.dictionary.Models;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.Reading;
import comptoir.dictionary.WorkspaceSettings;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one way in and out of the records of every object. Everything refused is thrown as {@link comptoir.kernel.Refused} and leaves nothing
 * behind; everything answered was committed.
 */
public final class Records {

    /** So many changes are one write; more are several, or a bulk. */
    public static final int MOST_CHANGES = 1000;

    private final Database database;
    private final Models models;
    private final Access access;
    private final Owners owners;
    private final InstantSource clock;
    private final Sequencer sequencer;

    public Records(
            Database database,
            Models models,
            Access access,
            Collection<RecordOwner> owners,
            InstantSource clock,
            Sequencer sequencer) {
        this.database = database;
        this.models = models;
        this.access = access;
        this.owners = new Owners(owners);
        this.clock = clock;
        this.sequencer = sequencer;
    }

    /** Writes in a transaction of its own, all or nothing; the operation has its number when this returns. */
    public Written write(WorkspaceSchema workspace, WriteRequest request) {
        return numbered(workspace, tx -> write(tx, request));
    }

    /** Writes one record in a transaction of its own, and reads it again before others can change it. */
    public WrittenRow writeOne(WorkspaceSchema workspace, WriteRequest request) {
        return numbered(workspace, tx -> {
            Written done = write(tx, request);
            Written.Touched only = done.only();
            return new WrittenRow(done, find(tx, sight(tx, request.actor()), only.object(), only.id()));
        });
    }

    /** Writes within a command's transaction; the command's caller has {@link #numbered} called after the commit. */
    public Written write(Tx tx, WriteRequest request) {
        if (request.changes().size() > MOST_CHANGES) {
            throw Refusal.of(RecordsProblem.TOO_MANY_CHANGES, "most", MOST_CHANGES)
                    .refused();
        }
        return guarded(tx, request.actor(), sight -> {
            Writer writer = new Writer(tx, sight, request, owners, clock);
            Written done = writer.write();
            meeting(tx, sight, done.operation(), request.door()).came(request, done, writer.awaited());
            return done;
        });
    }

    /**
     * Notes an act that changes no record, such as a message taken back, as an operation of its own in this transaction.
     *
     * @param act of a kind that is not undone where records are
     * @param object what it changed, by a name of its module
     * @param before what was changed of it, with its former value
     */
    public long noted(Tx tx, WriteRequest act, String object, UUID id, Map<String, @Nullable Object> before) {
        JournalStore journal = new JournalStore(tx);
        long operation = journal.begin();
        journal.former(operation, object, id, before);
        journal.close(
                operation,
                act,
                SettingsStore.modelVersion(tx),
                Set.of(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return operation;
    }

    /** Gives the operations just committed their numbers. */
    public void numbered(WorkspaceSchema workspace) {
        sequencer.run(workspace);
    }

    /** Runs a command that reads and writes several times in one transaction. */
    public <T> T inOne(WorkspaceSchema workspace, Actor actor, BiFunction<Tx, Sight, T> command) {
        return numbered(workspace, tx -> guarded(tx, actor, sight -> command.apply(tx, sight)));
    }

    public Page query(WorkspaceSchema workspace, Actor actor, Query query) {
        return reading(workspace, actor, (tx, sight) -> query(tx, sight, query));
    }

    public Page query(Tx tx, Sight sight, Query query) {
        return new QueryStore(tx, sight, sight.object(query.object())).page(query);
    }

    /** One record, even from the trash; refused when it is not there or not to be seen. */
    public Row get(WorkspaceSchema workspace, Actor actor, String object, UUID id) {
        return reading(
                workspace, actor, (tx, sight) -> find(tx, sight, object, id).orElseThrow(() -> notFound(id)));
    }

    /** All of a record's page, even from the trash; refused when it is not there or not to be seen. */
    public RecordPage page(WorkspaceSchema workspace, Actor actor, String object, UUID id, RecordPage.Asked asked) {
        return reading(
                workspace,
                actor,
                (tx, sight) ->
                        new RecordPages(tx, sight).read(object, id, asked).orElseThrow(() -> notFound(id)));
    }

    /** What was written, changed and attached around a record, newest first, before a revision. */
    public Timeline timeline(
            Asker asker, String object, UUID id, Set<Timeline.Kind> kinds, Optional<Long> before, int limit) {
        return reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            ObjectType type = sight.object(object);
            if (find(tx, sight, object, id).isEmpty()) {
                throw notFound(id);
            }
            return new TimelinePageStore(tx, sight)
                    .read(type, id, kinds, before, Math.clamp(limit, 1, 200), NoteStore.of(tx, object, id));
        });
    }

    public Optional<Row> find(Tx tx, Sight sight, String object, UUID id) {
        return new QueryStore(tx, sight, sight.object(object)).one(id, true);
    }

    /** The labels of those living records among the named that the reader sees; of an object hidden from them, none. */
    public Map<UUID, String> labelsAmong(Tx tx, Sight sight, String object, Collection<UUID> ids) {
        return sight.model()
                .find(object)
                .filter(sight.rights()::knows)
                .map(type -> new QueryStore(tx, sight, type).labelsAmong(ids))
                .orElseGet(Map::of);
    }

    /** Those living records among the named that the reader sees and may change. */
    public Set<UUID> changeableAmong(Tx tx, Sight sight, String object, Collection<UUID> ids) {
        return sight.model()
                .find(object)
                .filter(sight.rights()::knows)
                .map(type -> Set.copyOf(new QueryStore(tx, sight, type)
                        .idsAmong(List.copyOf(ids), sight.on(type).change())))
                .orElseGet(Set::of);
    }

    public History history(
            WorkspaceSchema workspace, Actor actor, String object, UUID id, Optional<Long> before, int limit) {
        return reading(workspace, actor, (tx, sight) -> {
            ObjectType type = sight.object(object);
            if (find(tx, sight, object, id).isEmpty()) {
                throw notFound(id);
            }
            return new HistoryStore(tx, sight, type).of(id, before, Math.clamp(limit, 1, 200));
        });
    }

    /**
     * Takes an operation back by a new one, with today's rights and rules.
     *
     * @param force undo what can be, leaving what others changed since; otherwise a conflict refuses the whole
     */
    public Written undo(WorkspaceSchema workspace, Actor actor, String door, long operation, boolean force) {
        return numbered(
                workspace,
                tx -> guarded(tx, actor, sight -> {
                    Sight reaching = new HungStore(tx, sight).forUndoOf(operation);
                    UndoStore undoing = new UndoStore(tx, reaching, owners, clock, actor, operation);
                    Written done = undoing.take(door, force);
                    new PendingParting(tx, sight, owners, clock).followed(operation, door);
                    meeting(tx, sight, done.operation(), door).cameBack(done, undoing.vastly());
                    return done;
                }));
    }

    /** Asked by an import once its rows are written: makes the links that waited for what it brought, and those of its own whose record is there. */
    public void meetPending(Tx tx, Sight sight, long operation, String door) {
        meeting(tx, sight, operation, door).broughtIn();
    }

    private PendingMeeting meeting(Tx tx, Sight sight, long cause, String door) {
        return new PendingMeeting(
                tx,
                sight,
                member -> sight(tx, Actor.member(member, "", sight.actor().language())),
                owners,
                clock,
                cause,
                door);
    }

    /** Sets the same values in many records, as one operation; what the right to change does not reach stays as it is. */
    public BulkWritten edit(
            WorkspaceSchema workspace, Actor actor, BulkRequest bulk, Map<String, @Nullable Object> values) {
        return inOne(workspace, actor, (tx, sight) -> new BulkStore(tx, sight, owners, clock).edit(bulk, values));
    }

    /** Puts many records into the trash, as one operation. */
    public BulkWritten trash(WorkspaceSchema workspace, Actor actor, BulkRequest bulk) {
        return inOne(workspace, actor, (tx, sight) -> new BulkStore(tx, sight, owners, clock).trash(bulk));
    }

    /** Records of all objects that words or an identifier lead to, best first. */
    public List<Hit> search(WorkspaceSchema workspace, Actor actor, String typed, int limit) {
        return reading(
                workspace, actor, (tx, sight) -> new SearchStore(tx, sight).find(typed, Math.clamp(limit, 1, 50)));
    }

    /**
     * Records that the reader sees and that one with these values may be again.
     *
     * @param except the record itself, when it is there already
     */
    public List<Duplicate> duplicates(
            WorkspaceSchema workspace,
            Actor actor,
            String object,
            Map<String, @Nullable Object> values,
            Optional<UUID> except) {
        return reading(workspace, actor, (tx, sight) -> {
            ObjectType type = sight.object(object);
            return new DuplicateStore(tx, sight, type).of(new Drafting(sight, Map.of()).readable(type, values), except);
        });
    }

    /** A record as its reader sees it, even in the trash; refused when it is not there or not to be seen. */
    public Row seen(Tx tx, Sight sight, String object, UUID id) {
        return new HungStore(tx, sight).seen(object, id);
    }

    /** A living record that the actor may change; refused in words when it is not. */
    public Row toChange(Tx tx, Sight sight, String object, UUID id) {
        return new HungStore(tx, sight).toChange(object, id);
    }

    /** Writes what hangs on a record, such as a file, for a module that has asked for the record {@link #toChange}. */
    public Written hang(Tx tx, Sight sight, WriteRequest request) {
        return new Writer(tx, sight.whole(), request, owners, clock).write();
    }

    public Instant now() {
        return clock.instant();
    }

    /** An operation as it stands in the journal. */
    public Optional<OperationSummary> operation(WorkspaceSchema workspace, Actor actor, long operation) {
        return reading(workspace, actor, (tx, sight) -> new JournalStore(tx).summary(operation, sight));
    }

    /** Whether rows of an object may come in by files: not where a module has rules about each row. */
    public boolean takesFiles(ObjectType object) {
        return owners.takeFiles(object);
    }

    /**
     * What an operation made of a name that meant a record already there: all that links to it is given over to that one, and it goes to the trash.
     *
     * @return the operation; none where nothing of that name is left of what was made
     */
    public Optional<Long> replaceMade(
            Tx tx, Sight sight, WriteRequest how, ObjectType object, long madeBy, String name, UUID meant) {
        ReplacementStore store = new ReplacementStore(tx, sight);
        return store.madeBy(object, madeBy, name)
                .filter(former -> !former.equals(meant))
                .map(former -> store.replace(how, object, List.of(former), meant, clock)
                        .operation());
    }

    /** The module's own way of taking files of an object's past over, where it has one. */
    public Optional<TakeOver> takeOver(ObjectType object) {
        return owners.takeOver(object);
    }

    /**
     * For a module that merges a list of parts: the values that columns had at a revision, of the records changed since.
     *
     * @return by record, then by name of the column
     */
    public Map<UUID, Map<String, @Nullable Object>> valuesAt(
            Tx tx, Sight sight, String object, Collection<UUID> ids, long rev) {
        return new FormerStore(tx).valuesAt(sight.object(object), ids, rev);
    }

    /** Reads several things in one transaction, as one person sees them. */
    public <T> T reading(WorkspaceSchema workspace, Actor actor, BiFunction<Tx, Sight, T> read) {
        return database.inTransaction(workspace, tx -> read.apply(tx, sight(tx, actor)));
    }

    /** Name, zone and currency of the workspace. */
    public WorkspaceSettings settings(Tx tx) {
        return models.current(tx).settings();
    }

    /** Has the object's own rules complete a draft that a command of this module writes itself. */
    void complete(Tx tx, Actor actor, Draft draft) {
        owners.before(tx, actor, draft, true);
    }

    /** Commits, and numbers what was committed: the numbering's commit flushes both. */
    private <T> T numbered(WorkspaceSchema workspace, Function<Tx, T> work) {
        T result = database.flushedByNext(workspace, work);
        sequencer.run(workspace);
        return result;
    }

    /** What the actor sees in this transaction; its first statement. */
    public Sight sight(Tx tx, Actor actor) {
        return tx.once(actor, () -> freshSight(tx, actor));
    }

    private Sight freshSight(Tx tx, Actor actor) {
        Models.Current current = tx.once(models, () -> models.current(tx));
        WorkspaceSettings settings = current.settings();
        Reading reading = new Reading(
                clock.instant().atZone(settings.zone()).toLocalDate(),
                settings.zone(),
                settings.currency(),
                actor.member());
        return new Sight(actor, current.model(), access.of(tx, actor, current.accessVersion()), reading);
    }

    private <T> T guarded(Tx tx, Actor actor, Function<Sight, T> work) {
        Sight sight = sight(tx, actor);
        return GuardStore.saying(sight, () -> work.apply(sight));
    }

    private static RuntimeException notFound(UUID id) {
        return Refusal.of(RecordsProblem.RECORD_NOT_FOUND, "id", id.toString()).refused();
    }
}
