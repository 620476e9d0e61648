package comptoir.access;

import comptoir.dictionary.Label;
import java.util.Map;

/**
 * A role: what its holders may do.
 *
 * @param settings whether they may change the workspace itself: fields, rights, people, company
 * @param objects rights by object key; {@link Rights#OTHERS} for objects it does not name
 * @param fields exceptions by {@code object.field}
 */
public record RoleDefinition(
        String key,
        Label name,
        boolean builtin,
        boolean settings,
        Map<String, ObjectRights> objects,
        Map<String, FieldAccess> fields) {

    public RoleDefinition {
        objects = Map.copyOf(objects);
        fields = Map.copyOf(fields);
    }
}
