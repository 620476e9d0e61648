package comptoir.dictionary;

import java.util.Map;
import java.util.UUID;

/**
 * A list as somebody arranged it: columns, filter, sort.
 *
 * @param member whose it is
 * @param shared whether everyone finds it
 * @param isDefault shown first: to everyone when shared, otherwise to its member
 * @param definition {@code columns}, {@code filter}, {@code sort}, {@code search}
 */
public record View(
        UUID id,
        String object,
        String name,
        UUID member,
        boolean shared,
        boolean isDefault,
        int position,
        Map<String, Object> definition) {

    public View {
        definition = Map.copyOf(definition);
    }

    View showing(Map<String, Object> seen) {
        return new View(id, object, name, member, shared, isDefault, position, seen);
    }
}
