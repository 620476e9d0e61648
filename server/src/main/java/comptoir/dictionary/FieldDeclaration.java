package comptoir.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a module describes one field; immutable, each call answers a fuller description. */
public record FieldDeclaration(
        String key,
        String column,
        String type,
        Label label,
        String section,
        boolean required,
        boolean unique,
        boolean inList,
        boolean readOnly,
        Optional<Object> defaultValue,
        Map<String, Object> settings,
        List<ChoiceDeclaration> choices) {

    private static final String CONFIDENTIAL = "confidential";

    /** One answer of a choice the program itself knows. */
    public record ChoiceDeclaration(String key, Label label, String color) {}

    public static FieldDeclaration of(String key, String type, String fr, String en) {
        String column = key.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
        return new FieldDeclaration(
                key,
                column,
                type,
                Label.of(fr, en),
                "main",
                false,
                false,
                false,
                false,
                Optional.empty(),
                Map.of(),
                List.of());
    }

    public FieldDeclaration column(String name) {
        return new FieldDeclaration(
                key, name, type, label, section, required, unique, inList, readOnly, defaultValue, settings, choices);
    }

    public FieldDeclaration asRequired() {
        return new FieldDeclaration(
                key, column, type, label, section, true, unique, inList, readOnly, defaultValue, settings, choices);
    }

    public FieldDeclaration asUnique() {
        return new FieldDeclaration(
                key, column, type, label, section, required, true, inList, readOnly, defaultValue, settings, choices);
    }

    public FieldDeclaration listed() {
        return new FieldDeclaration(
                key, column, type, label, section, required, unique, true, readOnly, defaultValue, settings, choices);
    }

    /** Written by its module's commands only. */
    public FieldDeclaration byCommand() {
        return new FieldDeclaration(
                key, column, type, label, section, required, unique, inList, true, defaultValue, settings, choices);
    }

    public FieldDeclaration preset(Object value) {
        return new FieldDeclaration(
                key,
                column,
                type,
                label,
                section,
                required,
                unique,
                inList,
                readOnly,
                Optional.of(value),
                settings,
                choices);
    }

    public FieldDeclaration with(String setting, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new FieldDeclaration(
                key,
                column,
                type,
                label,
                section,
                required,
                unique,
                inList,
                readOnly,
                defaultValue,
                Map.copyOf(more),
                choices);
    }

    /** Hidden from roles that need not see it, until an administrator opens it. */
    public FieldDeclaration confidential() {
        return with(CONFIDENTIAL, true);
    }

    boolean isConfidential() {
        return settings.containsKey(CONFIDENTIAL);
    }

    public FieldDeclaration choice(String choiceKey, String fr, String en, String color) {
        List<ChoiceDeclaration> more = new ArrayList<>(choices);
        more.add(new ChoiceDeclaration(choiceKey, Label.of(fr, en), color));
        return new FieldDeclaration(
                key,
                column,
                type,
                label,
                section,
                required,
                unique,
                inList,
                readOnly,
                defaultValue,
                settings,
                List.copyOf(more));
    }

    FieldDeclaration inSection(String sectionKey) {
        return new FieldDeclaration(
                key,
                column,
                type,
                label,
                sectionKey,
                required,
                unique,
                inList,
                readOnly,
                defaultValue,
                settings,
                choices);
    }
}
