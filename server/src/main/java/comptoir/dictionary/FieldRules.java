package comptoir.dictionary;

import comptoir.kernel.Fold;
import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a field as somebody described it, place by place; pure. */
final class FieldRules {

    static final int LONGEST_LABEL = 80;
    static final int LONGEST_HELP = 500;
    static final int MOST_FIELDS = 400;

    private static final Set<String> UNIQUE =
            Set.of("text", "integer", "email", "phone", "url", "siren", "siret", "vatNumber", "iban", "date");
    private static final Set<String> FIXED = Set.of("target", "pattern");

    private final Model model;
    private final ObjectType object;
    private final Optional<Field> before;
    private final FieldForm form;
    private final List<Located> wrong = new ArrayList<>();

    private FieldRules(Model model, ObjectType object, Optional<Field> before, FieldForm form) {
        this.model = model;
        this.object = object;
        this.before = before;
        this.form = form;
    }

    /** @param before the field as it is, when it is to be changed */
    static List<Located> problems(Model model, ObjectType object, Optional<Field> before, FieldForm form) {
        FieldRules rules = new FieldRules(model, object, before, form);
        rules.label();
        rules.kind();
        rules.place();
        return List.copyOf(rules.wrong);
    }

    /** Whether what new records get is a value of the field. */
    static Optional<Located> presetProblem(Field field, Reading reading) {
        return field.defaultValue()
                .map(value -> field.type().read(value, field, reading))
                .flatMap(outcome -> outcome instanceof Outcome.No<?>(Refusal refusal)
                        ? Optional.of(new Located("defaultValue", refusal))
                        : Optional.empty());
    }

    private void label() {
        String label = form.label().strip();
        if (label.isEmpty()) {
            add("label", DictionaryProblem.FIELD_LABEL_REQUIRED);
        } else if (label.length() > LONGEST_LABEL || form.labelEn().length() > LONGEST_LABEL) {
            add("label", DictionaryProblem.FIELD_LABEL_TOO_LONG, "longest", LONGEST_LABEL);
        } else if (object.fields().stream()
                .filter(other -> before.filter(mine -> mine.id() == other.id()).isEmpty())
                .anyMatch(other -> Fold.of(other.label().fr()).equals(Fold.of(label)))) {
            add("label", DictionaryProblem.FIELD_LABEL_TAKEN, "label", label);
        }
        if (form.help().length() > LONGEST_HELP) {
            add("help", DictionaryProblem.VALUE_TOO_LONG, "longest", LONGEST_HELP);
        }
    }

    private void kind() {
        Optional<FieldType> type = FieldTypes.find(form.type());
        if (type.isEmpty()) {
            add("type", DictionaryProblem.FIELD_TYPE_UNKNOWN, "type", brief(form.type()));
            return;
        }
        if (before.isPresent() && !before.get().type().key().equals(form.type())) {
            add("type", DictionaryProblem.FIELD_TYPE_FIXED);
            return;
        }
        if (before.isEmpty() && !type.get().creatable()) {
            add("type", DictionaryProblem.FIELD_TYPE_NOT_CREATABLE, "type", form.type());
        }
        computed(type.get());
        unique();
        form.settings().keySet().stream()
                .filter(key -> !type.get().settings().contains(key) && !isKept(key))
                .forEach(this::settingWrong);
        before.ifPresent(this::fixed);
        if (before.isEmpty() || !before.get().builtin()) {
            wrong.addAll(FieldSettings.problems(model, object, type.get(), form));
        } else if (type.get().settings().contains("options")) {
            wrong.addAll(FieldSettings.options(form));
        }
    }

    private void computed(FieldType type) {
        if (!type.derived() && !type.key().equals("autoNumber")) {
            return;
        }
        boolean alreadySo = before.filter(Field::required).isPresent();
        if (form.required() && !alreadySo) {
            add("required", DictionaryProblem.COMPUTED_FIELD, "field", form.label());
        }
        if (form.defaultValue().isPresent()) {
            add("defaultValue", DictionaryProblem.COMPUTED_FIELD, "field", form.label());
        }
    }

    private void unique() {
        boolean alreadySo = before.filter(Field::unique).isPresent();
        if (form.unique() && !alreadySo && !UNIQUE.contains(form.type())) {
            add("unique", DictionaryProblem.FIELD_UNIQUE_IMPOSSIBLE);
        } else if (form.unique() && form.defaultValue().isPresent()) {
            add("defaultValue", DictionaryProblem.FIELD_UNIQUE_WITH_DEFAULT);
        }
    }

    /** A module's own settings of a field, such as the names it goes by in files, are in the form that describes it. */
    private boolean isKept(String setting) {
        return before.filter(field -> field.settings().containsKey(setting)).isPresent();
    }

    /** What the program itself relies on, or what the column was made for, stays. */
    private void fixed(Field field) {
        for (String key : field.settings().keySet()) {
            boolean changed = !String.valueOf(field.settings().get(key))
                    .equals(String.valueOf(form.settings().get(key)));
            if (changed && (field.builtin() || FIXED.contains(key))) {
                settingWrong(key);
            }
        }
        if (field.builtin() && (field.unique() != form.unique() || (field.required() && !form.required()))) {
            add(field.unique() != form.unique() ? "unique" : "required", DictionaryProblem.FIELD_BUILTIN);
        }
        if (field.builtin() && field.readOnly() && form.required() != field.required()) {
            add("required", DictionaryProblem.FIELD_BUILTIN);
        }
    }

    private void place() {
        boolean known = form.section().isEmpty()
                || object.sections().stream().anyMatch(section -> section.key().equals(form.section()));
        if (!known
                && before.filter(field -> field.section().equals(form.section()))
                        .isEmpty()) {
            add("section", DictionaryProblem.FIELD_SETTING_WRONG, "setting", brief(form.section()));
        }
    }

    private void settingWrong(String key) {
        add("settings." + brief(key), DictionaryProblem.FIELD_SETTING_WRONG, "setting", brief(key));
    }

    private void add(String place, Problem problem) {
        wrong.add(new Located(place, Refusal.of(problem)));
    }

    private void add(String place, Problem problem, String name, Object value) {
        wrong.add(new Located(place, Refusal.of(problem, Map.of(name, value))));
    }

    static String brief(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
