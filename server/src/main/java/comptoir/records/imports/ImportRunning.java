package comptoir.records.imports;

import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Notification;
import comptoir.records.NotificationStore;
import comptoir.records.Records;
import comptoir.records.WriteRequest;
import comptoir.records.tabular.Table;
import comptoir.records.tabular.TableFile;
import comptoir.records.tabular.TableLimits;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The run of an import or of its rehearsal, in the background, to the end or to what is said of its failure. */
final class ImportRunning {

    /** About an hour. */
    private static final int MOST_TRIES = 370;

    private static final long LONGEST_WAIT_SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunning.class);

    private final Records records;
    private final Database database;
    private final InstantSource clock;
    private final Executor background;
    private final Function<Refused, String> sentence;
    private final ImportRights rights;
    private final KeptFiles files;

    ImportRunning(
            Records records,
            Database database,
            InstantSource clock,
            Executor background,
            Function<Refused, String> sentence) {
        this.records = records;
        this.database = database;
        this.clock = clock;
        this.background = background;
        this.sentence = sentence;
        this.rights = new ImportRights(records);
        this.files = new KeptFiles(records, rights);
    }

    /** Starts a rehearsal, or the import itself; answered at once, gone on with in the background. */
    void start(WorkspaceSchema workspace, Actor actor, UUID run, boolean rehearsal) {
        ImportRun found = records.reading(workspace, actor, (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun locked = store.lock(run)
                    .orElseThrow(() -> Refusal.of(ImportProblem.NOT_FOUND).refused());
            locked.idle();
            rights.allowed(sight, locked);
            ImportOptions options = locked.options()
                    .orElseThrow(
                            () -> Refusal.of(ImportProblem.MAPPING, "field", "").refused());
            ObjectType object = sight.object(locked.object());
            ImportPlan.of(sight, object, records.takeOver(object), options);
            store.state(run, rehearsal ? ImportRun.State.CHECKING : ImportRun.State.RUNNING);
            return locked;
        });
        background.execute(() -> run(workspace, actor, found, rehearsal));
    }

    private void run(WorkspaceSchema workspace, Actor actor, ImportRun run, boolean rehearsal) {
        try {
            files.open(workspace, actor, run.id(), (found, file) -> {
                bringIn(workspace, actor, found, file, rehearsal);
                return Boolean.TRUE;
            });
        } catch (Refused refused) {
            failed(workspace, run, sentence.apply(refused));
        } catch (RuntimeException e) {
            // Nobody waits for this thread: whatever went wrong is said on the run, or it would be under way for ever.
            LOG.error("import {} failed", run.number(), e);
            failed(
                    workspace,
                    run,
                    sentence.apply(Refusal.of(ImportProblem.INTERRUPTED).refused()));
        }
    }

    /** Rows, operation and what is said of them are one transaction: a run that wrote is never called interrupted. */
    private void bringIn(WorkspaceSchema workspace, Actor actor, ImportRun run, Path file, boolean rehearsal) {
        String door = "import " + run.number();
        Optional<WriteRequest> request = rehearsal
                ? Optional.empty()
                : Optional.of(
                        WriteRequest.of(actor, door, List.of()).asKind("import").titled(run.fileName()));
        TableFile source = TableFile.of(run.fileName(), file, TableLimits.usual());
        records.inOne(workspace, actor, (tx, sight) -> {
            ObjectType object = rights.allowed(sight, run);
            ImportPlan plan = ImportPlan.of(
                    sight, object, records.takeOver(object), run.options().orElseThrow());
            try (Table table = source.open(run.format()).orThrow()) {
                ImportJobStore.Result result = new ImportJobStore(
                                tx,
                                plan,
                                clock,
                                done -> database.doInTransaction(
                                        workspace, apart -> new ImportStore(apart).progress(run.id(), done)))
                        .run(table, run.format().decimalComma(), request);
                new ImportStore(tx)
                        .finish(
                                run.id(),
                                rehearsal ? ImportRun.State.CHECKED : ImportRun.State.DONE,
                                result.counts(),
                                result.operation(),
                                result.waiting(),
                                result.problems().stream()
                                        .map(StoredProblem::of)
                                        .toList(),
                                result.unknown());
                new ImportChangeStore(tx).keep(run.id(), result.changes());
                new ImportDuplicateStore(tx).keep(run.id(), result.twins(), result.twinCounts());
                result.operation().ifPresent(operation -> {
                    records.meetPending(tx, sight, operation, door);
                    tell(tx, actor, run, operation, result.counts());
                });
            }
            return Boolean.TRUE;
        });
    }

    /** Whoever brought the file may have gone on to other work meanwhile. */
    private static void tell(Tx tx, Actor actor, ImportRun run, long operation, ImportRun.Counts counts) {
        actor.member()
                .ifPresent(member -> new NotificationStore(tx)
                        .tell(new Notification.Told(
                                member,
                                "import.done",
                                operation,
                                run.object(),
                                Optional.empty(),
                                Map.of(
                                        "run",
                                        run.id().toString(),
                                        "file",
                                        run.fileName(),
                                        "created",
                                        counts.created(),
                                        "updated",
                                        counts.updated(),
                                        "left",
                                        counts.skipped() + counts.refused()))));
    }

    /** A database that has gone away comes back: until then nobody could be told, and the run would be under way for ever. */
    private void failed(WorkspaceSchema workspace, ImportRun run, String why) {
        for (int tries = 1; ; tries++) {
            try {
                database.doInTransaction(workspace, tx -> new ImportStore(tx).fail(run.id(), why));
                return;
            } catch (RuntimeException e) {
                // Whatever the reason, it is said again until it is kept; a stop says it at the next start.
                LOG.warn("import {} is not yet noted as failed: {}", run.number(), e.getMessage());
                if (tries == MOST_TRIES || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(Math.min(tries, LONGEST_WAIT_SECONDS) * 1_000_000_000L);
            }
        }
    }

    /** After a start: what a stop cut off is said to have failed; nothing of it was written. Its files go. */
    void recover(WorkspaceSchema workspace) {
        KeptFiles.clear();
        database.doInTransaction(
                workspace,
                tx -> new ImportStore(tx)
                        .failInterrupted(sentence.apply(
                                Refusal.of(ImportProblem.INTERRUPTED).refused())));
    }
}
