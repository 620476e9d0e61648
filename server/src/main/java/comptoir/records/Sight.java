package comptoir.records;

import comptoir.access.FieldAccess;
import comptoir.access.ObjectRights;
import comptoir.access.Rights;
import comptoir.access.Scope;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldType;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.Reading;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The workspace as one person sees it in one transaction: the model, less what is hidden. What is hidden does not exist. */
public record Sight(Actor actor, Model model, Rights rights, Reading reading) {

    public ObjectType object(String key) {
        return model.find(key)
                .filter(rights::knows)
                .orElseThrow(() -> Refusal.of(RecordsProblem.OBJECT_UNKNOWN, "object", shown(key))
                        .refused());
    }

    /** The objects that exist for this person and are no part of another. */
    public List<ObjectType> wholes() {
        return model.objects().stream()
                .filter(object -> object.parentField().isEmpty() && rights.knows(object))
                .toList();
    }

    /** The same workspace with the program's rights: for what follows from an act that was allowed. */
    Sight whole() {
        return new Sight(Actor.program(actor.name()), model, Rights.ofProgram(), reading);
    }

    public ObjectRights on(ObjectType object) {
        return rights.on(object);
    }

    public List<Field> fields(ObjectType object) {
        return object.fields().stream().filter(this::sees).toList();
    }

    public Optional<Field> field(ObjectType object, String key) {
        return object.findField(key).filter(this::sees);
    }

    /** Whether the field exists for this person: not hidden, and no sum over rows that must stay hidden. */
    public boolean sees(Field field) {
        return rights.knows(field) && (!field.type().derived() || maySeeResult(field));
    }

    public boolean writes(Field field) {
        return sees(field) && !field.type().derived() && rights.on(field) == FieldAccess.WRITE;
    }

    private boolean maySeeResult(Field rollup) {
        if (rollup.setting("shown").filter("always"::equals).isPresent()) {
            return true;
        }
        Optional<ObjectType> source = rollup.setting("source").flatMap(model::find);
        return source.isPresent()
                && rights.on(source.get()).see() == Scope.ALL
                && rollup.setting("of")
                        .flatMap(source.get()::findField)
                        .map(this::sees)
                        .orElse(true);
    }

    /** Whether a record of the object with this member in charge is to be seen: the rule of lists, for one record at hand. */
    public boolean reaches(ObjectType object, Optional<UUID> owner) {
        Scope scope = on(object).see();
        if (scope == Scope.ALL || actor.isProgram()) {
            return scope != Scope.NONE;
        }
        boolean owned = object.ownerField().isPresent() || object.parentField().isPresent();
        return switch (scope) {
            case OWN -> !owned || owner.isPresent() && owner.equals(actor.member());
            case TEAM -> !owned || owner.filter(rights.team()::contains).isPresent();
            case NONE, ALL -> false;
        };
    }

    /** What is said to whom lacks a right over an object: {@code see}, {@code add}, {@code change}, {@code delete}, {@code import}, {@code export}. */
    public Refused missing(ObjectType object, String right) {
        return Refusal.of(
                        RecordsProblem.RIGHT_MISSING,
                        Map.of("right", right, "object", object.plural().in(actor.language())))
                .refused();
    }

    /** The kind of a field, by a key that may name a part: {@code address.town}. */
    public Optional<FieldPath> path(ObjectType object, String key) {
        int dot = key.indexOf('.');
        Optional<Field> field = field(object, dot < 0 ? key : key.substring(0, dot));
        if (dot < 0) {
            return field.or(() -> Authorship.find(object, key)).map(found -> new FieldPath(found, ""));
        }
        String part = key.substring(dot + 1);
        return field.filter(found ->
                        found.type().parts().stream().map(FieldType.Part::name).anyMatch(part::equals))
                .map(found -> new FieldPath(found, part));
    }

    /** A field, or one part of it. */
    public record FieldPath(Field field, String part) {}

    private static String shown(String key) {
        return key.length() > 40 ? key.substring(0, 40) + "…" : key;
    }
}
