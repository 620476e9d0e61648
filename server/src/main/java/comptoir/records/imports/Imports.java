package comptoir.records.imports;

import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.platform.Database;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import comptoir.records.Sight;
import comptoir.records.WriteRequest;
import comptoir.records.Written;
import comptoir.records.tabular.Candidate;
import comptoir.records.tabular.ColumnProposal;
import comptoir.records.tabular.FormatGuess;
import comptoir.records.tabular.Table;
import comptoir.records.tabular.TableFile;
import comptoir.records.tabular.TableFormat;
import comptoir.records.tabular.TableLimits;
import comptoir.records.tabular.TableRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of imports: a file is taken in, looked at, matched, rehearsed, brought in, taken back. */
public final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Records records;
    private final Database database;
    private final InstantSource clock;
    private final Executor background;
    private final Function<Refused, String> sentence;

    /**
     * @param background where runs go on while their person does something else
     * @param sentence says a refusal in French, for what is kept of a failed run
     */
    public Imports(
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
    }

    /** A file as it looks: its run, its columns with some cells of each, the field proposed for each, and what they may be meant for. */
    public record Look(
            ImportRun run,
            List<String> sheets,
            List<String> headings,
            List<List<String>> rows,
            List<ColumnProposal> proposals,
            List<Candidate> targets) {}

    /** Takes a file in and guesses how it is written and what its columns are. */
    public Look upload(WorkspaceSchema workspace, Actor actor, String object, String fileName, InputStream body) {
        return upload(workspace, actor, Optional.of(object), fileName, body);
    }

    /** As {@link #upload(WorkspaceSchema, Actor, String, String, InputStream)}, guessing by the headings what the rows are. */
    public Look upload(WorkspaceSchema workspace, Actor actor, String fileName, InputStream body) {
        return upload(workspace, actor, Optional.empty(), fileName, body);
    }

    private Look upload(
            WorkspaceSchema workspace, Actor actor, Optional<String> asked, String fileName, InputStream body) {
        Path file = temporary();
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                body.transferTo(out);
            }
            TableFile table = TableFile.of(fileName, file, TableLimits.usual());
            FormatGuess guess = table.guess().orThrow();
            Sample sample = Sample.of(table, guess.format());
            UUID run = records.reading(workspace, actor, (tx, sight) -> {
                String object = asked.orElseGet(() -> likeliest(sight, sample));
                allowed(sight, object);
                try (InputStream kept = Files.newInputStream(file)) {
                    ImportStore store = new ImportStore(tx);
                    UUID id = store.add(object, fileName, guess.format(), actor.member(), clock.instant());
                    store.keepFile(id, kept);
                    return id;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            return look(workspace, actor, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    /** The object of the menu whose fields the headings resemble most; the first one when they resemble nothing. */
    private String likeliest(Sight sight, Sample sample) {
        String best = sight.model().objects().getFirst().key();
        int most = -1;
        for (ObjectType object : sight.model().objects()) {
            if (object.inMenu() && records.takesFiles(object) && mayBringIn(sight, object)) {
                int score = sample.proposals(sight, object).stream()
                        .mapToInt(ColumnProposal::score)
                        .sum();
                if (score > most) {
                    most = score;
                    best = object.key();
                }
            }
        }
        return best;
    }

    public Look look(WorkspaceSchema workspace, Actor actor, UUID run) {
        return withFile(workspace, actor, run, (found, file) -> {
            TableFile table = TableFile.of(found.fileName(), file, TableLimits.usual());
            List<String> sheets = table.guess().orThrow().sheets();
            Sample sample = Sample.of(table, found.format());
            return records.reading(workspace, actor, (tx, sight) -> {
                ObjectType object = sight.object(found.object());
                return new Look(
                        found,
                        sheets,
                        sample.headings(),
                        sample.rows(),
                        sample.proposals(sight, object),
                        ImportPlan.candidates(sight, object));
            });
        });
    }

    /** The rows are meant for another object; what was matched before is forgotten. */
    public void retarget(WorkspaceSchema workspace, Actor actor, UUID run, String object) {
        records.reading(workspace, actor, (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run).orElseThrow(Imports::notFound);
            idle(found);
            allowed(sight, found);
            allowed(sight, object);
            store.retarget(run, object);
            return Boolean.TRUE;
        });
    }

    /** Keeps what the person chose; refused when the mapping cannot do. */
    public void choose(WorkspaceSchema workspace, Actor actor, UUID run, TableFormat format, ImportOptions options) {
        records.reading(workspace, actor, (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run).orElseThrow(Imports::notFound);
            idle(found);
            ImportPlan.of(sight, allowed(sight, found), options);
            store.choose(run, format, options);
            return Boolean.TRUE;
        });
    }

    /** The file read in another way; what was matched before is forgotten. */
    public void reformat(WorkspaceSchema workspace, Actor actor, UUID run, TableFormat format) {
        records.reading(workspace, actor, (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run).orElseThrow(Imports::notFound);
            idle(found);
            allowed(sight, found);
            store.reformat(run, format);
            return Boolean.TRUE;
        });
    }

    public static TableFormat format(Map<String, Object> json) {
        return ImportStore.format(json);
    }

    public static Map<String, Object> json(TableFormat format) {
        return ImportStore.formatJson(format);
    }

    public static ImportOptions options(Map<String, Object> json) {
        return ImportOptions.read(json);
    }

    public static Map<String, @org.jspecify.annotations.Nullable Object> json(ImportOptions options) {
        return options.toJson();
    }

    /** Starts a rehearsal, or the import itself; answered at once, gone on with in the background. */
    public void start(WorkspaceSchema workspace, Actor actor, UUID run, boolean rehearsal) {
        ImportRun found = records.reading(workspace, actor, (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun locked = store.lock(run).orElseThrow(Imports::notFound);
            idle(locked);
            allowed(sight, locked);
            ImportOptions options = locked.options()
                    .orElseThrow(
                            () -> Refusal.of(ImportProblem.MAPPING, "field", "").refused());
            ImportPlan.of(sight, sight.object(locked.object()), options);
            store.state(run, rehearsal ? ImportRun.State.CHECKING : ImportRun.State.RUNNING);
            return locked;
        });
        background.execute(() -> run(workspace, actor, found, rehearsal));
    }

    private void run(WorkspaceSchema workspace, Actor actor, ImportRun run, boolean rehearsal) {
        try {
            withFile(workspace, actor, run.id(), (found, file) -> {
                bringIn(workspace, actor, found, file, rehearsal);
                return Boolean.TRUE;
            });
        } catch (Refused refused) {
            failed(workspace, run, sentence.apply(refused));
        } catch (RuntimeException e) {
            LOG.error("import {} failed", run.number(), e);
            failed(
                    workspace,
                    run,
                    sentence.apply(Refusal.of(ImportProblem.INTERRUPTED).refused()));
        }
    }

    /** Rows, operation and what is said of them are one transaction: a run that wrote is never called interrupted. */
    private void bringIn(WorkspaceSchema workspace, Actor actor, ImportRun run, Path file, boolean rehearsal) {
        Optional<WriteRequest> request = rehearsal
                ? Optional.empty()
                : Optional.of(WriteRequest.of(actor, "import " + run.number(), List.of())
                        .asKind("import")
                        .titled(run.fileName()));
        TableFile source = TableFile.of(run.fileName(), file, TableLimits.usual());
        records.inOne(workspace, actor, (tx, sight) -> {
            ImportPlan plan =
                    ImportPlan.of(sight, allowed(sight, run), run.options().orElseThrow());
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
                                result.problems().stream().map(Imports::stored).toList());
            }
            return Boolean.TRUE;
        });
    }

    private void failed(WorkspaceSchema workspace, ImportRun run, String why) {
        database.doInTransaction(workspace, tx -> new ImportStore(tx).fail(run.id(), why));
    }

    public ImportRun get(WorkspaceSchema workspace, Actor actor, UUID run) {
        return records.reading(workspace, actor, (tx, sight) -> {
            ImportRun found = new ImportStore(tx).find(run).orElseThrow(Imports::notFound);
            allowed(sight, found);
            return found;
        });
    }

    public List<ImportRun> latest(WorkspaceSchema workspace, Actor actor) {
        return records.reading(
                workspace,
                actor,
                (tx, sight) -> new ImportStore(tx)
                        .latest(50).stream()
                                .filter(run -> sight.model()
                                        .find(run.object())
                                        .filter(object -> sight.on(object).bringIn() && reaches(sight, object, run))
                                        .isPresent())
                                .toList());
    }

    /** What was wrong, in order of the file. */
    public List<StoredProblem> problems(WorkspaceSchema workspace, Actor actor, UUID run, int from, int most) {
        get(workspace, actor, run);
        return records.reading(workspace, actor, (tx, sight) -> new ImportStore(tx).problems(run, from, most));
    }

    /** Takes a finished import back. */
    public Written undo(WorkspaceSchema workspace, Actor actor, String door, UUID run, boolean force) {
        long operation = get(workspace, actor, run)
                .operation()
                .orElseThrow(() -> Refusal.of(ImportProblem.STATE).refused());
        Written written = records.undo(workspace, actor, door, operation, force);
        database.doInTransaction(workspace, tx -> new ImportStore(tx).state(run, ImportRun.State.UNDONE));
        return written;
    }

    /** The refused rows with their headings, and why, in the form of the file: to correct and bring in again. */
    public void refusedRows(WorkspaceSchema workspace, Actor actor, UUID run, RefusedRows to) {
        Map<Long, String> why = new java.util.HashMap<>();
        problems(workspace, actor, run, 0, Integer.MAX_VALUE).stream()
                .filter(StoredProblem::refuses)
                .forEach(problem -> why.merge(
                        problem.line(), to.sentence(problem.code(), problem.values()), (a, b) -> a + " " + b));
        withFile(workspace, actor, run, (found, file) -> {
            try (Table table = TableFile.of(found.fileName(), file, TableLimits.usual())
                    .open(found.format())
                    .orThrow()) {
                to.headings(table.headings());
                while (table.hasNext()) {
                    TableRow row = table.next();
                    String reason = why.get(row.line());
                    if (reason != null) {
                        to.row(row.cells(), reason);
                    }
                }
            }
            return Boolean.TRUE;
        });
    }

    /** Where refused rows are written. */
    public interface RefusedRows {
        void headings(List<String> headings);

        void row(List<String> cells, String reason);

        String sentence(String code, Map<String, Object> values);
    }

    /** After a start: what a stop cut off is said to have failed; nothing of it was written. */
    public void recover(WorkspaceSchema workspace) {
        database.doInTransaction(
                workspace,
                tx -> new ImportStore(tx)
                        .failInterrupted(sentence.apply(
                                Refusal.of(ImportProblem.INTERRUPTED).refused())));
    }

    private interface FileWork<T> {
        T on(ImportRun run, Path file);
    }

    private <T> T withFile(WorkspaceSchema workspace, Actor actor, UUID run, FileWork<T> work) {
        Path file = temporary();
        try {
            ImportRun found = records.reading(workspace, actor, (tx, sight) -> {
                ImportStore store = new ImportStore(tx);
                ImportRun there = store.find(run).orElseThrow(Imports::notFound);
                allowed(sight, there);
                try (OutputStream out = Files.newOutputStream(file)) {
                    store.writeFile(run, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return there;
            });
            return work.on(found, file);
        } finally {
            delete(file);
        }
    }

    private ObjectType allowed(Sight sight, ImportRun run) {
        ObjectType object = allowed(sight, run.object());
        if (!reaches(sight, object, run)) {
            throw notFound();
        }
        return object;
    }

    /** A file holds rows of whoever brought it: it is seen like a record of theirs. */
    private static boolean reaches(Sight sight, ObjectType object, ImportRun run) {
        return switch (sight.on(object).see()) {
            case ALL -> true;
            case TEAM -> run.member().filter(sight.rights().team()::contains).isPresent();
            case OWN -> run.member().equals(sight.actor().member());
            case NONE -> false;
        };
    }

    private ObjectType allowed(Sight sight, String key) {
        ObjectType object = sight.object(key);
        if (!records.takesFiles(object)) {
            throw Refusal.of(
                            ImportProblem.NOT_FOR_OBJECT,
                            "object",
                            object.plural().in(sight.actor().language()))
                    .refused();
        }
        if (!mayBringIn(sight, object)) {
            throw Refusal.of(
                            RecordsProblem.RIGHT_MISSING,
                            Map.of(
                                    "right",
                                    "import",
                                    "object",
                                    object.plural().in(sight.actor().language())))
                    .refused();
        }
        return object;
    }

    private static boolean mayBringIn(Sight sight, ObjectType object) {
        return sight.rights().knows(object)
                && sight.on(object).bringIn()
                && sight.on(object).add();
    }

    private static void idle(ImportRun run) {
        if (run.state() == ImportRun.State.RUNNING
                || run.state() == ImportRun.State.CHECKING
                || run.state() == ImportRun.State.DONE) {
            throw Refusal.of(ImportProblem.STATE).refused();
        }
    }

    private static StoredProblem stored(RowProblem problem) {
        return new StoredProblem(
                problem.line(),
                problem.field().orElse(null),
                problem.value(),
                problem.refuses(),
                problem.refusal().problem().code(),
                problem.refusal().values());
    }

    private static Refused notFound() {
        return Refusal.of(ImportProblem.NOT_FOUND).refused();
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("comptoir-import", ".tmp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("temporary file of an import stays behind: {}", e.getMessage());
        }
    }
}
