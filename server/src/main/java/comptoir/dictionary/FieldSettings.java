package comptoir.dictionary;

import comptoir.kernel.Fold;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with the settings of a field's kind; pure. */
final class FieldSettings {

    private static final int MOST_DECIMALS = 6;
    private static final int MOST_OPTIONS = 500;
    private static final Pattern NUMBERS =
            Pattern.compile("[\\p{L}\\p{N} ./_+#-]{0,20}\\{0{1,9}}[\\p{L}\\p{N} ./_+#-]{0,20}");

    private FieldSettings() {}

    static List<Located> problems(Model model, ObjectType object, FieldType type, FieldForm form) {
        List<Located> wrong = new ArrayList<>();
        Set<String> takes = type.settings();
        if (takes.contains("scale") && !isScale(form)) {
            wrong.add(settingWrong("scale"));
        }
        if (takes.contains("pattern")
                && text(form, "pattern")
                        .filter(pattern -> !NUMBERS.matcher(pattern).matches())
                        .isPresent()) {
            wrong.add(settingWrong("pattern"));
        }
        if (takes.contains("target")
                && text(form, "target").flatMap(model::find).isEmpty()) {
            wrong.add(new Located("settings.target", Refusal.of(DictionaryProblem.FIELD_TARGET_UNKNOWN)));
        }
        if (takes.contains("options")) {
            wrong.addAll(options(form));
        }
        if (takes.contains("source")) {
            wrong.addAll(rollup(model, object, form));
        }
        return wrong;
    }

    static List<Located> options(FieldForm form) {
        List<Map<?, ?>> options = form.options();
        if (options.isEmpty() || options.size() > MOST_OPTIONS) {
            return List.of(new Located(
                    "settings.options", Refusal.of(DictionaryProblem.FIELD_OPTIONS_REQUIRED, "most", MOST_OPTIONS)));
        }
        List<Located> wrong = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            String place = "settings.options." + i;
            String label = optionLabel(options.get(i));
            if (label.isEmpty() || label.length() > FieldRules.LONGEST_LABEL) {
                wrong.add(new Located(place, Refusal.of(DictionaryProblem.FIELD_LABEL_REQUIRED)));
            } else if (!taken.add(Fold.of(label))) {
                wrong.add(new Located(place, Refusal.of(DictionaryProblem.FIELD_OPTION_TWICE, "option", label)));
            }
        }
        return wrong;
    }

    static String optionLabel(Map<?, ?> option) {
        return option.get("label") instanceof String label ? label.strip() : "";
    }

    private static List<Located> rollup(Model model, ObjectType object, FieldForm form) {
        List<Located> wrong = new ArrayList<>();
        Optional<ObjectType> source = text(form, "source").flatMap(model::find);
        if (source.isEmpty()) {
            return List.of(settingWrong("source"));
        }
        if (field(source.get(), form, "link")
                .flatMap(Field::target)
                .filter(object.key()::equals)
                .isEmpty()) {
            wrong.add(settingWrong("link"));
        }
        Optional<String> function = text(form, "function");
        if (function.filter(Set.of("sum", "count")::contains).isEmpty()) {
            wrong.add(settingWrong("function"));
        }
        if (function.filter("sum"::equals).isPresent()
                && field(source.get(), form, "of")
                        .filter(FieldSettings::isSummed)
                        .isEmpty()) {
            wrong.add(settingWrong("of"));
        }
        if (text(form, "where").isPresent()
                && field(source.get(), form, "where")
                        .filter(field -> field.type().key().equals("yesNo"))
                        .isEmpty()) {
            wrong.add(settingWrong("where"));
        }
        return wrong;
    }

    private static boolean isSummed(Field field) {
        return field.columns().size() == 1 && field.columns().getFirst().type() == SqlType.NUMERIC;
    }

    private static Optional<Field> field(ObjectType source, FieldForm form, String setting) {
        return text(form, setting).flatMap(source::findField);
    }

    private static boolean isScale(FieldForm form) {
        Object scale = form.settings().get("scale");
        return scale == null
                || (scale instanceof Number number
                        && number.doubleValue() == number.intValue()
                        && number.intValue() >= 0
                        && number.intValue() <= MOST_DECIMALS);
    }

    private static Optional<String> text(FieldForm form, String setting) {
        return form.settings().get(setting) instanceof String text && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Located settingWrong(String setting) {
        return new Located(
                "settings." + setting, Refusal.of(DictionaryProblem.FIELD_SETTING_WRONG, "setting", setting));
    }
}
