package comptoir.access;

import comptoir.dictionary.Label;
import java.util.Map;

/**
 * A role: what its holders may do.
 *
 * @param objects rights by object key; {@link Rights#OTHERS} for objects it does not name
 * @param fields exceptions by {@code object.field}
 */
public record RoleDefinition(
        String key,
        Label name,
        boolean builtin,
        Powers powers,
        Map<String, ObjectRights> objects,
        Map<String, FieldAccess> fields) {

    public RoleDefinition {
        objects = Map.copyOf(objects);
        fields = Map.copyOf(fields);
    }
}
