package comptoir.records.imports;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.kernel.FrenchNumbers;
import comptoir.kernel.Outcome;
import comptoir.kernel.Postcode;
import comptoir.kernel.Refusal;
import comptoir.records.Sight;
import comptoir.records.tabular.CsvExport;
import comptoir.records.tabular.FullName;
import comptoir.records.tabular.TableRow;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands one row: each cell by its field's type, standardised; pure. */
final class RowReader {

    private static final String POSTCODE = "postcode";
    private static final int POSTCODE_DIGITS = 5;
    private static final Pattern NO_DAY = Pattern.compile("0{1,4}([/.-])0{1,2}\\1(?:0{1,4})(?:[ T]00:00(?::00)?)?");

    private final ImportPlan plan;
    private final boolean decimalComma;
    private final Map<String, Object> presets = new HashMap<>();

    RowReader(ImportPlan plan, boolean decimalComma) {
        this.plan = plan;
        this.decimalComma = decimalComma;
        plan.presets().forEach((field, preset) -> {
            if (field.type().read(preset, field, plan.sight().reading())
                    instanceof Outcome.Ok<Map<String, Object>>(var parts)) {
                field.columns().forEach(column -> put(presets, column.name(), parts.get(column.part())));
            }
        });
    }

    /**
     * A row understood.
     *
     * @param values by column name
     * @param links what stands where a link is meant, by column name
     * @param refused whether it stays out
     */
    record Staged(
            long line,
            Map<String, Object> values,
            Map<String, String> links,
            boolean refused,
            List<RowProblem> problems) {}

    Staged read(TableRow row) {
        List<RowProblem> problems = new ArrayList<>();
        if (row.problem().isPresent()) {
            problems.add(new RowProblem(
                    row.line(), Optional.empty(), "", true, row.problem().get()));
            return new Staged(row.line(), Map.of(), Map.of(), true, problems);
        }
        Map<String, Object> values = new HashMap<>(presets);
        Map<String, String> links = new HashMap<>();
        row.cellProblems().forEach((column, refusal) -> problems.add(problem(row, column, refusal)));
        plan.fullName().ifPresent(column -> name(cell(row, column), values));
        SeveralValues several = new SeveralValues(plan, row, values, problems);
        plan.paths().forEach((column, path) -> {
            String cell = several.first(path.field(), cell(row, column).strip());
            if (cell.isEmpty() || isNoDay(path.field(), cell)) {
                return;
            }
            if (path.field().target().or(path.field()::targets).isPresent()) {
                links.put(path.field().column(), cell);
                return;
            }
            switch (understood(path, plan.word(path.field(), cell))) {
                case Outcome.Ok<Map<String, Object>>(var parts) ->
                    parts.forEach((part, value) -> put(values, columnName(path, part), value));
                case Outcome.No<Map<String, Object>>(var refusal) -> problems.add(problem(row, column, refusal));
            }
        });
        several.noted();
        if (plan.takeOver().isEmpty()) {
            missing(row, values, links, problems);
        }
        return new Staged(row.line(), values, links, problems.stream().anyMatch(RowProblem::refuses), problems);
    }

    /** Programs write {@code 0/0/00} for a day that nobody entered. */
    private static boolean isNoDay(Field field, String cell) {
        return field.type().key().startsWith("date") && NO_DAY.matcher(cell).matches();
    }

    /** What a cell says, standardised; it is not empty. */
    Outcome<Map<String, Object>> understood(Sight.FieldPath path, String cell) {
        Field field = path.field();
        if (path.part().equals(POSTCODE) && plan.options().padPostcodes()) {
            return Outcome.ok(Map.of(POSTCODE, Postcode.padded(cell, POSTCODE_DIGITS)));
        }
        Object given = !path.part().isEmpty() ? Map.of(path.part(), cell) : number(field, cell);
        return field.type().read(given, field, plan.sight().reading());
    }

    /** Numbers are read with the decimal sign of the file. */
    private Object number(Field field, String cell) {
        return switch (field.type().key()) {
            case "integer", "decimal", "amount", "percent" -> {
                FrenchNumbers.Decimal sign = decimalComma ? FrenchNumbers.Decimal.COMMA : FrenchNumbers.Decimal.POINT;
                Outcome<java.math.BigDecimal> read = switch (field.type().key()) {
                    case "percent" -> FrenchNumbers.parsePercent(cell, sign);
                    case "amount" ->
                        FrenchNumbers.parseAmount(
                                cell,
                                sign,
                                Currency.getInstance(plan.sight().reading().currency()));
                    default -> FrenchNumbers.parse(cell, sign);
                };
                yield read instanceof Outcome.Ok<java.math.BigDecimal>(var number) ? number : cell;
            }
            default -> cell;
        };
    }

    private void name(String whole, Map<String, Object> values) {
        if (whole.isBlank()) {
            return;
        }
        FullName name = FullName.parse(whole);
        List<Field> fields = plan.nameFields();
        put(values, fields.get(0).column(), name.first().isEmpty() ? null : name.first());
        put(values, fields.get(1).column(), name.last().isEmpty() ? null : name.last());
        plan.civility().ifPresent(civility -> {
            if (!name.civility().isEmpty()
                    && civility.type()
                                    .read(
                                            name.civility(),
                                            civility,
                                            plan.sight().reading())
                            instanceof Outcome.Ok<Map<String, Object>>(var parts)) {
                put(values, civility.column(), parts.get(""));
            }
        });
    }

    private void missing(
            TableRow row, Map<String, Object> values, Map<String, String> links, List<RowProblem> problems) {
        for (Field field : plan.object().fields()) {
            boolean empty = field.columns().stream()
                    .noneMatch(column -> values.containsKey(column.name()) || links.containsKey(column.name()));
            if (field.required()
                    && empty
                    && !plan.isGiven(field)
                    && !field.type().derived()
                    && !field.type().key().equals("autoNumber")) {
                problems.add(new RowProblem(
                        row.line(),
                        Optional.of(field.key()),
                        "",
                        true,
                        Refusal.of(
                                ImportProblem.ROW_REQUIRED,
                                "field",
                                field.label().in(plan.sight().actor().language()))));
            }
        }
    }

    RowProblem problem(TableRow row, int column, Refusal refusal) {
        Optional<String> field = Optional.ofNullable(plan.options().mapping().get(column));
        // What was offered and paid is not guessed at: a past without its amount or its day stays out.
        boolean refuses = (plan.options().refuseWrong() || plan.takeOver().isPresent()) && field.isPresent();
        return new RowProblem(row.line(), field, cell(row, column), refuses, refusal);
    }

    private static String columnName(Sight.FieldPath path, String part) {
        return path.field().columns().stream()
                .filter(column -> column.part().equals(part))
                .map(Column::name)
                .findFirst()
                .orElseThrow();
    }

    static String cell(TableRow row, int column) {
        return column < row.cells().size() ? CsvExport.restored(row.cells().get(column)) : "";
    }

    private static void put(Map<String, Object> values, String column, @Nullable Object value) {
        if (value == null) {
            values.remove(column);
        } else {
            values.put(column, value);
        }
    }
}
