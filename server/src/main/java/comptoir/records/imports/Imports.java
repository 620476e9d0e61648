package comptoir.records.imports;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.platform.Database;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.PendingLinks;
import comptoir.records.Records;
import comptoir.records.StagedChange;
import comptoir.records.TakeOver;
import comptoir.records.UndoPreview;
import comptoir.records.UndoPreviewStore;
import comptoir.records.Written;
import comptoir.records.tabular.ColumnProposal;
import comptoir.records.tabular.FormatGuess;
import comptoir.records.tabular.Table;
import comptoir.records.tabular.TableFile;
import comptoir.records.tabular.TableFormat;
import comptoir.records.tabular.TableLimits;
import comptoir.records.tabular.TableRow;
import comptoir.records.tabular.TableSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The door of imports: a file is taken in, looked at, matched, rehearsed, brought in, taken back. */
public final class Imports {

    private final Records records;
    private final InstantSource clock;
    private final ImportRights rights;
    private final KeptFiles files;
    private final ImportRunning running;
    private final Meanings meanings;
    private final ObjectGuess objects;

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
        this.clock = clock;
        this.rights = new ImportRights(records);
        this.files = new KeptFiles(records, rights);
        this.objects = new ObjectGuess(records, rights);
        this.meanings = new Meanings(records, rights, files);
        this.running = new ImportRunning(records, database, clock, background, sentence);
    }

    /**
     * A file as it looks: its run, its columns with some cells of each, the field proposed for each, what they may be meant for, and what was kept
     * for such files.
     *
     * @param takenOverBy where the past is taken over: the field by which rows are told to be of one record
     */
    public record Look(
            ImportRun run,
            List<TableSheet> sheets,
            List<String> headings,
            List<List<String>> rows,
            List<ColumnProposal> proposals,
            List<ImportTarget> targets,
            Optional<String> takenOverBy,
            Optional<SavedMappings.Fitting> saved) {}

    /**
     * What a person said that a value of the file means.
     *
     * @param label what the record meant is called; empty text when it is gone or hidden, nothing for a word
     */
    public record Meaning(String field, String value, String means, Optional<String> label) {}

    /**
     * A word that stands in a column.
     *
     * @param means what it seems to mean
     */
    public record FileWord(String value, long rows, Optional<String> means) {}

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
        UUID run = KeptFiles.received(body, file -> {
            TableFile table = TableFile.of(fileName, file, TableLimits.usual());
            FormatGuess guess = table.guess().orThrow();
            Sample sample = Sample.of(table, guess.format());
            return records.reading(workspace, actor, (tx, sight) -> {
                String object = asked.orElseGet(() -> objects.of(tx, sight, sample));
                rights.allowed(sight, object);
                try (InputStream kept = Files.newInputStream(file)) {
                    ImportStore store = new ImportStore(tx);
                    UUID id = store.add(object, fileName, guess.format(), actor.member(), clock.instant());
                    store.keepFile(id, kept);
                    return id;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        });
        return look(workspace, actor, run);
    }

    public Look look(WorkspaceSchema workspace, Actor actor, UUID run) {
        return files.open(workspace, actor, run, (found, file) -> {
            TableFile table = TableFile.of(found.fileName(), file, TableLimits.usual());
            List<TableSheet> sheets = table.guess().orThrow().sheets();
            Sample sample = Sample.of(table, found.format());
            return records.reading(workspace, actor, (tx, sight) -> {
                ObjectType object = sight.object(found.object());
                return new Look(
                        found,
                        sheets,
                        sample.headings(),
                        sample.rows(),
                        sample.proposals(rights.targets(sight, object)),
                        rights.targets(sight, object).all(),
                        records.takeOver(object).map(TakeOver::key),
                        SavedMappings.fitting(tx, sight, rights, sample.headings(), Optional.of(object.key())));
            });
        });
    }

    /** The rows are meant for another object; what was matched before is forgotten. */
    public void retarget(WorkspaceSchema workspace, Actor actor, UUID run, String object) {
        records.reading(workspace, actor, (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run).orElseThrow(Imports::notFound);
            found.idle();
            rights.allowed(sight, found);
            rights.allowed(sight, object);
            store.retarget(run, object);
            return Boolean.TRUE;
        });
    }

    /** Keeps what the person chose; refused when the mapping cannot do. */
    public void choose(WorkspaceSchema workspace, Actor actor, UUID run, TableFormat format, ImportOptions options) {
        records.reading(workspace, actor, (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run).orElseThrow(Imports::notFound);
            found.idle();
            ObjectType object = rights.allowed(sight, found);
            ImportPlan.of(sight, object, records.takeOver(object), options);
            store.choose(run, format, options);
            return Boolean.TRUE;
        });
    }

    /** Says once for all rows what a value of the file means: a record where a link stands, or a word; nothing takes it back. */
    public void mean(Asker asker, UUID run, String field, String value, Optional<String> means) {
        meanings.say(asker, run, field, value, means);
    }

    /**
     * Of values changed on both sides since their rows left: the file's hold, or those that are there. It counts from the next rehearsal or the run.
     *
     * @param values keys of fields, by record
     */
    public void take(Asker asker, UUID run, Map<UUID, Set<String>> values, boolean holds) {
        records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run).orElseThrow(Imports::notFound);
            rights.allowed(sight, found);
            found.idle();
            ImportOptions options = found.options()
                    .orElseThrow(
                            () -> Refusal.of(ImportProblem.MAPPING, "field", "").refused());
            store.choose(run, found.format(), options.with(options.answers().taking(values, holds)));
            return run;
        });
    }

    public List<Meaning> meanings(WorkspaceSchema workspace, Actor actor, UUID run) {
        return meanings.of(workspace, actor, get(workspace, actor, run));
    }

    /** The different words of a column, those of most rows first, each with what it seems to mean for a field. */
    public List<FileWord> words(WorkspaceSchema workspace, Actor actor, UUID run, int column, String field) {
        return meanings.words(workspace, actor, run, column, field);
    }

    /** The values of the file that name nothing known, as the last rehearsal or the run found them. */
    public List<UnknownValue> unknown(WorkspaceSchema workspace, Actor actor, UUID run) {
        get(workspace, actor, run);
        return records.reading(workspace, actor, (tx, sight) -> new ImportStore(tx).unknown(run));
    }

    /** The file read in another way, or another of its sheets; what was matched before is forgotten. */
    public void reformat(WorkspaceSchema workspace, Actor actor, UUID run, TableFormat asked) {
        TableFormat format = files.open(workspace, actor, run, (found, file) -> headed(found, file, asked));
        records.reading(workspace, actor, (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run).orElseThrow(Imports::notFound);
            found.idle();
            rights.allowed(sight, found);
            store.reformat(run, format);
            return Boolean.TRUE;
        });
    }

    /** Where the headings of another sheet stand is looked for anew. */
    private static TableFormat headed(ImportRun run, Path file, TableFormat asked) {
        TableFile table = TableFile.of(run.fileName(), file, TableLimits.usual());
        boolean sameSheet = asked.sheet().equals(run.format().sheet());
        return sameSheet ? asked : table.guess(asked.sheet()).orThrow().format();
    }

    /** Starts a rehearsal, or the import itself; answered at once, gone on with in the background. */
    public void start(WorkspaceSchema workspace, Actor actor, UUID run, boolean rehearsal) {
        running.start(workspace, actor, run, rehearsal);
    }

    /** After a start: what a stop cut off is said to have failed; nothing of it was written. */
    public void recover(WorkspaceSchema workspace) {
        running.recover(workspace);
    }

    public ImportRun get(WorkspaceSchema workspace, Actor actor, UUID run) {
        return records.reading(workspace, actor, (tx, sight) -> {
            ImportRun found = new ImportStore(tx).find(run).orElseThrow(Imports::notFound);
            rights.allowed(sight, found);
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
                                        .filter(object ->
                                                sight.on(object).bringIn() && ImportRights.reaches(sight, object, run))
                                        .isPresent())
                                .toList());
    }

    /** The links that a run left waiting, and what became of them; before it ran, how many there would be. */
    public PendingLinks.Counts links(Asker asker, UUID run) {
        ImportRun found = get(asker.workspace(), asker.actor(), run);
        return found.operation()
                .map(operation -> records.reading(
                        asker.workspace(), asker.actor(), (tx, sight) -> PendingLinks.counts(tx, sight, operation)))
                .orElseGet(() -> new PendingLinks.Counts(found.waiting(), 0, 0));
    }

    /** What was wrong, in order of the file. */
    public List<StoredProblem> problems(WorkspaceSchema workspace, Actor actor, UUID run, int from, int most) {
        get(workspace, actor, run);
        return records.reading(workspace, actor, (tx, sight) -> new ImportStore(tx).problems(run, from, most));
    }

    /** What the rehearsal said would change in records already there, as far as the person sees the fields. */
    public List<StagedChange> changes(WorkspaceSchema workspace, Actor actor, UUID run, int most) {
        return records.reading(workspace, actor, (tx, sight) -> {
            ImportRun found = new ImportStore(tx).find(run).orElseThrow(Imports::notFound);
            ObjectType object = rights.allowed(sight, found);
            return new ImportChangeStore(tx)
                    .list(run, most).stream()
                            .filter(change ->
                                    sight.field(object, change.field()).isPresent())
                            .toList();
        });
    }

    /** What an undo would take back, and what others have changed since; of an import taken back, what was found then. */
    public Optional<UndoPreview> undoPreview(WorkspaceSchema workspace, Actor actor, UUID run) {
        ImportRun found = get(workspace, actor, run);
        return records.reading(
                workspace,
                actor,
                (tx, sight) -> found.state() == ImportRun.State.UNDONE
                        ? new ImportUndoStore(tx).read(run)
                        : found.operation().map(operation -> new UndoPreviewStore(tx, sight, operation).read()));
    }

    /** Takes a finished import back; what is told of it follows from the journal, so that both are said by one transaction. */
    public Written undo(WorkspaceSchema workspace, Actor actor, String door, UUID run, boolean force) {
        long operation = get(workspace, actor, run)
                .operation()
                .orElseThrow(() -> Refusal.of(ImportProblem.STATE).refused());
        Optional<UndoPreview> preview = undoPreview(workspace, actor, run);
        Written undone = records.undo(workspace, actor, door, operation, force);
        records.reading(workspace, actor, (tx, sight) -> {
            preview.ifPresent(found -> new ImportUndoStore(tx).keep(run, found));
            return run;
        });
        return undone;
    }

    /** The refused rows with their headings, and why, in the form of the file: to correct and bring in again. */
    public void refusedRows(WorkspaceSchema workspace, Actor actor, UUID run, RefusedRows to) {
        Map<Long, String> why = new java.util.HashMap<>();
        problems(workspace, actor, run, 0, Integer.MAX_VALUE).stream()
                .filter(StoredProblem::refuses)
                .forEach(problem -> why.merge(
                        problem.line(), to.sentence(problem.code(), problem.values()), (a, b) -> a + " " + b));
        files.open(workspace, actor, run, (found, file) -> {
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

    private static Refused notFound() {
        return Refusal.of(ImportProblem.NOT_FOUND).refused();
    }
}
