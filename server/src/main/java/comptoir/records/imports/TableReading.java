package comptoir.records.imports;

import comptoir.kernel.Refusal;
import comptoir.records.StagedChange;
import comptoir.records.StagingStore;
import comptoir.records.tabular.Table;
import comptoir.records.tabular.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Reads the rows of a table into the staging table, and keeps what is wrong in them. */
final class TableReading {

    private static final int STEP = 2_000;

    /** Rows are understood so many at a time by all processors, rows that left from here compared by one statement. */
    private static final int SOME = 500;

    private final ImportPlan plan;
    private final StagingStore staging;
    private final Findings findings;
    private final LongConsumer progress;
    private final List<StagedChange> conflicts = new ArrayList<>();
    private long rows;
    private long untouched;

    TableReading(ImportPlan plan, StagingStore staging, Findings findings, LongConsumer progress) {
        this.plan = plan;
        this.staging = staging;
        this.findings = findings;
        this.progress = progress;
    }

    /** The order of the file is kept. */
    void read(Table table, RowReader reader) {
        try (StagingStore.Feed feed = staging.feed()) {
            while (table.hasNext()) {
                List<TableRow> some = some(table);
                if (!table.hasNext() && !plan.options().keepTotal() && TotalRow.isOne(some.getLast())) {
                    findings.keep(sumOfOthers(some.removeLast()));
                    rows++;
                }
                some.parallelStream().map(reader::read).toList().forEach(row -> feed(row, feed));
                told(some.size());
            }
        }
    }

    private static List<TableRow> some(Table table) {
        List<TableRow> some = new ArrayList<>();
        while (table.hasNext() && some.size() < SOME) {
            some.add(table.next());
        }
        return some;
    }

    private void told(int more) {
        long before = rows / STEP;
        rows += more;
        if (rows / STEP > before) {
            progress.accept(rows);
        }
    }

    private static RowProblem sumOfOthers(TableRow row) {
        String first =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        return new RowProblem(row.line(), Optional.empty(), first, true, Refusal.of(ImportProblem.TOTAL_ROW));
    }

    private void feed(RowReader.Staged row, StagingStore.Feed feed) {
        row.problems().forEach(findings::keep);
        if (!row.refused()) {
            feed.row(row.line(), row.values(), row.links());
        } else if (plan.takeOver().isPresent()) {
            feed.refused(row.line(), row.values(), row.links());
        }
    }

    /** Rows that left from here, some hundreds at a time: what they changed is staged, and nothing of the others. */
    void readReturned(Table table, ReturnedRows returned, boolean writing) {
        while (table.hasNext()) {
            List<TableRow> some = some(table);
            List<ReturnedRows.Compared> compared = returned.compare(some, writing);
            try (StagingStore.Feed feed = staging.feed()) {
                compared.forEach(row -> feed(row, feed));
            }
            rows += some.size();
            progress.accept(rows);
        }
    }

    private void feed(ReturnedRows.Compared row, StagingStore.Feed feed) {
        row.problems().forEach(findings::keep);
        if (row.refused()) {
            return;
        }
        if (conflicts.size() < ImportJobStore.MOST_CHANGED_ROWS) {
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

    long rows() {
        return rows;
    }

    /** Rows that left from here and say nothing new. */
    long untouched() {
        return untouched;
    }

    /** Values changed here since their rows left. */
    List<StagedChange> conflicts() {
        return conflicts;
    }
}
