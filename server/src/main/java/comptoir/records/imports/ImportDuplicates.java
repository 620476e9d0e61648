package comptoir.records.imports;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.records.Records;
import comptoir.records.StagedTwin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of a rehearsal that look like something already there: both sides are shown, and a person says what becomes of each, or of all of a kind. */
public final class ImportDuplicates {

    private final Records records;
    private final ImportRights rights;

    public ImportDuplicates(Records records) {
        this.records = records;
        this.rights = new ImportRights(records);
    }

    /**
     * What the last rehearsal found, as far as the person sees it.
     *
     * @param counts rows by what they have in common
     * @param total of all rows; not all are listed
     * @param changeable records that the person may change
     */
    public record Found(
            List<StagedTwin> twins,
            Map<String, Long> counts,
            long total,
            Set<UUID> changeable,
            DuplicateChoices choices) {}

    public Found of(Asker asker, UUID run) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            ImportRun found = new ImportStore(tx)
                    .find(run)
                    .orElseThrow(() -> Refusal.of(ImportProblem.NOT_FOUND).refused());
            ObjectType object = rights.allowed(sight, found);
            ImportDuplicateStore store = new ImportDuplicateStore(tx);
            List<StagedTwin> twins = store.list(run);
            Set<UUID> ids =
                    twins.stream().flatMap(twin -> twin.record().stream()).collect(Collectors.toSet());
            Map<UUID, String> labels = records.labelsAmong(tx, sight, object.key(), ids);
            Map<String, Long> counts = new java.util.LinkedHashMap<>(store.counts(run));
            long total = Optional.ofNullable(counts.remove("")).orElse(0L);
            return new Found(
                    twins.stream()
                            .filter(twin ->
                                    twin.record().map(labels::containsKey).orElse(true))
                            .map(twin -> new StagedTwin(
                                    twin.line(),
                                    twin.record(),
                                    twin.other(),
                                    twin.because(),
                                    twin.record().map(labels::get).orElse(twin.label()),
                                    twin.sides().stream()
                                            .filter(side -> sight.field(object, side.field())
                                                    .isPresent())
                                            .toList()))
                            .toList(),
                    counts,
                    total,
                    records.changeableAmong(tx, sight, object.key(), ids),
                    found.options()
                            .map(options -> options.answers().duplicates())
                            .orElse(DuplicateChoices.NONE));
        });
    }

    /** What becomes of rows; it counts from the next rehearsal or the run. */
    public void choose(Asker asker, UUID run, List<Long> lines, DuplicateChoices.Act act) {
        change(asker, run, (chosen, twins) -> chosen.with(lines, act));
    }

    /** What becomes of all that have something in common; what was said of single rows of them no longer counts. */
    public void chooseKind(Asker asker, UUID run, String kind, DuplicateChoices.Act act) {
        change(
                asker,
                run,
                (chosen, twins) -> chosen.with(kind, act)
                        .without(twins.stream()
                                .filter(twin -> twin.because().contains(kind))
                                .map(StagedTwin::line)
                                .toList()));
    }

    private void change(
            Asker asker,
            UUID run,
            java.util.function.BiFunction<DuplicateChoices, List<StagedTwin>, DuplicateChoices> next) {
        records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            ImportStore store = new ImportStore(tx);
            ImportRun found = store.lock(run)
                    .orElseThrow(() -> Refusal.of(ImportProblem.NOT_FOUND).refused());
            rights.allowed(sight, found);
            found.idle();
            ImportOptions options = found.options()
                    .orElseThrow(
                            () -> Refusal.of(ImportProblem.MAPPING, "field", "").refused());
            ImportAnswers answers = options.answers();
            store.say(
                    run,
                    options.with(
                            answers.with(next.apply(answers.duplicates(), new ImportDuplicateStore(tx).list(run)))));
            return run;
        });
    }
}
