package comptoir.records.imports;

import comptoir.dictionary.Asker;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Fold;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.TakeOver;
import comptoir.records.WriteRequest;
import comptoir.records.tabular.Table;
import comptoir.records.tabular.TableFile;
import comptoir.records.tabular.TableLimits;
import comptoir.records.tabular.TableRow;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What values of a file mean, as a person says it once for all rows: this name that record, this word that state. */
final class Meanings {

    private static final int MOST_WORDS = 200;

    private final Records records;
    private final ImportRights rights;
    private final KeptFiles files;

    Meanings(Records records, ImportRights rights, KeptFiles files) {
        this.records = records;
        this.rights = rights;
        this.files = files;
    }

    /**
     * Keeps what a value means with the import, or forgets it; the next rehearsal and the run go by it. Of an import that is done, what was made of
     * the value gives way to the record meant.
     */
    void say(Asker asker, UUID run, String field, String value, Optional<String> means) {
        records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run)
                    .orElseThrow(() -> Refusal.of(ImportProblem.NOT_FOUND).refused());
            if (found.state() == ImportRun.State.DONE) {
                replace(tx, sight, asker, found, new Said(field, value, means.orElse("")));
                return Boolean.TRUE;
            }
            found.idle();
            ObjectType object = rights.allowed(sight, found);
            ImportOptions chosen = found.options()
                    .orElseThrow(
                            () -> Refusal.of(ImportProblem.MAPPING, "field", "").refused());
            ImportOptions said = chosen.with(chosen.answers().meaning(field, value, means));
            ImportPlan plan = ImportPlan.of(sight, object, records.takeOver(object), said);
            means.ifPresent(id ->
                    plan.linkOf(field).ifPresent(link -> seen(sight, link, id, labels(tx, sight, link, List.of(id)))));
            store.choose(run, found.format(), said);
            return Boolean.TRUE;
        });
    }

    private record Said(String field, String value, String means) {}

    private void replace(Tx tx, Sight sight, Asker asker, ImportRun run, Said said) {
        ObjectType object = rights.allowed(sight, run);
        Field link = rights.targets(sight, object)
                .path(said.field())
                .map(Sight.FieldPath::field)
                .filter(field -> field.target().isPresent())
                .orElseThrow(() -> Refusal.of(ImportProblem.STATE).refused());
        UUID meant = meant(link, sight, said.means());
        seen(sight, link, meant.toString(), labels(tx, sight, link, List.of(meant.toString())));
        WriteRequest how = WriteRequest.of(asker.actor(), asker.door(), List.of())
                .asKind("import.correct")
                .titled(said.value());
        ObjectType target = sight.object(link.target().orElseThrow());
        boolean gone = records.replaceMade(
                        tx, sight, how, target, run.operation().orElseThrow(), said.value(), meant)
                .isEmpty();
        if (gone) {
            throw Refusal.of(ImportProblem.STATE).refused();
        }
        new ImportStore(tx).known(run.id(), said.field(), said.value());
    }

    private static UUID meant(Field link, Sight sight, String id) {
        if (link.type().read(id, link, sight.reading()) instanceof Outcome.Ok<Map<String, Object>>(var parts)
                && parts.get("") instanceof UUID record) {
            return record;
        }
        throw unknown(sight, link);
    }

    private static RuntimeException unknown(Sight sight, Field link) {
        return Refusal.of(
                        ImportProblem.MEANING_UNKNOWN,
                        "field",
                        link.label().in(sight.actor().language()))
                .refused();
    }

    private static void seen(Sight sight, Field link, String id, Map<UUID, String> labels) {
        if (!labels.containsKey(UUID.fromString(id))) {
            throw unknown(sight, link);
        }
    }

    private Map<UUID, String> labels(Tx tx, Sight sight, Field link, List<String> ids) {
        return records.labelsAmong(
                tx,
                sight,
                link.target().orElseThrow(),
                ids.stream().map(UUID::fromString).toList());
    }

    /** What was said, with what the records meant are called. */
    List<Imports.Meaning> of(WorkspaceSchema workspace, Actor actor, ImportRun run) {
        Map<String, Map<String, String>> said =
                run.options().map(options -> options.answers().meanings()).orElse(Map.of());
        return records.reading(workspace, actor, (tx, sight) -> {
            ObjectType object = sight.object(run.object());
            ImportTargets targets = rights.targets(sight, object);
            return said.entrySet().stream()
                    .flatMap(each -> {
                        Optional<Field> link = targets.path(each.getKey())
                                .map(Sight.FieldPath::field)
                                .filter(field -> field.target().isPresent());
                        Map<UUID, String> labels = link.map(field -> labels(
                                        tx,
                                        sight,
                                        field,
                                        List.copyOf(each.getValue().values())))
                                .orElse(Map.of());
                        return each.getValue().entrySet().stream()
                                .map(pair -> new Imports.Meaning(
                                        each.getKey(),
                                        pair.getKey(),
                                        pair.getValue(),
                                        link.map(field -> labels.getOrDefault(UUID.fromString(pair.getValue()), ""))));
                    })
                    .toList();
        });
    }

    /** The different words of a column, those of most rows first, each with what it seems to mean; none of a column the file has not. */
    List<Imports.FileWord> words(WorkspaceSchema workspace, Actor actor, UUID run, int column, String field) {
        Optional<TakeOver> past = records.reading(workspace, actor, (tx, sight) -> {
            ImportRun found = new ImportStore(tx)
                    .find(run)
                    .orElseThrow(() -> Refusal.of(ImportProblem.NOT_FOUND).refused());
            return records.takeOver(rights.allowed(sight, found));
        });
        return files.open(workspace, actor, run, (found, file) -> {
            Map<String, Imports.FileWord> words = new LinkedHashMap<>();
            try (Table table = TableFile.of(found.fileName(), file, TableLimits.usual())
                    .open(found.format())
                    .orThrow()) {
                while (table.hasNext()) {
                    count(words, table.next(), column);
                }
            }
            return words.values().stream()
                    .sorted(Comparator.comparing(Imports.FileWord::rows).reversed())
                    .limit(MOST_WORDS)
                    .map(word -> new Imports.FileWord(
                            word.value(), word.rows(), past.flatMap(owner -> owner.meant(field, word.value()))))
                    .toList();
        });
    }

    private static void count(Map<String, Imports.FileWord> words, TableRow row, int column) {
        String cell = column >= 0 && column < row.cells().size()
                ? row.cells().get(column).strip()
                : "";
        if (!cell.isEmpty()) {
            words.merge(
                    Fold.of(cell),
                    new Imports.FileWord(cell, 1, Optional.empty()),
                    (known, one) -> new Imports.FileWord(known.value(), known.rows() + 1, Optional.empty()));
        }
    }
}
