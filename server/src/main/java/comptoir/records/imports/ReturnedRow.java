package comptoir.records.imports;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.kernel.Fold;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.records.ReturnedRowStore.Known;
import comptoir.records.Sight;
import comptoir.records.StagedChange;
import comptoir.records.tabular.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a file beside the record it left from: which cells are no longer what left, and of which the record is no longer, either. */
final class ReturnedRow {

    private final ImportPlan plan;
    private final RowReader reader;
    private final TableRow row;
    private final Known record;
    private final Map<Field, Map<UUID, Set<String>>> names;
    private final Map<Field, Map<Column, Optional<Object>>> wanted = new LinkedHashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> emptied = new HashSet<>();
    private final Map<String, String> links = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<StagedChange> conflicts = new ArrayList<>();

    /** @param names what the records that links lead to and led to are called */
    ReturnedRow(
            ImportPlan plan, RowReader reader, TableRow row, Known record, Map<Field, Map<UUID, Set<String>>> names) {
        this.plan = plan;
        this.reader = reader;
        this.row = row;
        this.record = record;
        this.names = names;
    }

    ReturnedRows.Compared compared() {
        plan.paths().forEach(this::cell);
        wanted.forEach(this::settle);
        return new ReturnedRows.Compared(
                row.line(), Optional.of(record.id()), values, emptied, links, problems, conflicts);
    }

    private void cell(int at, Sight.FieldPath path) {
        String cell = RowReader.cell(row, at).strip();
        Field field = path.field();
        if (row.cellProblems().get(at) instanceof Refusal wrong) {
            problems.add(reader.problem(row, at, wrong));
        } else if (field.target().isPresent()) {
            link(field, cell);
        } else if (field.targets().isPresent()) {
            linkSet(field, cell);
        } else if (cell.isEmpty()) {
            want(field, column(path, path.part()), null);
        } else if (!ReturnedCell.reformatted(then(column(path, path.part())), cell)) {
            switch (reader.understood(path, cell)) {
                case Outcome.Ok<Map<String, Object>>(var parts) ->
                    parts.forEach((part, value) -> want(field, column(path, part), value));
                case Outcome.No<Map<String, Object>>(Refusal wrong) -> problems.add(reader.problem(row, at, wrong));
            }
        }
    }

    private static Column column(Sight.FieldPath path, String part) {
        return path.field().columns().stream()
                .filter(column -> column.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private void want(Field field, Column column, @Nullable Object next) {
        if (!ReturnedCell.same(next, then(column)) && !ReturnedCell.same(next, now(column))) {
            wanted.computeIfAbsent(field, key -> new LinkedHashMap<>()).put(column, Optional.ofNullable(next));
        }
    }

    private void link(Field field, String cell) {
        Column column = field.columns().getFirst();
        if (!isCalled(field, then(column), cell) && !isCalled(field, now(column), cell)) {
            wanted.computeIfAbsent(field, key -> new LinkedHashMap<>())
                    .put(column, cell.isEmpty() ? Optional.empty() : Optional.of(cell));
        }
    }

    private void linkSet(Field field, String cell) {
        Column column = field.columns().getFirst();
        if (!areCalled(field, then(column), cell) && !areCalled(field, now(column), cell)) {
            wanted.computeIfAbsent(field, key -> new LinkedHashMap<>())
                    .put(column, cell.isEmpty() ? Optional.empty() : Optional.of(cell));
        }
    }

    private boolean areCalled(Field links, @Nullable Object ids, String cell) {
        Set<String> said = new HashSet<>();
        for (String name : cell.split("[;|\\n\\r]", -1)) {
            if (!name.isBlank()) {
                said.add(Fold.of(name.strip()));
            }
        }
        Set<String> left = new HashSet<>(said);
        for (UUID id : IdChange.set(ids)) {
            Set<String> called = names.getOrDefault(links, Map.of()).getOrDefault(id, Set.of());
            Optional<String> found =
                    called.stream().map(Fold::of).filter(said::contains).findFirst();
            if (found.isEmpty() && !called.isEmpty()) {
                return false;
            }
            found.ifPresent(left::remove);
        }
        return left.isEmpty();
    }

    /** A record that the person does not see left without its name. */
    private boolean isCalled(Field link, @Nullable Object id, String cell) {
        Set<String> called =
                id == null ? Set.of() : names.getOrDefault(link, Map.of()).getOrDefault(id, Set.of());
        return called.isEmpty()
                ? cell.isEmpty()
                : called.stream().anyMatch(name -> Fold.of(name).equals(Fold.of(cell)));
    }

    /** What was changed on one side only is changed; of the rest somebody says whose value holds, until then the one that is there. */
    private void settle(Field field, Map<Column, Optional<Object>> next) {
        if (field.required() && next.values().stream().anyMatch(Optional::isEmpty)) {
            String label = field.label().in(plan.sight().actor().language());
            problems.add(new RowProblem(
                    row.line(),
                    Optional.of(field.key()),
                    "",
                    true,
                    Refusal.of(ImportProblem.ROW_REQUIRED, "field", label)));
            return;
        }
        Map<Column, Optional<Object>> clashing = new LinkedHashMap<>(next);
        clashing.keySet().removeIf(column -> ReturnedCell.same(now(column), then(column)));
        boolean taken = plan.options().answers().takes(record.id(), field.key());
        if (!clashing.isEmpty()) {
            conflicts.add(new StagedChange(
                    row.line(),
                    record.id(),
                    record.label(),
                    field.key(),
                    shown(field, Map.of()),
                    shown(field, next),
                    true));
            if (!taken) {
                problems.add(new RowProblem(
                        row.line(),
                        Optional.of(field.key()),
                        clashing.values().stream()
                                .flatMap(Optional::stream)
                                .map(String::valueOf)
                                .findFirst()
                                .orElse(""),
                        false,
                        Refusal.of(ImportProblem.CHANGED_SINCE)));
            }
        }
        next.forEach((column, value) -> {
            if (taken || !clashing.containsKey(column)) {
                apply(field, column, value);
            }
        });
    }

    private void apply(Field field, Column column, Optional<Object> value) {
        if (value.isEmpty()) {
            emptied.add(column.name());
        } else if (field.target().or(field::targets).isPresent()) {
            links.put(column.name(), value.get().toString());
        } else {
            values.put(column.name(), value.get());
        }
    }

    /** The field as JSON has it, with the values of the file where it says others. */
    private @Nullable Object shown(Field field, Map<Column, Optional<Object>> next) {
        Column first = field.columns().getFirst();
        if (field.target().isPresent()) {
            Map<String, @Nullable Object> link = new LinkedHashMap<>();
            Optional<Object> said = next.getOrDefault(first, Optional.empty());
            Object id = next.containsKey(first) ? null : now(first);
            if (id == null && said.isEmpty()) {
                return null;
            }
            link.put("id", id == null ? null : id.toString());
            link.put("label", id == null ? said.orElse("") : called(field, id));
            return link;
        }
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        field.columns()
                .forEach(column -> parts.put(
                        column.part(),
                        next.containsKey(column) ? next.get(column).orElse(null) : now(column)));
        return field.type().toJson(parts, field);
    }

    private @Nullable String called(Field link, Object id) {
        return names.getOrDefault(link, Map.of()).getOrDefault(id, Set.of()).stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Object now(Column column) {
        return record.now().get(column.name());
    }

    private @Nullable Object then(Column column) {
        return record.then().get(column.name());
    }
}
