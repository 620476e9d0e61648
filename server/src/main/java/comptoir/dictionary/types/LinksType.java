package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.Reading;
import comptoir.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links to any number of records of another object; sorted by what the first of them is called. */
public final class LinksType extends IdSetLike {

    private static final LinkType ONE = new LinkType();

    @Override
    public String key() {
        return "links";
    }

    @Override
    Optional<UUID> operand(Object given, Field field, Reading reading) {
        return Optional.ofNullable(Texts.uuid(given));
    }

    @Override
    Problem unknown() {
        return DictionaryProblem.LINK_MALFORMED;
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        List<String> ids =
                IdChange.set(parts.get("")).stream().map(UUID::toString).toList();
        return ids.isEmpty() ? null : ids;
    }

    @Override
    public Optional<String> targets(Field field) {
        return field.setting("target");
    }

    @Override
    public Map<String, Object> describe(Field field) {
        return Map.of("type", "array", "items", ONE.describe(field));
    }

    /** Sorted by the first label of the linked records, which the query looks up; see {@code sortKey} there. */
    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        return Optional.ofNullable(columns.get("label")).map(TextTests::sorted);
    }

    @Override
    public Set<String> settings() {
        return Set.of("target");
    }
}
