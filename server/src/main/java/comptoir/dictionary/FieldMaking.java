package comptoir.dictionary;

import comptoir.kernel.Fold;
import comptoir.kernel.Id;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Turns a form that is right into the field it describes. */
final class FieldMaking {

    private static final List<String> HUES =
            List.of("ardoise", "bleu", "violet", "prune", "brique", "ocre", "olive", "vert");
    private static final int LONGEST_KEY = 36;

    private final InstantSource clock;

    FieldMaking(InstantSource clock) {
        this.clock = clock;
    }

    Field made(ObjectType object, long id, FieldForm form) {
        FieldType type = FieldTypes.get(form.type());
        int position = object.fields().stream().mapToInt(Field::position).max().orElse(0) + 10;
        String section = form.section().isEmpty()
                ? object.sections().isEmpty()
                        ? "main"
                        : object.sections().getLast().key()
                : form.section();
        Field field = new Field(
                id,
                object.key(),
                key(object, form.label()),
                type,
                "f_" + id,
                label(form),
                form.help().strip(),
                form.required(),
                form.unique() || type.key().equals("autoNumber"),
                form.defaultValue(),
                section,
                position,
                form.inList(),
                false,
                false,
                settings(form),
                choices(List.of(), form));
        return withPreset(field, form);
    }

    Field changed(Field before, FieldForm form) {
        return withPreset(
                new Field(
                        before.id(),
                        before.object(),
                        before.key(),
                        before.type(),
                        before.column(),
                        label(form),
                        form.help().strip(),
                        form.required(),
                        form.unique(),
                        form.defaultValue(),
                        form.section().isEmpty() ? before.section() : form.section(),
                        before.position(),
                        form.inList(),
                        before.builtin(),
                        before.readOnly(),
                        settings(form),
                        choices(before.choices(), form)),
                form);
    }

    /** An answer is kept by its id, so that it may be renamed. */
    private static Field withPreset(Field field, FieldForm form) {
        Optional<Object> preset = form.defaultValue()
                .map(value -> field.choices().stream()
                        .filter(choice -> Fold.of(choice.label().fr()).equals(Fold.of(String.valueOf(value))))
                        .findFirst()
                        .<Object>map(choice -> choice.id().toString())
                        .orElse(value));
        return new Field(
                field.id(),
                field.object(),
                field.key(),
                field.type(),
                field.column(),
                field.label(),
                field.help(),
                field.required(),
                field.unique(),
                preset,
                field.section(),
                field.position(),
                field.inList(),
                field.builtin(),
                field.readOnly(),
                field.settings(),
                field.choices());
    }

    private static Label label(FieldForm form) {
        String en = form.labelEn().strip();
        return Label.of(form.label().strip(), en.isEmpty() ? form.label().strip() : en);
    }

    private static Map<String, Object> settings(FieldForm form) {
        Map<String, Object> settings = new LinkedHashMap<>(form.settings());
        settings.remove("options");
        settings.values().removeIf(value -> value instanceof String text && text.isBlank());
        return settings;
    }

    private List<Choice> choices(List<Choice> before, FieldForm form) {
        List<Choice> choices = new ArrayList<>();
        for (Map<?, ?> option : form.options()) {
            Optional<Choice> known = before.stream()
                    .filter(choice -> choice.id().toString().equals(option.get("id")))
                    .findFirst();
            String label = FieldSettings.optionLabel(option);
            String en = option.get("labelEn") instanceof String text && !text.isBlank() ? text.strip() : label;
            String color = option.get("color") instanceof String text && text.matches("[a-z-]{1,30}")
                    ? text
                    : HUES.get(choices.size() % HUES.size());
            UUID id = known.map(Choice::id).orElseGet(() -> Id.next(clock));
            choices.add(new Choice(id, known.flatMap(Choice::key), Label.of(label, en), color, choices.size()));
        }
        return choices;
    }

    /** {@code x_} and the label in plain letters; the next number where that is taken. */
    private static String key(ObjectType object, String label) {
        return key(label, "champ", key -> object.findField(key).isPresent());
    }

    /** @param nameless what it is called in the key where no plain letter is left of the label */
    static String key(String label, String nameless, Predicate<String> taken) {
        String plain = Fold.of(label)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String base = "x_" + (plain.isEmpty() ? nameless : plain);
        String key = base.length() > LONGEST_KEY ? base.substring(0, LONGEST_KEY) : base;
        String free = key;
        for (int number = 2; taken.test(free); number++) {
            free = key + "_" + number;
        }
        return free;
    }
}
