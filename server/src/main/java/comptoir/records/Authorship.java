package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.FieldTypes;
import comptoir.dictionary.Label;
import comptoir.dictionary.ObjectType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who made a record and who changed it last, and when: read from the operations the record names, as four fields that every object has and
 * nobody writes.
 */
public enum Authorship {
    CREATED_AT("createdAt", "dateTime", Label.of("Créé le", "Created on"), "created_op", "at"),
    CREATED_BY("createdBy", "member", Label.of("Créé par", "Created by"), "created_op", "actor"),
    CHANGED_AT("changedAt", "dateTime", Label.of("Modifié le", "Changed on"), "updated_op", "at"),
    CHANGED_BY("changedBy", "member", Label.of("Modifié par", "Changed by"), "updated_op", "actor");

    private final String key;
    private final String type;
    private final Label label;
    private final String operation;
    private final String tells;

    /**
     * @param operation column of the record that names the operation
     * @param tells column of the operation
     */
    Authorship(String key, String type, Label label, String operation, String tells) {
        this.key = key;
        this.type = type;
        this.label = label;
        this.operation = operation;
        this.tells = tells;
    }

    /** The fields of an object, after its own. */
    public static List<Field> of(ObjectType object) {
        return Arrays.stream(values()).map(each -> each.field(object)).toList();
    }

    static Optional<Field> find(ObjectType object, String key) {
        return Arrays.stream(values())
                .filter(each -> each.key.equals(key))
                .findFirst()
                .map(each -> each.field(object));
    }

    /** Whether a field is one of them. */
    static Optional<Authorship> of(Field field) {
        return field.id() != NO_ID
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(each -> each.key.equals(field.key()))
                        .findFirst();
    }

    /** No row of the dictionary. */
    private static final long NO_ID = -1;

    String operation() {
        return operation;
    }

    String tells() {
        return tells;
    }

    /** What the operation is called where rows are joined to it. */
    String alias() {
        return "by_" + operation;
    }

    private Field field(ObjectType object) {
        return new Field(
                NO_ID,
                object.key(),
                key,
                FieldTypes.get(type),
                "journal_" + key.toLowerCase(Locale.ROOT),
                label,
                "",
                false,
                false,
                Optional.empty(),
                "",
                1000 + ordinal(),
                false,
                true,
                true,
                this == CREATED_AT ? Map.of("unsummed", true) : Map.of("unsummed", true, "unsorted", true),
                List.of());
    }
}
