package comptoir.records.exports;

import comptoir.access.Roles;
import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.View;
import comptoir.dictionary.Views;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Lists;
import comptoir.records.Page;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import comptoir.records.Row;
import comptoir.records.Sight;
import comptoir.records.imports.RowIdentity;
import comptoir.records.tabular.CsvExport;
import comptoir.records.tabular.TableWriter;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the rows of a query to a file, page after page, as the asking person sees them. That it was done is in the journal before the first byte
 * leaves, and how it ended when it has.
 */
public final class Exports {

    private static final int HELPERS_NAMED = 3;

    private final Records records;
    private final Views views;
    private final ChangeLog log;
    private final InstantSource clock;

    public Exports(Records records, Views views, ChangeLog log, InstantSource clock) {
        this.records = records;
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    /**
     * An export that is in the journal and may be written.
     *
     * @param title of its sheet
     * @param most rows that may leave
     */
    public record Begun(
            long operation, ExportWish wish, String title, List<ExportColumn> columns, ZoneId zone, long most) {}

    /** Refuses what may not leave, and notes the rest as begun. */
    public Begun begin(Asker asker, ExportWish wish) {
        Query query = wish.query();
        String language = asker.actor().language();
        List<ExportColumn> columns =
                records.reading(asker.workspace(), asker.actor(), (tx, sight) -> columns(sight, query, language));
        records.query(asker.workspace(), asker.actor(), query.atMost(1));
        long rows = new Lists(records)
                .count(asker.workspace(), asker.actor(), query.object(), query.filter(), query.search(), true);
        Optional<String> view = wish.view()
                .flatMap(id -> views.list(asker, query.object()).stream()
                        .filter(each -> each.id().equals(id))
                        .map(View::name)
                        .findFirst());
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            long most = sight.rights().powers().bulkExport() ? Long.MAX_VALUE : ExportBook.limit(tx);
            if (rows > most) {
                throw tooMany(tx, sight, rows, most);
            }
            String title = sight.object(query.object()).plural().in(language);
            long operation = log.note(tx, ChangeLog.Entry.of(asker, "export.rows", title));
            new ExportStore(tx)
                    .begin(
                            operation,
                            wish,
                            columns.stream().map(ExportColumn::key).distinct().toList(),
                            view,
                            rows);
            return new Begun(operation, wish, title, columns, sight.reading().zone(), most);
        });
    }

    /** Writes what was begun; where it breaks off the file is left without its end. */
    public void write(Asker asker, Begun begun, OutputStream file) {
        long[] rows = {0};
        boolean whole = false;
        try {
            List<TableWriter.Heading> headings = new ArrayList<>();
            begun.columns().forEach(column -> headings.add(column.headed()));
            if (begun.wish().identified()) {
                headings.addAll(RowIdentity.headings(asker.actor().language()));
            }
            @SuppressWarnings("resource") // Closed, a file would pass for whole.
            TableWriter table = begun.wish().format().open(file, begun.title(), headings);
            write(asker, begun, table, rows);
            table.close();
            whole = true;
        } finally {
            end(asker, begun.operation(), whole ? "done" : "cut", rows[0]);
        }
    }

    private void write(Asker asker, Begun begun, TableWriter table, long[] rows) {
        Query next = begun.wish().query().atMost(Query.LONGEST_PAGE);
        while (true) {
            Page page = records.query(asker.workspace(), asker.actor(), next);
            for (Row row : page.rows()) {
                if (rows[0] < begun.most()) {
                    table.row(cells(asker, begun, row));
                    rows[0]++;
                }
            }
            Optional<String> cursor = page.next();
            if (cursor.isEmpty()) {
                return;
            }
            next = next.after(cursor.get());
        }
    }

    private static List<CsvExport.Cell> cells(Asker asker, Begun begun, Row row) {
        List<CsvExport.Cell> cells = new ArrayList<>();
        begun.columns()
                .forEach(column ->
                        cells.add(column.cell(row, begun.zone(), asker.actor().language())));
        if (begun.wish().identified()) {
            cells.add(new CsvExport.Text(row.id().toString()));
            cells.add(new CsvExport.Figure(BigDecimal.valueOf(row.rev())));
        }
        return cells;
    }

    /** As the program: how it ended is kept, whatever rights are left to whoever exports. */
    private void end(Asker asker, long operation, String state, long rows) {
        records.inOne(asker.workspace(), Actor.program("Comptoir"), (tx, sight) -> {
            new ExportStore(tx).end(operation, state, rows, clock.instant());
            return rows;
        });
    }

    /** What ran when the program stopped was cut off; asked as it starts. */
    public void recover(WorkspaceSchema workspace) {
        records.inOne(workspace, Actor.program("Comptoir"), (tx, sight) -> {
            new ExportStore(tx).cutAll(clock.instant());
            return workspace;
        });
    }

    /** Names who can help, where the person may know who works here. */
    private static RuntimeException tooMany(Tx tx, Sight sight, long rows, long most) {
        boolean knowsPeople =
                sight.model().find("member").filter(sight.rights()::knows).isPresent();
        List<String> helpers = knowsPeople ? new Roles().bulkExporters(tx, HELPERS_NAMED) : List.of();
        boolean english = "en".equals(sight.actor().language());
        String nobody = english ? "an administrator" : "un administrateur";
        return Refusal.of(
                        ExportProblem.TOO_MANY,
                        Map.of(
                                "rows",
                                rows,
                                "most",
                                most,
                                "helpers",
                                helpers.isEmpty() ? nobody : String.join(english ? " or " : " ou ", helpers)))
                .refused();
    }

    private static List<ExportColumn> columns(Sight sight, Query query, String language) {
        ObjectType object = sight.object(query.object());
        if (!sight.on(object).takeOut()) {
            throw sight.missing(object, "export");
        }
        List<String> keys = query.fields().isEmpty()
                ? sight.fields(object).stream().map(Field::key).toList()
                : query.fields();
        List<ExportColumn> columns = new ArrayList<>();
        for (String key : keys) {
            Sight.FieldPath path = sight.path(object, key)
                    .orElseThrow(() -> Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", key)
                            .refused());
            columns.addAll(ExportColumn.of(sight, object, path, language));
        }
        return columns;
    }
}
