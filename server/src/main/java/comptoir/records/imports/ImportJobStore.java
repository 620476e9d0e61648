package comptoir.records.imports;

import comptoir.dictionary.Field;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.LinkTargetStore;
import comptoir.records.StagedChange;
import comptoir.records.StagedChangeStore;
import comptoir.records.StagedKeyStore;
import comptoir.records.StagedLinkStore;
import comptoir.records.StagedLoop;
import comptoir.records.StagedRowStore;
import comptoir.records.StagedSetStore;
import comptoir.records.StagedTwin;
import comptoir.records.StagedTwinStore;
import comptoir.records.StagingStore;
import comptoir.records.TakeOver;
import comptoir.records.WriteRequest;
import comptoir.records.tabular.Table;
import comptoir.records.tabular.TableRow;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jooq.Record;

/** Brings the rows of one table in, within one transaction: read, staged, checked against what is there, written. */
final class ImportJobStore {

    /** More problems are counted, not kept. */
    private static final int MOST_PROBLEMS = 20_000;

    /** So many rows are looked at value by value; how many more there are is counted. */
    private static final int MOST_CHANGED_ROWS = 500;

    /** So many rows that look like something there are listed; how many more there are is counted. */
    private static final int MOST_TWINS = 500;

    private static final int STEP = 2_000;

    /** Rows that left from here are compared so many at a time. */
    private static final int COMPARED = 500;

    private final Tx tx;
    private final ImportPlan plan;
    private final InstantSource clock;
    private final LongConsumer progress;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<StagedChange> changes = new ArrayList<>();
    private final List<StagedChange> conflicts = new ArrayList<>();
    private final Set<Long> refusedLines = new HashSet<>();
    private final UnknownValues unknown = new UnknownValues();
    private long rows;
    private final List<StagedTwin> twins = new ArrayList<>();
    private final Map<String, Long> twinCounts = new LinkedHashMap<>();
    private final List<Field> waitingLinks = new ArrayList<>();
    private long waiting;
    private long untouched;

    ImportJobStore(Tx tx, ImportPlan plan, InstantSource clock, LongConsumer progress) {
        this.tx = tx;
        this.plan = plan;
        this.clock = clock;
        this.progress = progress;
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
        StagingStore staging = new StagingStore(
                tx, plan.sight(), plan.object(), plan.columns(), plan.mappedColumns(), plan.saidByName());
        staging.open();
        RowReader reader = new RowReader(plan, decimalComma);
        if (plan.recordColumn().isPresent()) {
            readReturned(table, new ReturnedRows(tx, plan, reader), staging, request.isPresent());
        } else {
            read(table, reader, staging);
        }
        staging.filled();
        List<StagedLinkStore> links = plan.links().stream()
                .map(link -> new StagedLinkStore(staging, link))
                .toList();
        links.forEach(link -> {
            link.resolve();
            link.mean(plan.meanings(link.field()));
        });
        plan.keyColumn().ifPresent(key -> match(new StagedKeyStore(staging, key)));
        if (plan.takeOver().isEmpty() && plan.recordColumn().isEmpty()) {
            twins(new StagedTwinStore(staging), request.isEmpty());
        }
        if (plan.takeOver().isEmpty()) {
            plan.uniqueFields().forEach(field -> taken(staging, field));
        }
        links.forEach(StagedLinkStore::resolveWithin);
        links.forEach(
                link -> link.selves().forEach(stopped -> letGo(staging, link.field(), stopped, missing(stopped))));
        List<Field> making = new ArrayList<>();
        links.forEach(link -> link(staging, link, making));
        plan.linkSets().forEach(field -> linkSet(new StagedSetStore(staging, field)));
        settle(staging, links);
        return plan.takeOver()
                .map(past -> takeOver(past, staging, making, request))
                .orElseGet(() -> bringIn(staging, links, making, request));
    }

    private Result bringIn(
            StagingStore staging, List<StagedLinkStore> links, List<Field> making, Optional<WriteRequest> request) {
        long fresh = staging.count("new");
        long known = staging.count("known");
        long left = staging.count("there");
        StagedRowStore staged = new StagedRowStore(staging);
        if (request.isEmpty()) {
            changes.addAll(conflicts);
            new StagedChangeStore(staging)
                    .list(making, MOST_CHANGED_ROWS).stream()
                            .filter(change -> conflicts.stream().noneMatch(change::isOfTheSame))
                            .forEach(changes::add);
        }
        Optional<StagedRowStore.Brought> brought = request.map(how ->
                staged.write(how, links, new StagedRowStore.Missing(making, waitingLinks), plan.inCharge(), clock));
        long updated = brought.map(StagedRowStore.Brought::updated).orElseGet(() -> staged.changing(making));
        return result(fresh, updated, left + known - updated + untouched, brought);
    }

    private Result takeOver(TakeOver past, StagingStore staging, List<Field> making, Optional<WriteRequest> request) {
        long left = staging.count("there");
        TakeOver.Reckoned reckoned = past.reckon(staging);
        for (TakeOver.Stopped stopped : reckoned.stopped()) {
            refusedLines.add(stopped.line());
            keep(new RowProblem(stopped.line(), stopped.field(), stopped.value(), true, stopped.why()));
            stopped.field()
                    .filter(field -> !past.words(field).isEmpty())
                    .ifPresent(field -> unknown.add(field, stopped.value(), UnknownValue.Fate.REFUSED));
        }
        Optional<StagedRowStore.Brought> brought =
                request.map(how -> new StagedRowStore(staging).write(how, past, making, plan.inCharge(), clock));
        return result(reckoned.records(), 0, left, brought);
    }

    private Result result(long created, long updated, long skipped, Optional<StagedRowStore.Brought> brought) {
        problems.sort(Comparator.comparing(RowProblem::line));
        return new Result(
                new ImportRun.Counts(rows, rows, created, updated, skipped, refusedLines.size()),
                problems,
                unknown.most(),
                changes,
                brought.map(StagedRowStore.Brought::operation),
                waiting,
                twins,
                twinCounts);
    }

    private void read(Table table, RowReader reader, StagingStore staging) {
        try (StagingStore.Feed feed = staging.feed()) {
            while (table.hasNext()) {
                TableRow next = table.next();
                rows++;
                if (!plan.options().keepTotal() && TotalRow.isOne(next) && !table.hasNext()) {
                    refusedLines.add(next.line());
                    keep(new RowProblem(
                            next.line(),
                            Optional.empty(),
                            next.cells().stream()
                                    .filter(cell -> !cell.isBlank())
                                    .findFirst()
                                    .orElse(""),
                            true,
                            Refusal.of(ImportProblem.TOTAL_ROW)));
                    continue;
                }
                RowReader.Staged row = reader.read(next);
                row.problems().forEach(this::keep);
                if (row.refused()) {
                    refusedLines.add(row.line());
                    if (plan.takeOver().isPresent()) {
                        feed.refused(row.line(), row.values(), row.links());
                    }
                } else {
                    feed.row(row.line(), row.values(), row.links());
                }
                if (rows % STEP == 0) {
                    progress.accept(rows);
                }
            }
        }
    }

    /** Rows that left from here, some hundreds at a time: what they changed is staged, and nothing of the others. */
    private void readReturned(Table table, ReturnedRows returned, StagingStore staging, boolean writing) {
        while (table.hasNext()) {
            List<TableRow> some = new ArrayList<>();
            while (table.hasNext() && some.size() < COMPARED) {
                some.add(table.next());
            }
            List<ReturnedRows.Compared> compared = returned.compare(some, writing);
            try (StagingStore.Feed feed = staging.feed()) {
                compared.forEach(row -> feed(row, feed));
            }
            rows += some.size();
            progress.accept(rows);
        }
    }

    private void feed(ReturnedRows.Compared row, StagingStore.Feed feed) {
        row.problems().forEach(this::keep);
        if (row.refused()) {
            refusedLines.add(row.line());
            return;
        }
        if (conflicts.size() < MOST_CHANGED_ROWS) {
            conflicts.addAll(row.conflicts());
        }
        if (row.untouched()) {
            untouched++;
        } else {
            row.target()
                    .ifPresentOrElse(
                            target -> feed.known(row.line(), target, row.values(), row.emptied(), row.links()),
                            () -> feed.row(row.line(), row.values(), row.links()));
        }
    }

    private void match(StagedKeyStore key) {
        if (plan.options().existing() == ImportOptions.Existing.CREATE) {
            return;
        }
        Optional<String> field = plan.options().key();
        key.match(plan.options().existing() == ImportOptions.Existing.UPDATE);
        key.several().forEach(stopped -> refuse(stopped, ImportProblem.KEY_AMBIGUOUS, field));
        key.fixed().forEach(stopped -> refuse(stopped, ImportProblem.ALREADY_THERE, field));
        if (plan.takeOver().isEmpty()) {
            key.repeated().forEach(stopped -> refuse(stopped, ImportProblem.KEY_REPEATED, field));
        }
    }

    /** Rows that look like something there: a rehearsal lists them; what somebody said of them is done before unique values are looked at. */
    private void twins(StagedTwinStore store, boolean rehearsal) {
        DuplicateChoices chosen = plan.options().duplicates();
        if (!rehearsal && chosen.isEmpty()) {
            return;
        }
        store.find();
        if (rehearsal) {
            twinCounts.putAll(store.counts());
            twins.addAll(store.list(MOST_TWINS));
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
            store.fixed().forEach(stopped -> refuse(stopped, ImportProblem.ALREADY_THERE, Optional.empty()));
            store.twice().forEach(stopped -> refuse(stopped, ImportProblem.KEY_REPEATED, Optional.empty()));
        }
    }

    private void taken(StagingStore staging, Field field) {
        new StagedKeyStore(staging, field.columns().getFirst())
                .taken()
                .forEach(stopped -> refuse(stopped, ImportProblem.VALUE_TAKEN, Optional.of(field.key())));
    }

    /** Names that mean nothing are left out of the set, and told. */
    private void linkSet(StagedSetStore staged) {
        staged.resolve();
        for (StagingStore.Stopped stopped : staged.unresolved()) {
            keep(new RowProblem(
                    stopped.line(),
                    Optional.of(staged.field().key()),
                    stopped.value(),
                    false,
                    Refusal.of(ImportProblem.LINK_MISSING, "value", stopped.value())));
        }
    }

    private void link(StagingStore staging, StagedLinkStore staged, List<Field> making) {
        Field link = staged.field();
        boolean keep = plan.keeps(link);
        boolean make = plan.options().missing(link.key()) == ImportOptions.MissingLinks.CREATE
                && new LinkTargetStore(staging, link).canBeMade();
        boolean required = required(link);
        List<Long> out = new ArrayList<>();
        for (Record row : staged.unresolved()) {
            boolean ambiguous = Boolean.TRUE.equals(row.get("ambiguous", Boolean.class));
            String said = String.valueOf(row.get("said"));
            if (make && !Boolean.TRUE.equals(row.get("there", Boolean.class))) {
                unknown.add(link.key(), said, UnknownValue.Fate.MADE);
                continue;
            }
            if (keep && Boolean.TRUE.equals(row.get("waits", Boolean.class))) {
                waiting++;
                unknown.add(link.key(), said, UnknownValue.Fate.KEPT);
                continue;
            }
            unknown.add(link.key(), said, required ? UnknownValue.Fate.REFUSED : UnknownValue.Fate.EMPTIED);
            long line = row.get("line", Long.class);
            ImportProblem problem = ambiguous ? ImportProblem.LINK_AMBIGUOUS : ImportProblem.LINK_MISSING;
            keep(new RowProblem(line, Optional.of(link.key()), said, required, Refusal.of(problem, "value", said)));
            if (required) {
                out.add(line);
                refusedLines.add(line);
            }
        }
        staging.refuse(out);
        if (make) {
            making.add(link);
        }
        if (keep) {
            waitingLinks.add(link);
        }
    }

    private boolean required(Field link) {
        return link.required() || plan.options().missing(link.key()) == ImportOptions.MissingLinks.REFUSE;
    }

    /** A link let go of may show another loop, and a row that stays out for it takes other links along. */
    private void settle(StagingStore staging, List<StagedLinkStore> links) {
        boolean settled = false;
        while (!settled) {
            settled = true;
            for (StagedLinkStore link : links) {
                for (StagingStore.Stopped stopped : link.unlink()) {
                    letGo(staging, link.field(), stopped, missing(stopped));
                    settled = false;
                }
                for (StagedLoop loop : link.loops()) {
                    loop.rows().forEach(row -> letGo(staging, link.field(), row.stopped(), looped(row)));
                    settled = false;
                }
            }
        }
    }

    private static Refusal missing(StagingStore.Stopped stopped) {
        return Refusal.of(ImportProblem.LINK_MISSING, "value", stopped.value());
    }

    private static Refusal looped(StagedLoop.Row row) {
        return Refusal.of(
                ImportProblem.LINK_LOOP,
                Map.of("value", row.stopped().value(), "path", row.path(), "lines", row.lines()));
    }

    /** A link that cannot be: the row comes in without it, or stays out where it must have it. */
    private void letGo(StagingStore staging, Field link, StagingStore.Stopped stopped, Refusal why) {
        boolean required = required(link);
        keep(new RowProblem(stopped.line(), Optional.of(link.key()), stopped.value(), required, why));
        if (required) {
            refusedLines.add(stopped.line());
            staging.refuse(List.of(stopped.line()));
        }
    }

    private void refuse(StagingStore.Stopped stopped, ImportProblem problem, Optional<String> field) {
        refusedLines.add(stopped.line());
        keep(new RowProblem(
                stopped.line(), field, stopped.value(), true, Refusal.of(problem, "value", stopped.value())));
    }

    private void keep(RowProblem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }
}
