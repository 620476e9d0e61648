package comptoir.records.imports;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.records.Sight;
import comptoir.records.TakeOver;
import comptoir.records.tabular.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the columns of a file may be meant for: the fields that its person may write, and those that a module takes the past over into. */
final class ImportTargets {

    private final Sight sight;
    private final ObjectType object;
    private final Optional<TakeOver> takeOver;

    ImportTargets(Sight sight, ObjectType object, Optional<TakeOver> takeOver) {
        this.sight = sight;
        this.object = object;
        this.takeOver = takeOver;
    }

    /** An object called by two fields: first and last name. */
    static boolean isPerson(ObjectType object) {
        return object.labelFields().size() == 2;
    }

    static boolean isWritable(Sight sight, Field field) {
        return sight.writes(field) && !field.readOnly() && field.type().importable();
    }

    ObjectType object() {
        return object;
    }

    /** Whether a module takes a past over from the rows. */
    boolean isPast() {
        return takeOver.isPresent();
    }

    /** The field that a key of a mapping names, when it may be written. */
    Optional<Sight.FieldPath> path(String key) {
        if (takeOver.isEmpty()) {
            return sight.path(object, key).filter(found -> isWritable(sight, found.field()));
        }
        for (Field field : fields()) {
            Column column = field.columnsByKey().get(key);
            if (column != null) {
                return Optional.of(new Sight.FieldPath(field, column.part()));
            }
        }
        return Optional.empty();
    }

    private List<Field> fields() {
        return takeOver.map(past ->
                        past.targets(sight).stream().filter(sight::writes).toList())
                .orElseGet(() -> sight.fields(object).stream()
                        .filter(field -> isWritable(sight, field))
                        .toList());
    }

    List<Candidate> candidates() {
        return all().stream()
                .map(ImportTarget::candidate)
                .filter(candidate -> !RowIdentity.isPart(candidate.key()))
                .toList();
    }

    List<ImportTarget> all() {
        List<ImportTarget> targets = new ArrayList<>();
        for (Field field : fields()) {
            List<TakeOver.Word> words =
                    takeOver.map(past -> past.words(field.key())).orElse(List.of());
            field.columnsByKey()
                    .forEach((key, column) ->
                            targets.add(new ImportTarget(candidate(field, key, column), field.target(), words)));
        }
        if (isPerson(object)) {
            targets.add(new ImportTarget(fullName(), Optional.empty(), List.of()));
        }
        if (takeOver.isEmpty()) {
            RowIdentity.candidates()
                    .forEach(candidate -> targets.add(new ImportTarget(candidate, Optional.empty(), List.of())));
        }
        return targets;
    }

    private static Candidate fullName() {
        return new Candidate(
                ImportOptions.FULL_NAME,
                "Nom complet",
                "Full name",
                List.of("Nom et prénom", "Prénom Nom", "Display name", "Name"),
                "text");
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
}
