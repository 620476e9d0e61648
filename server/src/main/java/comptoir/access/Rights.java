package comptoir.access;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Reach;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Everything one person may do in a workspace, at one version of the rights; immutable.
 *
 * @param me the member who asks; empty for the program itself
 * @param team the members of my teams, me included
 * @param objects by object key; {@link #OTHERS} stands for objects no role names
 * @param fields exceptions by {@code object.field}; a field not named follows its object
 * @param reach what a program that acts for the person is let to of all this
 */
public record Rights(
        Optional<UUID> me,
        Set<UUID> team,
        Powers powers,
        Map<String, ObjectRights> objects,
        Map<String, FieldAccess> fields,
        Optional<Reach> reach) {

    /** Key under which a role keeps its rights on objects it does not name. */
    public static final String OTHERS = "*";

    public static Rights ofProgram() {
        return new Rights(
                Optional.empty(), Set.of(), Powers.FULL, Map.of(OTHERS, ObjectRights.FULL), Map.of(), Optional.empty());
    }

    /** Those of a program let to some objects only: neither settings nor documents are among them. */
    Rights within(Reach narrower) {
        Powers left = new Powers(false, false, powers.bulkExport());
        return new Rights(me, team, left, objects, fields, Optional.of(narrower));
    }

    /** Whether they may change the workspace itself. */
    public boolean settings() {
        return powers.settings();
    }

    public ObjectRights on(ObjectType object) {
        ObjectRights person = ofPerson(object);
        if (reach.isEmpty()) {
            return person;
        }
        String named = object.parent().flatMap(Field::target).orElse(object.key());
        return reach.get()
                .of(named)
                .map(use -> use == Reach.Use.WRITE ? person : person.toRead())
                .orElse(ObjectRights.NONE);
    }

    private ObjectRights ofPerson(ObjectType object) {
        if (object.internal() && me.isPresent()) {
            return ObjectRights.NONE;
        }
        if (object.parentField().isPresent() && !objects.containsKey(object.key())) {
            return object.parent()
                    .flatMap(Field::target)
                    .map(whole -> objects.getOrDefault(whole, objects.getOrDefault(OTHERS, ObjectRights.NONE)))
                    .map(parent -> new ObjectRights(
                            parent.see(),
                            parent.change(),
                            parent.change(),
                            parent.change() != Scope.NONE,
                            parent.bringIn(),
                            parent.takeOut()))
                    .orElse(objects.getOrDefault(OTHERS, ObjectRights.NONE));
        }
        return objects.getOrDefault(object.key(), objects.getOrDefault(OTHERS, ObjectRights.NONE));
    }

    public FieldAccess on(Field field) {
        return fields.getOrDefault(field.object() + "." + field.key(), FieldAccess.WRITE);
    }

    /** Whether the field exists for this person at all. */
    public boolean knows(Field field) {
        return on(field) != FieldAccess.HIDDEN;
    }

    public boolean knows(ObjectType object) {
        return on(object).see() != Scope.NONE;
    }
}
