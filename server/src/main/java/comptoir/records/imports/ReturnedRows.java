package comptoir.records.imports;

import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.kernel.FrenchNumbers;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.records.ReturnedRowStore;
import comptoir.records.ReturnedRowStore.Known;
import comptoir.records.StagedChange;
import comptoir.records.tabular.TableRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Rows of a file that left from here and comes back: what somebody changed in them since, cell by cell, and what somebody else changed here
 * meanwhile.
 */
final class ReturnedRows {

    private final ImportPlan plan;
    private final RowReader reader;
    private final ReturnedRowStore store;
    private final Set<UUID> seen = new HashSet<>();

    ReturnedRows(Tx tx, ImportPlan plan, RowReader reader) {
        this.plan = plan;
        this.reader = reader;
        this.store = new ReturnedRowStore(tx, plan.sight(), plan.object(), plan.fields());
    }

    /**
     * A row of the file, compared.
     *
     * @param target the record it is about; none for a new one
     * @param values what changed, by column name
     * @param emptied columns whose value was taken away
     * @param conflicts fields that were changed on both sides
     */
    record Compared(
            long line,
            Optional<UUID> target,
            Map<String, Object> values,
            Set<String> emptied,
            Map<String, String> links,
            List<RowProblem> problems,
            List<StagedChange> conflicts) {

        boolean refused() {
            return problems.stream().anyMatch(RowProblem::refuses);
        }

        boolean untouched() {
            return target.isPresent() && values.isEmpty() && emptied.isEmpty() && links.isEmpty();
        }
    }

    /**
     * Rows read together, so that their records are read together.
     *
     * @param writing whether what changed is to be written: then nobody else changes those records meanwhile
     */
    List<Compared> compare(List<TableRow> rows, boolean writing) {
        Map<UUID, Known> known = store.find(versions(rows));
        List<Compared> compared = compare(rows, known);
        while (writing && !store.hold(touched(compared, known))) {
            compared.forEach(row -> row.target().ifPresent(seen::remove));
            known = store.find(versions(rows));
            compared = compare(rows, known);
        }
        return compared;
    }

    private Map<UUID, Long> versions(List<TableRow> rows) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        rows.forEach(row -> id(row).ifPresent(id -> version(row).ifPresent(version -> versions.put(id, version))));
        return versions;
    }

    private static Map<UUID, Long> touched(List<Compared> compared, Map<UUID, Known> known) {
        Map<UUID, Long> touched = new LinkedHashMap<>();
        compared.stream()
                .filter(row -> !row.untouched())
                .flatMap(row -> row.target().stream())
                .map(known::get)
                .filter(Objects::nonNull)
                .forEach(record -> touched.put(record.id(), record.rev()));
        return touched;
    }

    private List<Compared> compare(List<TableRow> rows, Map<UUID, Known> known) {
        Map<Field, Map<UUID, Set<String>>> names =
                names(known.values(), versions(rows).values());
        return rows.stream().map(row -> compare(row, known, names)).toList();
    }

    private Map<Field, Map<UUID, Set<String>>> names(Collection<Known> known, Collection<Long> versions) {
        long since = versions.stream().mapToLong(Long::longValue).min().orElse(0);
        Map<Field, Map<UUID, Set<String>>> names = new HashMap<>();
        for (Field link : plan.saidByName()) {
            Set<UUID> ids = new HashSet<>();
            for (Known each : known) {
                for (Object id :
                        new Object[] {each.now().get(link.column()), each.then().get(link.column())}) {
                    if (id instanceof UUID record) {
                        ids.add(record);
                    }
                    ids.addAll(IdChange.set(id));
                }
            }
            names.put(link, ids.isEmpty() ? Map.of() : store.names(link, ids, since));
        }
        return names;
    }

    private Compared compare(TableRow row, Map<UUID, Known> known, Map<Field, Map<UUID, Set<String>>> names) {
        String said = plan.recordColumn()
                .map(column -> RowReader.cell(row, column).strip())
                .orElse("");
        if (said.isEmpty() || row.problem().isPresent()) {
            RowReader.Staged fresh = reader.read(row);
            return new Compared(
                    row.line(), Optional.empty(), fresh.values(), Set.of(), fresh.links(), fresh.problems(), List.of());
        }
        Optional<Known> record = id(row).map(known::get);
        if (version(row).isEmpty()
                || record.filter(found -> found.rev() < version(row).orElse(0L)).isPresent()) {
            return refused(row, ImportProblem.VERSION_MISSING, ImportOptions.VERSION, said);
        }
        if (record.isEmpty()) {
            return refused(row, ImportProblem.RECORD_UNKNOWN, ImportOptions.RECORD, said);
        }
        if (!seen.add(record.get().id())) {
            return refused(row, ImportProblem.KEY_REPEATED, ImportOptions.RECORD, said);
        }
        Compared compared = new ReturnedRow(plan, reader, row, record.get(), names).compared();
        return !compared.untouched() && !record.get().changeable()
                ? refused(
                        row,
                        ImportProblem.ALREADY_THERE,
                        ImportOptions.RECORD,
                        record.get().label())
                : compared;
    }

    private static Compared refused(TableRow row, ImportProblem problem, String field, String value) {
        RowProblem said =
                new RowProblem(row.line(), Optional.of(field), value, true, Refusal.of(problem, "value", value));
        return new Compared(row.line(), Optional.empty(), Map.of(), Set.of(), Map.of(), List.of(said), List.of());
    }

    private Optional<UUID> id(TableRow row) {
        return plan.recordColumn()
                .map(column -> RowReader.cell(row, column).strip())
                .flatMap(ReturnedRows::uuid);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            // Somebody typed something else there: the row is refused by its line.
            return Optional.empty();
        }
    }

    private Optional<Long> version(TableRow row) {
        return plan.versionColumn()
                .map(column -> RowReader.cell(row, column).strip())
                .filter(cell -> !cell.isEmpty())
                .flatMap(cell -> FrenchNumbers.parse(cell, FrenchNumbers.Decimal.POINT)
                                instanceof Outcome.Ok<java.math.BigDecimal>(var number)
                        ? Optional.of(number.longValue())
                        : Optional.empty());
    }
}
