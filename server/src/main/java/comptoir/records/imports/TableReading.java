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

    /** Rows that left from here are compared so many at a time. */
    private static final int COMPARED = 500;

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

    void read(Table table, RowReader reader) {
        try (StagingStore.Feed feed = staging.feed()) {
            while (table.hasNext()) {
                TableRow next = table.next();
                rows++;
                if (!plan.options().keepTotal() && TotalRow.isOne(next) && !table.hasNext()) {
                    findings.keep(sumOfOthers(next));
                } else {
                    feed(reader.read(next), feed);
                }
                if (rows % STEP == 0) {
                    progress.accept(rows);
                }
            }
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
