package comptoir.dictionary;

import comptoir.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A kind of field. Its facets: storage ({@link #parts}), values ({@link #read}, {@link #toJson}, {@link #toText}), filter ({@link #operators},
 * {@link #test}), sort ({@link #sortKey}) and search ({@link #identifies}). A simple kind has one part with an empty name.
 */
public interface FieldType {

    /** Name in the dictionary and the API, such as {@code vatNumber}. */
    String key();

    /** The columns a field of this kind is stored in: part name to type, in order; empty for a derived kind. */
    List<Part> parts();

    /** One stored part of a value. */
    record Part(String name, SqlType type) {

        public static List<Part> one(SqlType type) {
            return List.of(new Part("", type));
        }
    }

    /** Whether a person may add a field of this kind. */
    default boolean creatable() {
        return true;
    }

    /** Whether the program computes it, so that nobody writes it. */
    default boolean derived() {
        return false;
    }

    /**
     * Understands a value that came as JSON or as a person's text.
     *
     * @param given String, BigDecimal, Boolean, Map or List; never null (an empty value does not come here)
     * @return the value of each part by part name (a missing or null part is empty), or why it cannot be
     */
    Outcome<Map<String, Object>> read(Object given, Field field, Reading reading);

    /** How a stored value travels in JSON. Parts are given by name; null when the whole field is empty. */
    @Nullable
    Object toJson(Map<String, @Nullable Object> parts, Field field);

    /** The JSON Schema of {@link #toJson}, apart from empty; links are told with their label. */
    default Map<String, Object> describe(Field field) {
        return Map.of("type", "string");
    }

    /** How a stored value is written in a file for people; numbers plain. */
    default String toText(Map<String, @Nullable Object> parts, Field field) {
        Object json = toJson(parts, field);
        return json == null ? "" : String.valueOf(json);
    }

    Set<Operator> operators();

    /**
     * The condition of a filter.
     *
     * @param columns the field's columns by part name, or the one part asked
     * @param value what to compare with, as it came; empty only for operators that need none
     */
    Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading);

    /** What rows are sorted by; empty when the kind cannot be sorted. */
    Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field);

    /**
     * What rows are gathered by in a chart; empty when the kind cannot be.
     *
     * @param length of the periods that days fall into; other kinds do not look at it
     */
    default Optional<org.jooq.Field<?>> groupKey(
            Map<String, org.jooq.Field<?>> columns, PeriodLength length, Reading reading) {
        return Optional.empty();
    }

    /** What {@link #groupKey} makes one bar of. */
    default Grouping grouping() {
        return Grouping.NONE;
    }

    /** The same of one field, where its settings decide. */
    default Grouping grouping(Field field) {
        return grouping();
    }

    /** The object whose records a value names, for links. */
    default Optional<String> target(Field field) {
        return Optional.empty();
    }

    /** The object of whose records a value names any number. */
    default Optional<String> targets(Field field) {
        return Optional.empty();
    }

    /** Whether a value names a picture that was sent before. */
    default boolean pictures() {
        return false;
    }

    /** Whether a value can stand in a file of rows that comes in. */
    default boolean importable() {
        return true;
    }

    /** Whether the palette finds a record by the beginning of a value of this kind; the column is then text. */
    default boolean identifies() {
        return false;
    }

    /** Names of the settings a field of this kind takes, such as {@code scale} or {@code target}. */
    default Set<String> settings() {
        return Set.of();
    }
}
