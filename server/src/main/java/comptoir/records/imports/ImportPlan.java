package comptoir.records.imports;

import comptoir.access.Scope;
import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Fold;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.records.InCharge;
import comptoir.records.Sight;
import comptoir.records.TakeOver;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column of the file goes into which columns of the table; worked out from the mapping and what the person may write. Several rows may be read by it at once. */
final class ImportPlan {

    private final Sight sight;
    private final ObjectType object;
    private final ImportOptions options;
    private final Map<Integer, Sight.FieldPath> paths = new LinkedHashMap<>();
    private final Optional<Integer> fullName;
    private final Optional<Integer> recordColumn;
    private final Optional<Integer> versionColumn;
    private final Optional<TakeOver> takeOver;
    private final ImportTargets targets;
    private final Map<Word, String> words = new ConcurrentHashMap<>();

    private volatile @Nullable List<Field> spares;

    private record Word(String field, String said) {}

    private ImportPlan(Sight sight, ObjectType object, Optional<TakeOver> takeOver, ImportOptions options) {
        this.sight = sight;
        this.takeOver = takeOver;
        this.targets = new ImportTargets(sight, object, takeOver);
        this.object = object;
        this.options = options;
        Optional<Integer> whole = Optional.empty();
        Optional<Integer> record = Optional.empty();
        Optional<Integer> version = Optional.empty();
        for (Map.Entry<Integer, String> pair : options.mapping().entrySet()) {
            if (pair.getValue().equals(ImportOptions.FULL_NAME) && ImportTargets.isPerson(object)) {
                whole = Optional.of(pair.getKey());
                continue;
            }
            if (takeOver.isEmpty() && pair.getValue().equals(ImportOptions.RECORD)) {
                record = Optional.of(pair.getKey());
                continue;
            }
            if (takeOver.isEmpty() && pair.getValue().equals(ImportOptions.VERSION)) {
                version = Optional.of(pair.getKey());
                continue;
            }
            Sight.FieldPath path = targets.path(pair.getValue())
                    .orElseThrow(() -> Refusal.of(ImportProblem.MAPPING, "field", pair.getValue())
                            .refused());
            paths.put(pair.getKey(), path);
        }
        this.fullName = whole;
        this.recordColumn = record;
        this.versionColumn = version;
    }

    static ImportPlan of(Sight sight, ObjectType object, Optional<TakeOver> takeOver, ImportOptions options) {
        ImportPlan plan = new ImportPlan(sight, object, takeOver, options);
        for (Field field : object.fields()) {
            boolean filled =
                    field.defaultValue().isPresent() || field.type().key().equals("autoNumber") || plan.fills(field);
            if (field.required() && !filled && plan.recordColumn.isEmpty()) {
                throw Refusal.of(
                                ImportProblem.REQUIRED_NOT_MAPPED,
                                "field",
                                field.label().in(sight.actor().language()))
                        .refused();
            }
        }
        plan.inCharge();
        plan.checkMeanings();
        plan.checkMarks();
        if (takeOver.isPresent() && options.existing() == ImportOptions.Existing.UPDATE) {
            throw Refusal.of(
                            ImportProblem.TAKEN_OVER_ONCE,
                            "object",
                            object.plural().in(sight.actor().language()))
                    .refused();
        }
        if (options.key().isPresent()
                && plan.recordColumn.isEmpty()
                && plan.keyColumn().isEmpty()) {
            throw Refusal.of(ImportProblem.KEY_NOT_MAPPED).refused();
        }
        return plan;
    }

    /** A value can mean a record's id where a link stands, or a word where words are translated. */
    private void checkMeanings() {
        for (Sight.FieldPath path : paths.values()) {
            Field field = path.field();
            List<TakeOver.Word> words =
                    takeOver.map(past -> past.words(field.key())).orElse(List.of());
            for (String means : options.answers()
                    .meanings()
                    .getOrDefault(field.key(), Map.of())
                    .values()) {
                boolean word = words.stream().anyMatch(each -> each.id().equals(means));
                if (!word && (field.target().isEmpty() || record(field, means).isEmpty())) {
                    throw Refusal.of(
                                    ImportProblem.MEANING_UNKNOWN,
                                    "field",
                                    field.label().in(sight.actor().language()))
                            .refused();
                }
            }
        }
    }

    /** Only a yes/no field that the person may write can be said yes to for all. */
    private void checkMarks() {
        for (String mark : options.marks()) {
            boolean askable = takeOver.isEmpty()
                    && targets.path(mark).filter(path -> isYesNo(path.field())).isPresent();
            if (!askable) {
                throw Refusal.of(ImportProblem.MAPPING, "field", mark).refused();
            }
        }
    }

    private static boolean isYesNo(Field field) {
        return field.type().key().equals("yesNo");
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
                && (ImportTargets.isWritable(sight, owner)
                        || sight.actor().member().filter(member::equals).isPresent())) {
            return member;
        }
        throw Refusal.of(ImportProblem.MAPPING, "field", owner.key()).refused();
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

    /** The column that tells which records the rows left from, where the file is one of ours. */
    Optional<Integer> recordColumn() {
        return recordColumn;
    }

    /** The column that tells as they were when. */
    Optional<Integer> versionColumn() {
        return versionColumn;
    }

    /** The fields that columns go to, each once. */
    Set<Field> fields() {
        Set<Field> fields = new LinkedHashSet<>();
        paths.values().forEach(path -> fields.add(path.field()));
        return fields;
    }

    /** The columns rows are staged with, links among them; each once. */
    List<Column> columns() {
        Map<String, Column> columns = new LinkedHashMap<>();
        mappedColumns().forEach(column -> columns.put(column.name(), column));
        Stream.concat(presets().keySet().stream(), spares().stream())
                .flatMap(field -> field.columns().stream())
                .forEach(column -> columns.putIfAbsent(column.name(), column));
        return List.copyOf(columns.values());
    }

    /** What fields get where the file says nothing; a module that takes over sees to those it declared itself. */
    Map<Field, Object> presets() {
        Map<Field, Object> presets = new LinkedHashMap<>();
        for (Field field : object.fields()) {
            if (!field.type().derived() && !(takeOver.isPresent() && field.builtin())) {
                preset(field).ifPresent(value -> presets.put(field, value));
            }
        }
        return presets;
    }

    private Optional<Object> preset(Field field) {
        boolean mapped = paths.values().stream().anyMatch(path -> path.field().equals(field));
        if (!mapped && options.marks().contains(field.key())) {
            return Optional.of(Boolean.TRUE);
        }
        return field.defaultValue().or(() -> Optional.<Object>of(Boolean.FALSE).filter(no -> isYesNo(field)));
    }

    /** Fields that new records get what is too many for its own field in. */
    List<Field> spares() {
        List<Field> known = spares;
        if (known == null) {
            known = SeveralValues.spares(this);
            spares = known;
        }
        return known;
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

    /** Whether a link of this field may wait for its record: not one that a record must have from the first, nor one of a past. */
    boolean keeps(Field link) {
        return options.missing(link.key()) == ImportOptions.MissingLinks.KEEP && !link.required() && takeOver.isEmpty();
    }

    /** Links to many. */
    List<Field> linkSets() {
        return paths.values().stream()
                .map(Sight.FieldPath::field)
                .filter(field -> field.targets().isPresent())
                .distinct()
                .toList();
    }

    /** All that the file says by the names of records. */
    List<Field> saidByName() {
        return Stream.concat(links().stream(), linkSets().stream()).toList();
    }

    List<Field> nameFields() {
        return object.labelFields().stream().map(object::field).toList();
    }

    Optional<Field> civility() {
        return object.findField("civility").filter(field -> field.type().key().equals("choice"));
    }

    Optional<Column> keyColumn() {
        return options.key()
                .filter(key -> recordColumn.isEmpty())
                .filter(key -> takeOver.map(TakeOver::key).map(key::equals).orElse(true))
                .flatMap(targets::path)
                .map(path -> path.field().columns().stream()
                        .filter(column -> column.part().equals(path.part()))
                        .findFirst()
                        .orElse(path.field().columns().getFirst()))
                .filter(column -> columns().contains(column));
    }

    /** The records that names of the file mean for a link, where a person said so; by folded name. */
    Map<String, UUID> meanings(Field link) {
        Map<String, UUID> meant = new LinkedHashMap<>();
        options.answers()
                .meanings()
                .getOrDefault(link.key(), Map.of())
                .forEach((name, id) -> record(link, id).ifPresent(record -> meant.put(Fold.of(name), record)));
        return meant;
    }

    private Optional<UUID> record(Field link, String id) {
        return link.type().read(id, link, sight.reading()) instanceof Outcome.Ok<Map<String, Object>>(var parts)
                        && parts.get("") instanceof UUID record
                ? Optional.of(record)
                : Optional.empty();
    }

    /** The link that a key of the mapping names, if it is one. */
    Optional<Field> linkOf(String key) {
        return paths.values().stream()
                .map(Sight.FieldPath::field)
                .filter(field -> field.key().equals(key) && field.target().isPresent())
                .findFirst();
    }

    /** The module that makes of several rows what they come to, where the object has one. */
    Optional<TakeOver> takeOver() {
        return takeOver;
    }

    /** What a word of the file means for a field whose words are translated; otherwise, and where nothing is known of it, itself. */
    String word(Field field, String said) {
        if (takeOver.filter(past -> !past.words(field.key()).isEmpty()).isEmpty()) {
            return said;
        }
        return words.computeIfAbsent(new Word(field.key(), said), word -> meantBy(field, said));
    }

    private String meantBy(Field field, String said) {
        return options.answers()
                .meaning(field.key(), said)
                .or(() -> takeOver.flatMap(past -> past.meant(field.key(), said)))
                .orElse(said);
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
