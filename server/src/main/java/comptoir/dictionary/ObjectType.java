package comptoir.dictionary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A kind of record: organisations, contacts, products …
 *
 * @param ownerField key of the field that names the member in charge, if any
 * @param parentField key of the link to the record this one is a part of (a line of a document): rights and trash follow it
 * @param directory whether its records are words that others link to, each with a colour and a place in the order
 * @param archived whether it is put aside: nothing new links to it
 */
public record ObjectType(
        String key,
        String table,
        Label label,
        Label plural,
        String icon,
        List<String> labelFields,
        Optional<String> ownerField,
        Optional<String> parentField,
        boolean custom,
        boolean inMenu,
        boolean directory,
        boolean archived,
        int position,
        List<Section> sections,
        List<Field> fields,
        Map<String, Field> fieldsByKey,
        Map<String, Column> columnsByName) {

    /** The position of objects that stand in no list. */
    static final int INTERNAL = -1;

    /** A part of a form, with its heading. */
    public record Section(String key, Label label) {}

    public ObjectType(
            String key,
            String table,
            Label label,
            Label plural,
            String icon,
            List<String> labelFields,
            Optional<String> ownerField,
            Optional<String> parentField,
            boolean custom,
            boolean inMenu,
            boolean directory,
            boolean archived,
            int position,
            List<Section> sections,
            List<Field> fields) {
        this(
                key,
                table,
                label,
                plural,
                icon,
                List.copyOf(labelFields),
                ownerField,
                parentField,
                custom,
                inMenu,
                directory,
                archived,
                position,
                List.copyOf(sections),
                List.copyOf(fields),
                fields.stream().collect(Collectors.toUnmodifiableMap(Field::key, Function.identity())),
                fields.stream()
                        .flatMap(field -> field.columns().stream())
                        .collect(Collectors.toUnmodifiableMap(Column::name, Function.identity())));
    }

    /** Objects stand in maps at every write: what tells them apart is enough. */
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** Whether its records are reached through others only. */
    public boolean internal() {
        return position == INTERNAL;
    }

    public Optional<Field> findField(String fieldKey) {
        return Optional.ofNullable(fieldsByKey.get(fieldKey));
    }

    public Field field(String fieldKey) {
        return findField(fieldKey)
                .orElseThrow(() -> new IllegalArgumentException("no field " + fieldKey + " in " + key));
    }

    public Optional<Column> findColumn(String name) {
        return Optional.ofNullable(columnsByName.get(name));
    }

    public Optional<Field> owner() {
        return ownerField.flatMap(this::findField);
    }

    public Optional<Field> parent() {
        return parentField.flatMap(this::findField);
    }
}
