package comptoir.records.exports;

import comptoir.dictionary.Choice;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Page;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.RecordsProblem;
import comptoir.records.Row;
import comptoir.records.Sight;
import comptoir.records.imports.AddressPart;
import comptoir.records.tabular.CsvExport;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a query to a file, page after page, as the asking person sees them. */
public final class Exports {

    private final Records records;

    public Exports(Records records) {
        this.records = records;
    }

    /** One column of the file: a field, or one part of it. */
    private record Out(String heading, Field field, String part) {}

    /** CSV that a French Excel opens; refused without the right to take out. */
    public void csv(WorkspaceSchema workspace, Actor actor, Query query, OutputStream file) {
        List<Out> columns = columns(workspace, actor, query);
        ZoneId zone =
                records.reading(workspace, actor, (tx, sight) -> sight.reading().zone());
        try (CsvExport csv = new CsvExport(file)) {
            csv.headings(columns.stream().map(Out::heading).toList());
            Query next = query.atMost(Query.LONGEST_PAGE);
            while (true) {
                Page page = records.query(workspace, actor, next);
                page.rows().forEach(row -> csv.row(cells(row, columns, zone, actor.language())));
                Optional<String> cursor = page.next();
                if (cursor.isEmpty()) {
                    return;
                }
                next = next.after(cursor.get());
            }
        }
    }

    /** Refuses what {@link #csv} would refuse, before anything is written: rights, fields, filter and sort. */
    public void check(WorkspaceSchema workspace, Actor actor, Query query) {
        columns(workspace, actor, query);
        records.query(workspace, actor, query.atMost(1));
    }

    private List<Out> columns(WorkspaceSchema workspace, Actor actor, Query query) {
        return records.reading(workspace, actor, (tx, sight) -> {
            ObjectType object = sight.object(query.object());
            if (!sight.on(object).takeOut()) {
                throw Refusal.of(
                                RecordsProblem.RIGHT_MISSING,
                                Map.of(
                                        "right",
                                        "export",
                                        "object",
                                        object.plural().in(actor.language())))
                        .refused();
            }
            List<String> keys = query.fields().isEmpty()
                    ? sight.fields(object).stream().map(Field::key).toList()
                    : query.fields();
            List<Out> columns = new ArrayList<>();
            for (String key : keys) {
                Sight.FieldPath path = sight.path(object, key)
                        .orElseThrow(() -> Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", key)
                                .refused());
                columns.addAll(columns(object, path, actor.language()));
            }
            return columns;
        });
    }

    private static List<Out> columns(ObjectType object, Sight.FieldPath path, String language) {
        Field field = path.field();
        String label = field.label().in(language);
        if (field.columns().size() < 2) {
            return List.of(new Out(label, field, ""));
        }
        boolean only = object.fields().stream()
                        .filter(other -> other.columns().size() > 1)
                        .count()
                == 1;
        return field.columns().stream()
                .filter(column -> path.part().isEmpty() || path.part().equals(column.part()))
                .map(column -> new Out(
                        (only ? "" : label + " ")
                                + AddressPart.of(column.part()).label(language),
                        field,
                        column.part()))
                .toList();
    }

    private static List<CsvExport.Cell> cells(Row row, List<Out> columns, ZoneId zone, String language) {
        List<CsvExport.Cell> cells = new ArrayList<>();
        for (Out out : columns) {
            Object value = row.values().get(out.field().key());
            cells.add(cell(out, value, zone, language));
        }
        return cells;
    }

    private static CsvExport.Cell cell(Out out, @Nullable Object value, ZoneId zone, String language) {
        return switch (value) {
            case null -> new CsvExport.Empty();
            case Map<?, ?> whole when !out.part().isEmpty() -> text(whole.get(out.part()));
            case Map<?, ?> link -> text(link.get("label"));
            case Boolean answer ->
                new CsvExport.Text("en".equals(language) ? (answer ? "yes" : "no") : (answer ? "oui" : "non"));
            case String text ->
                switch (out.field().type().key()) {
                    case "integer", "decimal", "amount", "percent", "rollup" ->
                        new CsvExport.Figure(new BigDecimal(text));
                    case "date" -> new CsvExport.Day(LocalDate.parse(text));
                    case "dateTime" ->
                        new CsvExport.Moment(Instant.parse(text).atZone(zone).toLocalDateTime());
                    case "choice" -> text(choice(out.field(), text, language));
                    default -> new CsvExport.Text(text);
                };
            default -> new CsvExport.Text(value.toString());
        };
    }

    private static String choice(Field field, String id, String language) {
        return field.choices().stream()
                .filter(choice -> choice.id().toString().equals(id))
                .map(Choice::label)
                .map(label -> label.in(language))
                .findFirst()
                .orElse("");
    }

    private static CsvExport.Cell text(@Nullable Object text) {
        return text == null ? new CsvExport.Empty() : new CsvExport.Text(text.toString());
    }
}
