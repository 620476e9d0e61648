package comptoir.dictionary.types;

import comptoir.dictionary.Choice;
import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.Reading;
import comptoir.kernel.Fold;
import comptoir.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One of the answers listed for the field; sorted in the order of the list. */
public final class ChoiceType extends ReferenceLike {

    @Override
    public String key() {
        return "choice";
    }

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        if (given instanceof CharSequence text && text.toString().isBlank()) {
            return Outcome.ok(Map.of());
        }
        return operand(given, field, reading)
                .<Outcome<Map<String, Object>>>map(id -> Outcome.ok(Map.of("", id)))
                .orElseGet(() -> Outcome.refused(DictionaryProblem.CHOICE_UNKNOWN, "value", Texts.shown(given)));
    }

    /** By id, by the program's own key, or by what it is called in either language. */
    @Override
    Optional<UUID> operand(Object given, Field field, Reading reading) {
        UUID id = Texts.uuid(given);
        if (id != null) {
            return field.choices().stream().map(Choice::id).filter(id::equals).findFirst();
        }
        if (!(given instanceof CharSequence)) {
            return Optional.empty();
        }
        String word = Fold.of(given.toString().strip());
        return field.choices().stream()
                .filter(choice ->
                        choice.key().map(Fold::of).filter(word::equals).isPresent()
                                || Fold.of(choice.label().fr()).equals(word)
                                || Fold.of(choice.label().en()).equals(word))
                .map(Choice::id)
                .findFirst();
    }

    @Override
    public Map<String, Object> describe(Field field) {
        List<Map<String, Object>> answers = field.choices().stream()
                .map(choice -> Map.<String, Object>of(
                        "const", choice.id().toString(), "title", choice.label().fr()))
                .toList();
        return answers.isEmpty() ? Map.of("type", "string") : Map.of("oneOf", answers);
    }

    @Override
    public String toText(Map<String, @Nullable Object> parts, Field field) {
        return field.choices().stream()
                .filter(choice -> choice.id().equals(parts.get("")))
                .map(choice -> choice.label().fr())
                .findFirst()
                .orElse("");
    }

    @Override
    public Optional<org.jooq.Field<?>> sortKey(Map<String, org.jooq.Field<?>> columns, Field field) {
        org.jooq.Field<UUID> column = columns.values().iterator().next().coerce(UUID.class);
        UUID[] inOrder = field.choices().stream().map(Choice::id).toArray(UUID[]::new);
        return Optional.of(DSL.field("array_position({0}, {1})", Integer.class, DSL.val(inOrder), column));
    }

    @Override
    public Set<String> settings() {
        return Set.of("options");
    }
}
