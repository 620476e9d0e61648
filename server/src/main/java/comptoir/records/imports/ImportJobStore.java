package comptoir.records.imports;

import comptoir.dictionary.Field;
import comptoir.platform.Tx;
import comptoir.records.StagedChange;
import comptoir.records.StagedChangeStore;
import comptoir.records.StagedKeyStore;
import comptoir.records.StagedRowStore;
import comptoir.records.StagedTwin;
import comptoir.records.StagedTwinPageStore;
import comptoir.records.StagedTwinStore;
import comptoir.records.StagingStore;
import comptoir.records.TakeOver;
import comptoir.records.WriteRequest;
import comptoir.records.tabular.Table;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Brings the rows of one table in, within one transaction: read, staged, checked against what is there, written. */
final class ImportJobStore {

    /** So many rows are looked at value by value; how many more there are is counted. */
    static final int MOST_CHANGED_ROWS = 500;

    /** So many rows that look like something there are listed; how many more there are is counted. */
    private static final int MOST_TWINS = 500;

    private final Tx tx;
    private final ImportPlan plan;
    private final InstantSource clock;
    private final StagingStore staging;
    private final Findings findings = new Findings();
    private final TableReading reading;
    private final ImportLinks links;
    private final List<StagedTwin> twins = new ArrayList<>();
    private final Map<String, Long> twinCounts = new LinkedHashMap<>();

    ImportJobStore(Tx tx, ImportPlan plan, InstantSource clock, LongConsumer progress) {
        this.tx = tx;
        this.plan = plan;
        this.clock = clock;
        this.staging = new StagingStore(
                tx, plan.sight(), plan.object(), plan.columns(), plan.mappedColumns(), plan.saidByName());
        this.reading = new TableReading(plan, staging, findings, progress);
        this.links = new ImportLinks(plan, staging, findings);
    }

    /** What came of it. */
    record Result(
            ImportRun.Counts counts,
            List<RowProblem> problems,
            List<UnknownValue> unknown,
            List<StagedChange> changes,
            Optional<Long> operation,
            long waiting,
            List<StagedTwin> twins,
            Map<String, Long> twinCounts) {}

    /** @param request how the operation is written; empty for a rehearsal, which writes nothing */
    Result run(Table table, boolean decimalComma, Optional<WriteRequest> request) {
        staging.open();
        RowReader reader = new RowReader(plan, decimalComma);
        if (plan.recordColumn().isPresent()) {
            reading.readReturned(table, new ReturnedRows(tx, plan, reader), request.isPresent());
        } else {
            reading.read(table, reader);
        }
        staging.filled();
        links.resolve();
        plan.keyColumn().ifPresent(key -> match(new StagedKeyStore(staging, key)));
        if (plan.takeOver().isEmpty() && plan.recordColumn().isEmpty()) {
            twins(new StagedTwinStore(staging), request.isEmpty());
        }
        if (plan.takeOver().isEmpty()) {
            plan.uniqueFields().forEach(this::taken);
        }
        links.settle();
        return plan.takeOver().map(past -> takeOver(past, request)).orElseGet(() -> bringIn(request));
    }

    private Result bringIn(Optional<WriteRequest> request) {
        long fresh = staging.count("new");
        long known = staging.count("known");
        long left = staging.count("there");
        StagedRowStore staged = new StagedRowStore(staging);
        List<StagedChange> changes = request.isEmpty() ? changes() : List.of();
        Optional<StagedRowStore.Brought> brought =
                request.map(how -> staged.write(how, links.staged(), links.missing(), plan.inCharge(), clock));
        long updated = brought.map(StagedRowStore.Brought::updated).orElseGet(() -> staged.changing(links.made()));
        return result(fresh, updated, left + known - updated + reading.untouched(), changes, brought);
    }

    private List<StagedChange> changes() {
        List<StagedChange> conflicts = reading.conflicts();
        return Stream.concat(
                        conflicts.stream(),
                        new StagedChangeStore(staging)
                                .list(links.made(), MOST_CHANGED_ROWS).stream()
                                        .filter(change -> conflicts.stream().noneMatch(change::isOfTheSame)))
                .toList();
    }

    private Result takeOver(TakeOver past, Optional<WriteRequest> request) {
        long left = staging.count("there");
        TakeOver.Reckoned reckoned = past.reckon(staging);
        for (TakeOver.Stopped stopped : reckoned.stopped()) {
            findings.keep(new RowProblem(stopped.line(), stopped.field(), stopped.value(), true, stopped.why()));
            stopped.field()
                    .filter(field -> !past.words(field).isEmpty())
                    .ifPresent(field -> findings.unknown(field, stopped.value(), UnknownValue.Fate.REFUSED));
        }
        Optional<StagedRowStore.Brought> brought =
                request.map(how -> new StagedRowStore(staging).write(how, past, links.made(), plan.inCharge(), clock));
        return result(reckoned.records(), 0, left, List.of(), brought);
    }

    private Result result(
            long created,
            long updated,
            long skipped,
            List<StagedChange> changes,
            Optional<StagedRowStore.Brought> brought) {
        return new Result(
                new ImportRun.Counts(reading.rows(), reading.rows(), created, updated, skipped, findings.refused()),
                findings.problems(),
                findings.unknown(),
                changes,
                brought.map(StagedRowStore.Brought::operation),
                links.waiting(),
                twins,
                twinCounts);
    }

    private void match(StagedKeyStore key) {
        if (plan.options().existing() == ImportOptions.Existing.CREATE) {
            return;
        }
        Optional<String> field = plan.options().key();
        key.match(plan.options().existing() == ImportOptions.Existing.UPDATE);
        key.several().forEach(stopped -> findings.refuse(stopped, ImportProblem.KEY_AMBIGUOUS, field));
        key.fixed().forEach(stopped -> findings.refuse(stopped, ImportProblem.ALREADY_THERE, field));
        if (plan.takeOver().isEmpty()) {
            key.repeated().forEach(stopped -> findings.refuse(stopped, ImportProblem.KEY_REPEATED, field));
        }
    }

    /** Rows that look like something there: a rehearsal lists them; what somebody said of them is done before unique values are looked at. */
    private void twins(StagedTwinStore store, boolean rehearsal) {
        DuplicateChoices chosen = plan.options().answers().duplicates();
        if (!rehearsal && chosen.isEmpty()) {
            return;
        }
        store.find();
        if (rehearsal) {
            twinCounts.putAll(store.counts());
            twins.addAll(new StagedTwinPageStore(staging).list(MOST_TWINS));
        }
        Set<Long> said = chosen.lines().keySet();
        for (DuplicateChoices.Act act : DuplicateChoices.Act.values()) {
            List<Long> lines = chosen.linesOf(act);
            List<String> kinds = chosen.kindsOf(act);
            if (!lines.isEmpty() || !kinds.isEmpty()) {
                switch (act) {
                    case LEAVE -> store.leave(lines, kinds, said);
                    case UPDATE -> store.update(lines, kinds, said, false);
                    case FILL -> store.update(lines, kinds, said, true);
                    case NEW -> {}
                }
            }
        }
        if (!chosen.isEmpty()) {
            store.fixed().forEach(stopped -> findings.refuse(stopped, ImportProblem.ALREADY_THERE, Optional.empty()));
            store.twice().forEach(stopped -> findings.refuse(stopped, ImportProblem.KEY_REPEATED, Optional.empty()));
        }
    }

    private void taken(Field field) {
        new StagedKeyStore(staging, field.columns().getFirst())
                .taken()
                .forEach(stopped -> findings.refuse(stopped, ImportProblem.VALUE_TAKEN, Optional.of(field.key())));
    }
}
