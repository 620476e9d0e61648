package comptoir.records.imports;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.records.tabular.TableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cells with several e-mails, telephones or addresses of the web, as Google writes them ({@code a@b.fr ::: c@d.fr}): the first goes to its field, the
 * others to a field of the kind that is free, or to the notes; the report says where.
 */
final class SeveralValues {

    private static final String BETWEEN = ":::";
    private static final Set<String> KINDS = Set.of("email", "phone", "url");

    private final ImportPlan plan;
    private final TableRow row;
    private final Map<String, Object> values;
    private final List<RowProblem> problems;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> filled = new HashSet<>();

    SeveralValues(ImportPlan plan, TableRow row, Map<String, Object> values, List<RowProblem> problems) {
        this.plan = plan;
        this.row = row;
        this.values = values;
        this.problems = problems;
    }

    /** Fields that take what is too many, beside those a column of the file goes to. */
    static List<Field> spares(ImportPlan plan) {
        Set<Field> mapped = plan.fields();
        if (plan.takeOver().isPresent()
                || mapped.stream()
                        .noneMatch(field -> KINDS.contains(field.type().key()))) {
            return List.of();
        }
        List<Field> spares = new ArrayList<>(plan.sight().fields(plan.object()).stream()
                .filter(field -> ImportTargets.isWritable(plan.sight(), field) && !mapped.contains(field))
                .filter(field -> KINDS.contains(field.type().key()) && !field.unique())
                .toList());
        notes(plan).filter(field -> !mapped.contains(field)).ifPresent(spares::add);
        return spares;
    }

    private static Optional<Field> notes(ImportPlan plan) {
        return plan.sight().fields(plan.object()).stream()
                .filter(field -> field.type().key().equals("longText") && ImportTargets.isWritable(plan.sight(), field))
                .findFirst();
    }

    /** The first value of a cell; the others are put by. */
    String first(Field field, String cell) {
        if (!cell.contains(BETWEEN)
                || !KINDS.contains(field.type().key())
                || plan.takeOver().isPresent()) {
            return cell;
        }
        List<String> all = Arrays.stream(cell.split(BETWEEN))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        all.stream().skip(1).forEach(value -> putBy(field, value));
        return all.isEmpty() ? "" : all.getFirst();
    }

    private void putBy(Field field, String value) {
        Optional<Field> spare = plan.spares().stream()
                .filter(each -> each.type().key().equals(field.type().key()) && !filled.contains(each.key()))
                .filter(each -> read(each, value))
                .findFirst();
        String language = plan.sight().actor().language();
        if (spare.isEmpty()) {
            notes.add(field.label().in(language) + " : " + value);
        } else {
            filled.add(spare.get().key());
        }
        String where = spare.or(() -> notes(plan))
                .map(each -> each.label().in(language))
                .orElse("–");
        problems.add(new RowProblem(
                row.line(),
                Optional.of(field.key()),
                value,
                false,
                Refusal.of(ImportProblem.SEVERAL_VALUES, Map.of("value", value, "field", where))));
    }

    private boolean read(Field spare, String value) {
        if (!(spare.type().read(value, spare, plan.sight().reading())
                instanceof Outcome.Ok<Map<String, Object>>(var parts))) {
            return false;
        }
        spare.columns().forEach(column -> {
            Object part = parts.get(column.part());
            if (part != null) {
                values.put(column.name(), part);
            }
        });
        return true;
    }

    /** Once the whole row is read: the notes have what found no field. */
    void noted() {
        if (!notes.isEmpty()) {
            notes(plan)
                    .map(field -> field.columns().getFirst())
                    .map(Column::name)
                    .ifPresent(column -> {
                        List<String> lines = new ArrayList<>();
                        if (values.get(column) instanceof String said && !said.isBlank()) {
                            lines.add(said);
                        }
                        lines.addAll(notes);
                        values.put(column, String.join("\n", lines));
                    });
        }
    }
}
