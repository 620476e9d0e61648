package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldType;
import comptoir.dictionary.Operator;
import comptoir.dictionary.Reading;
import comptoir.dictionary.SqlType;
import comptoir.kernel.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A picture: kept as its id and what its file was called, {@code 0198…/logo.png}, so that lists and the past name it without being asked. */
public final class ImageType implements FieldType {

    private static final int OF_ID = 36;
    private static final int LONGEST_NAME = 200;
    private static final Set<Operator> OPERATORS =
            EnumSet.of(Operator.CONTAINS, Operator.STARTS_WITH, Operator.EMPTY, Operator.NOT_EMPTY);

    @Override
    public String key() {
        return "image";
    }

    @Override
    public List<Part> parts() {
        return Part.one(SqlType.TEXT);
    }

    /** As it is stored. */
    public static String stored(UUID id, String name) {
        return id + "/" + name;
    }

    /** The picture that a stored value names. */
    public static UUID idOf(String stored) {
        return UUID.fromString(stored.substring(0, OF_ID));
    }

    /** Only by what was sent before: whether it is there, and what it is called, is asked when the record is written. */
    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        if (given instanceof CharSequence text && text.toString().isBlank()) {
            return Outcome.ok(Map.of());
        }
        return Optional.ofNullable(Texts.uuid(given))
                .<Outcome<Map<String, Object>>>map(id -> Outcome.ok(Map.of("", stored(id, said(given)))))
                .orElseGet(() -> Outcome.refused(DictionaryProblem.IMAGE_NOT_SENT, "value", Texts.shown(given)));
    }

    private static String said(Object given) {
        String name = given instanceof Map<?, ?> image && image.get("label") instanceof String label ? label : "";
        String line = name.replaceAll("[/\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("") instanceof String stored
                ? Map.of("id", stored.substring(0, OF_ID), "label", nameOf(stored))
                : null;
    }

    private static String nameOf(String stored) {
        return stored.substring(OF_ID + 1);
    }

    @Override
    public String toText(Map<String, @Nullable Object> parts, Field field) {
        return parts.get("") instanceof String stored ? nameOf(stored) : "";
    }

    @Override
    public Map<String, Object> describe(Field field) {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("id", Map.of("type", "string"), "label", Map.of("type", "string")),
                "required",
                List.of("id", "label"));
    }

    @Override
    public Set<Operator> operators() {
        return OPERATORS;
    }

    /** Asked of what the file was called. */
    @Override
    public Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading) {
        return TextTests.of(name(columns), operator, value);
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        return Optional.of(TextTests.sorted(name(columns)));
    }

    private static org.jooq.Field<String> name(Map<String, org.jooq.Field<?>> columns) {
        return DSL.field(
                "substr({0}, {1})", String.class, columns.values().iterator().next(), DSL.inline(OF_ID + 2));
    }

    @Override
    public boolean pictures() {
        return true;
    }

    /** A file of rows has no place for a picture. */
    @Override
    public boolean importable() {
        return false;
    }
}
