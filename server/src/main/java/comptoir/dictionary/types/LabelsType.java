package comptoir.dictionary.types;

import comptoir.dictionary.Choice;
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
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Any number of the words listed for the field, each in its colour; sorted by the first of them in the order of the list. */
public final class LabelsType extends IdSetLike {

    private static final ChoiceType WORDS = new ChoiceType();

    @Override
    public String key() {
        return "labels";
    }

    @Override
    Optional<UUID> operand(Object given, Field field, Reading reading) {
        return WORDS.operand(given, field, reading);
    }

    @Override
    Problem unknown() {
        return DictionaryProblem.CHOICE_UNKNOWN;
    }

    @Override
    public @Nullable Object toJson(Map<String, @Nullable Object> parts, Field field) {
        List<String> ids = chosen(parts, field).stream()
                .map(choice -> choice.id().toString())
                .toList();
        return ids.isEmpty() ? null : ids;
    }

    @Override
    public Map<String, Object> describe(Field field) {
        return Map.of("type", "array", "items", WORDS.describe(field));
    }

    @Override
    public String toText(Map<String, @Nullable Object> parts, Field field) {
        return chosen(parts, field).stream().map(choice -> choice.label().fr()).collect(Collectors.joining("; "));
    }

    private static List<Choice> chosen(Map<String, @Nullable Object> parts, Field field) {
        List<UUID> ids = IdChange.set(parts.get(""));
        return field.choices().stream()
                .filter(choice -> ids.contains(choice.id()))
                .toList();
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        UUID[] inOrder = field.choices().stream().map(Choice::id).toArray(UUID[]::new);
        return Optional.of(DSL.field(
                "(select min(array_position({0}, label)) from unnest({1}) label)",
                Integer.class, DSL.val(inOrder), columns.values().iterator().next()));
    }

    @Override
    public Set<String> settings() {
        return Set.of("options");
    }
}
