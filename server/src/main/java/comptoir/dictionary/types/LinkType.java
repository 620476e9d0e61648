package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.Reading;
import comptoir.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A link to one record of another object; sorted by what that record is called. */
public sealed class LinkType extends ReferenceLike permits MemberType {

    @Override
    public String key() {
        return "link";
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        if (given instanceof CharSequence text && text.toString().isBlank()) {
            return Outcome.ok(Map.of());
        }
        return operand(given, field, reading)
                .<Outcome<Map<String, Object>>>map(id -> Outcome.ok(Map.of("", id)))
                .orElseGet(() -> Outcome.refused(DictionaryProblem.LINK_MALFORMED, "value", Texts.shown(given)));
    }

    @Override
    Optional<UUID> operand(Object given, Field field, Reading reading) {
        return Optional.ofNullable(Texts.uuid(given));
    }

    @Override
    public Optional<String> target(Field field) {
        return field.setting("target");
    }

    @Override
    public Map<String, Object> describe(Field field) {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("id", Map.of("type", "string"), "label", Map.of("type", List.of("string", "null"))),
                "required",
                List.of("id", "label"));
    }

    /** Sorted by the label of the linked record, which the query joins; see {@code sortKey} there. */
    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        return Optional.ofNullable(columns.get("label")).map(TextTests::sorted);
    }

    @Override
    public Set<String> settings() {
        return Set.of("target");
    }
}
