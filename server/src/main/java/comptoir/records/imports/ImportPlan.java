package comptoir.records.imports;

import comptoir.access.Scope;
import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.records.InCharge;
import comptoir.records.Sight;
import comptoir.records.tabular.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which column of the file goes into which columns of the table; worked out from the mapping and what the person may write. */
final class ImportPlan {

    private final Sight sight;
    private final ObjectType object;
    private final ImportOptions options;
    private final Map<Integer, Sight.FieldPath> paths = new LinkedHashMap<>();
    private final Optional<Integer> fullName;

    private ImportPlan(Sight sight, ObjectType object, ImportOptions options) {
        this.sight = sight;
        this.object = object;
        this.options = options;
        Optional<Integer> whole = Optional.empty();
        for (Map.Entry<Integer, String> pair : options.mapping().entrySet()) {
            if (pair.getValue().equals(ImportOptions.FULL_NAME) && isPerson(object)) {
                whole = Optional.of(pair.getKey());
                continue;
            }
            Sight.FieldPath path = sight.path(object, pair.getValue())
                    .filter(found -> isWritable(sight, found.field()))
                    .orElseThrow(() -> Refusal.of(ImportProblem.MAPPING, "field", pair.getValue())
                            .refused());
            paths.put(pair.getKey(), path);
        }
        this.fullName = whole;
    }

    static ImportPlan of(Sight sight, ObjectType object, ImportOptions options) {
        ImportPlan plan = new ImportPlan(sight, object, options);
        for (Field field : object.fields()) {
            boolean filled =
                    field.defaultValue().isPresent() || field.type().key().equals("autoNumber") || plan.fills(field);
            if (field.required() && !filled) {
                throw Refusal.of(
                                ImportProblem.REQUIRED_NOT_MAPPED,
                                "field",
                                field.label().in(sight.actor().language()))
                        .refused();
            }
        }
        plan.inCharge();
        if (options.key().isPresent() && plan.keyColumn().isEmpty()) {
            throw Refusal.of(ImportProblem.KEY_NOT_MAPPED).refused();
        }
        return plan;
    }

    private boolean fills(Field field) {
        boolean mapped = paths.values().stream().anyMatch(path -> path.field().equals(field));
        boolean byName = fullName.isPresent() && object.labelFields().contains(field.key());
        return mapped || byName || isGiven(field);
    }

    /** Whether rows that leave the field empty get it all the same: who is in charge of them. */
    boolean isGiven(Field field) {
        return object.owner().filter(field::equals).isPresent()
                && inCharge().rows().isPresent();
    }

    /**
     * Whoever brings rows in is in charge of them, as of a record made on the screen, unless the options name another. A column that says who
     * is decides alone, but not for somebody who would lose sight of the rows that name nobody.
     */
    InCharge inCharge() {
        Optional<UUID> chosen = object.owner().flatMap(owner -> options.owner().map(id -> member(owner, id)));
        Optional<UUID> member = chosen.or(() -> sight.actor().member());
        boolean decided = chosen.isEmpty()
                && sight.on(object).see() == Scope.ALL
                && paths.values().stream()
                        .anyMatch(path ->
                                object.owner().filter(path.field()::equals).isPresent());
        return new InCharge(member, object.owner().isEmpty() || decided ? Optional.empty() : member);
    }

    private UUID member(Field owner, String id) {
        Object read = owner.type().read(id, owner, sight.reading()).orThrow().get("");
        if (read instanceof UUID member
                && (isWritable(sight, owner)
                        || sight.actor().member().filter(member::equals).isPresent())) {
            return member;
        }
        throw Refusal.of(ImportProblem.MAPPING, "field", owner.key()).refused();
    }

    /** An object called by two fields: first and last name. */
    static boolean isPerson(ObjectType object) {
        return object.labelFields().size() == 2;
    }

    private static boolean isWritable(Sight sight, Field field) {
        return sight.writes(field) && !field.readOnly();
    }

    /** The fields a column may be meant for. */
    static List<Candidate> candidates(Sight sight, ObjectType object) {
        List<Candidate> candidates = new ArrayList<>();
        for (Field field : sight.fields(object)) {
            if (isWritable(sight, field)) {
                field.columnsByKey().forEach((key, column) -> candidates.add(candidate(field, key, column)));
            }
        }
        if (isPerson(object)) {
            candidates.add(new Candidate(
                    ImportOptions.FULL_NAME,
                    "Nom complet",
                    "Full name",
                    List.of("Nom et prénom", "Prénom Nom", "Display name", "Name"),
                    "text"));
        }
        return candidates;
    }

    private static Candidate candidate(Field field, String key, Column column) {
        List<String> aliases =
                field.setting("aliases").map(all -> List.of(all.split("\\|"))).orElse(List.of());
        if (column.part().isEmpty()) {
            return new Candidate(
                    key,
                    field.label().fr(),
                    field.label().en(),
                    aliases,
                    field.type().key());
        }
        AddressPart part = AddressPart.of(column.part());
        return new Candidate(key, part.fr(), part.en(), part.aliases(), "text");
    }

    ObjectType object() {
        return object;
    }

    ImportOptions options() {
        return options;
    }

    Map<Integer, Sight.FieldPath> paths() {
        return paths;
    }

    Optional<Integer> fullName() {
        return fullName;
    }

    /** The columns rows are staged with, links among them; each once. */
    List<Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        mappedColumns().forEach(column -> columns.put(column.name(), column));
        for (Field field : object.fields()) {
            boolean preset =
                    field.defaultValue().isPresent() || field.type().key().equals("yesNo");
            if (preset && !field.type().derived()) {
                field.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
            }
        }
        return List.copyOf(columns.values());
    }

    /** Those of {@link #columns} that a column of the file fills. */
    List<Column> mappedColumns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        paths.values()
                .forEach(path -> path.field().columns().stream()
                        .filter(column -> path.part().isEmpty() || path.part().equals(column.part()))
                        .forEach(column -> columns.put(column.name(), column)));
        if (fullName.isPresent()) {
            nameFields()
                    .forEach(
                            field -> columns.put(field.column(), field.columns().getFirst()));
            civility()
                    .ifPresent(
                            field -> columns.put(field.column(), field.columns().getFirst()));
        }
        return List.copyOf(columns.values());
    }

    List<Field> links() {
        return paths.values().stream()
                .map(Sight.FieldPath::field)
                .filter(field -> field.target().isPresent())
                .distinct()
                .toList();
    }

    List<Field> nameFields() {
        return object.labelFields().stream().map(object::field).toList();
    }

    Optional<Field> civility() {
        return object.findField("civility").filter(field -> field.type().key().equals("choice"));
    }

    Optional<Column> keyColumn() {
        return options.key()
                .flatMap(key -> sight.path(object, key))
                .map(path -> path.field().columns().stream()
                        .filter(column -> column.part().equals(path.part()))
                        .findFirst()
                        .orElse(path.field().columns().getFirst()))
                .filter(column -> columns().contains(column));
    }

    List<Field> uniqueFields() {
        return object.fields().stream()
                .filter(field ->
                        field.unique() && columns().contains(field.columns().getFirst()))
                .toList();
    }

    Sight sight() {
        return sight;
    }
}
