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
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One column of a file that rows leave in: a field, or one part of it. */
record ExportColumn(String heading, Field field, String part, Look look) {

    static List<ExportColumn> of(Sight sight, ObjectType object, Sight.FieldPath path, String language) {
        Field field = path.field();
        String label = field.label().in(language);
        if (field.columns().size() < 2) {
            return List.of(new ExportColumn(label, field, "", look(sight, field)));
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
                        column.part(),
                        Look.TEXT))
                .toList();
    }

    private static Look look(Sight sight, Field field) {
        return switch (field.type().key()) {
            case "integer", "rating" -> Look.WHOLE;
            case "decimal" -> Look.DECIMAL;
            case "amount" ->
                field.setting("scale").isEmpty()
                                && Currency.getInstance(sight.reading().currency())
                                                .getDefaultFractionDigits()
                                        == 0
                        ? Look.WHOLE
                        : Look.AMOUNT;
            case "percent" -> Look.SHARE;
            case "date" -> Look.DAY;
            case "dateTime" -> Look.MOMENT;
            case "rollup" -> summed(sight, field);
            default -> Look.TEXT;
        };
    }

    /** A sum looks like what it sums up. */
    private static Look summed(Sight sight, Field rollup) {
        if (rollup.setting("function").filter("count"::equals).isPresent()) {
            return Look.WHOLE;
        }
        return rollup.setting("source")
                .flatMap(sight.model()::find)
                .flatMap(source -> rollup.setting("of").flatMap(source::findField))
                .map(of -> look(sight, of))
                .orElse(Look.DECIMAL);
    }

    /** Under which a cell of it is named: the field, or one part of it. */
    String key() {
        return field.key() + (part.isEmpty() ? "" : "." + part);
    }

    Heading headed() {
        return new Heading(heading, look);
    }

    CsvExport.Cell cell(Row row, ZoneId zone, String language) {
        return cell(row.values().get(field.key()), zone, language);
    }

    CsvExport.Cell cell(@Nullable Object value, ZoneId zone, String language) {
        return switch (value) {
            case null -> new CsvExport.Empty();
            case Map<?, ?> whole when !part.isEmpty() -> text(whole.get(part));
            case Map<?, ?> link -> text(link.get("label"));
            case List<?> several -> text(several(several, language));
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

    private String several(List<?> values, String language) {
        return values.stream()
                .map(value -> value instanceof Map<?, ?> link
                        ? String.valueOf(link.get("label"))
                        : choice(value.toString(), language))
                .collect(Collectors.joining("; "));
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
