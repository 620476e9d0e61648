package comptoir.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field of an object.
 *
 * @param column name of its column, or what the names of its parts begin with
 * @param readOnly written by commands of its module only, at every door
 * @param columns what it is kept in; empty for a derived field
 * @param settings of its kind: {@code target}, {@code scale} …
 */
public record Field(
        long id,
        String object,
        String key,
        FieldType type,
        String column,
        Label label,
        String help,
        boolean required,
        boolean unique,
        Optional<Object> defaultValue,
        String section,
        int position,
        boolean inList,
        boolean builtin,
        boolean readOnly,
        Map<String, Object> settings,
        List<Choice> choices,
        List<Column> columns) {

    public Field(
            long id,
            String object,
            String key,
            FieldType type,
            String column,
            Label label,
            String help,
            boolean required,
            boolean unique,
            Optional<Object> defaultValue,
            String section,
            int position,
            boolean inList,
            boolean builtin,
            boolean readOnly,
            Map<String, Object> settings,
            List<Choice> choices) {
        this(
                id,
                object,
                key,
                type,
                column,
                label,
                help,
                required,
                unique,
                defaultValue,
                section,
                position,
                inList,
                builtin,
                readOnly,
                Map.copyOf(settings),
                List.copyOf(choices),
                columns(type, column));
    }

    private static List<Column> columns(FieldType type, String column) {
        return type.parts().stream()
                .map(part -> new Column(
                        part.name().isEmpty() ? column : column + "_" + part.name(), part.name(), part.type()))
                .toList();
    }

    /** Fields stand in maps at every write: what tells them apart is enough. */
    @Override
    public int hashCode() {
        return 31 * object.hashCode() + key.hashCode();
    }

    /** Columns by the key under which a filter, a sort or a list names them: {@code address.town}, or the field's own key. */
    public Map<String, Column> columnsByKey() {
        Map<String, Column> byKey = new LinkedHashMap<>();
        for (Column each : columns()) {
            byKey.put(each.part().isEmpty() ? key : key + "." + each.part(), each);
        }
        return byKey;
    }

    /** Whether it always follows from other values: never taken back by itself, only reckoned again. */
    public boolean computed() {
        return type.derived() || setting("computed").filter("true"::equals).isPresent();
    }

    public Optional<String> target() {
        return type.target(this);
    }

    /** Of links to many, the object they lead to. */
    public Optional<String> targets() {
        return type.targets(this);
    }

    /** Whether it leads to records of an object, one or many. */
    public boolean leadsTo(String objectKey) {
        return target().or(this::targets).filter(objectKey::equals).isPresent();
    }

    public Optional<Choice> choiceKeyed(String choiceKey) {
        return choices.stream()
                .filter(choice -> choice.key().filter(choiceKey::equals).isPresent())
                .findFirst();
    }

    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name)).map(String::valueOf);
    }
}
