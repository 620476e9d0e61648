package comptoir.records.exports;

import comptoir.access.Scope;
import comptoir.dictionary.Asker;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Records with values changed by a rule, as a file in the form in which exported rows come back: it is looked at, brought in, and taken back
 * like a sheet that somebody worked on.
 */
public final class ChangeSheet {

    private final Records records;

    public ChangeSheet(Records records) {
        this.records = records;
    }

    /**
     * @param keys of the fields or parts of fields that the rule may change, such as {@code address.town}
     * @param rule gives the new texts by key, of what it changes only
     * @return how many records are changed; those that the asker may not change are left out
     */
    public long write(
            Asker asker, String object, List<String> keys, Function<Row, Map<String, String>> rule, OutputStream to) {
        String language = asker.actor().language();
        List<ExportColumn> columns = records.reading(
                asker.workspace(), asker.actor(), (tx, sight) -> columns(sight, object, keys, language));
        List<TableWriter.Heading> headings = new ArrayList<>();
        columns.forEach(column -> headings.add(column.headed()));
        headings.addAll(RowIdentity.headings(language));
        long changed = 0;
        try (TableWriter sheet = ExportFormat.CSV.open(to, object, headings)) {
            Query next = Query.of(object)
                    .reading(keys.stream().map(ChangeSheet::field).distinct().toList())
                    .atMost(Query.LONGEST_PAGE);
            while (true) {
                Page page = records.query(asker.workspace(), asker.actor(), next);
                changed += rows(asker, object, columns, page, rule, sheet);
                Optional<String> cursor = page.next();
                if (cursor.isEmpty()) {
                    return changed;
                }
                next = next.after(cursor.get());
            }
        }
    }

    private long rows(
            Asker asker,
            String object,
            List<ExportColumn> columns,
            Page page,
            Function<Row, Map<String, String>> rule,
            TableWriter sheet) {
        Set<UUID> changeable = records.reading(
                asker.workspace(),
                asker.actor(),
                (tx, sight) -> records.changeableAmong(
                        tx, sight, object, page.rows().stream().map(Row::id).collect(Collectors.toSet())));
        long changed = 0;
        for (Row row : page.rows()) {
            Map<String, String> texts = changeable.contains(row.id()) ? rule.apply(row) : Map.of();
            if (!texts.isEmpty()) {
                sheet.row(cells(asker, columns, row, texts));
                changed++;
            }
        }
        return changed;
    }

    private static List<CsvExport.Cell> cells(
            Asker asker, List<ExportColumn> columns, Row row, Map<String, String> texts) {
        List<CsvExport.Cell> cells = new ArrayList<>();
        for (ExportColumn column : columns) {
            String text = texts.get(column.key());
            // Only texts are changed by rules; where the others stand in the zone does not matter.
            cells.add(
                    text != null
                            ? new CsvExport.Text(text)
                            : column.cell(
                                    row, java.time.ZoneOffset.UTC, asker.actor().language()));
        }
        cells.add(new CsvExport.Text(row.id().toString()));
        cells.add(new CsvExport.Figure(BigDecimal.valueOf(row.rev())));
        return cells;
    }

    private static List<ExportColumn> columns(Sight sight, String object, List<String> keys, String language) {
        ObjectType type = sight.object(object);
        if (sight.on(type).change() == Scope.NONE) {
            throw sight.missing(type, "change");
        }
        List<ExportColumn> columns = new ArrayList<>();
        for (String key : keys) {
            Sight.FieldPath path = sight.path(type, key)
                    .orElseThrow(() -> Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", key)
                            .refused());
            columns.addAll(ExportColumn.of(sight, type, path, language));
        }
        return columns;
    }

    private static String field(String key) {
        return key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
    }
}
