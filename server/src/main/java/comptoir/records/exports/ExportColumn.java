package comptoir.records.exports;

import comptoir.dictionary.Choice;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.FrenchDurations;
import comptoir.records.Row;
import comptoir.records.Sight;
import comptoir.records.imports.AddressPart;
import comptoir.records.tabular.CsvExport;
import comptoir.records.tabular.TableWriter.Heading;
import comptoir.records.tabular.TableWriter.Look;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One column of a file that rows leave in: a field, or one part of it. */
record ExportColumn(String heading, Field field, String part) {

    static List<ExportColumn> of(ObjectType object, Sight.FieldPath path, String language) {
        Field field = path.field();
        String label = field.label().in(language);
        if (field.columns().size() < 2) {
            return List.of(new ExportColumn(label, field, ""));
        }
        boolean only = object.fields().stream()
                        .filter(other -> other.columns().size() > 1)
                        .count()
                == 1;
        return field.columns().stream()
                .filter(column -> path.part().isEmpty() || path.part().equals(column.part()))
                .map(column -> new ExportColumn(
                        (only ? "" : label + " ")
                                + AddressPart.of(column.part()).label(language),
                        field,
                        column.part()))
                .toList();
    }

    Heading headed() {
        return new Heading(
                heading,
                switch (field.type().key()) {
                    case "integer", "rating" -> Look.WHOLE;
                    case "decimal", "rollup" -> Look.DECIMAL;
                    case "amount" -> Look.AMOUNT;
                    case "percent" -> Look.SHARE;
                    case "date" -> Look.DAY;
                    case "dateTime" -> Look.MOMENT;
                    default -> Look.TEXT;
                });
    }

    CsvExport.Cell cell(Row row, ZoneId zone, String language) {
        return cell(row.values().get(field.key()), zone, language);
    }

    CsvExport.Cell cell(@Nullable Object value, ZoneId zone, String language) {
        return switch (value) {
            case null -> new CsvExport.Empty();
            case Map<?, ?> whole when !part.isEmpty() -> text(whole.get(part));
            case Map<?, ?> link -> text(link.get("label"));
            case Boolean answer ->
                new CsvExport.Text("en".equals(language) ? (answer ? "yes" : "no") : (answer ? "oui" : "non"));
            case String text ->
                switch (field.type().key()) {
                    case "integer", "decimal", "amount", "percent", "rating", "rollup" ->
                        new CsvExport.Figure(new BigDecimal(text));
                    case "date" -> new CsvExport.Day(LocalDate.parse(text));
                    case "dateTime" ->
                        new CsvExport.Moment(Instant.parse(text).atZone(zone).toLocalDateTime());
                    case "duration" -> new CsvExport.Text(FrenchDurations.clock(Long.parseLong(text)));
                    case "choice" -> text(choice(text, language));
                    default -> new CsvExport.Text(text);
                };
            default -> new CsvExport.Text(value.toString());
        };
    }

    private String choice(String id, String language) {
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
