package comptoir.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a module describes one of its objects; immutable, each call answers a longer description. */
public record ObjectDeclaration(
        String key,
        String table,
        Label label,
        Label plural,
        String icon,
        List<String> labelFields,
        Optional<String> ownerField,
        Optional<String> parentField,
        boolean inMenu,
        int position,
        List<ObjectType.Section> sections,
        List<FieldDeclaration> fields) {

    public static ObjectDeclaration of(String key, String table, Label label, Label plural, String icon, int position) {
        return new ObjectDeclaration(
                key,
                table,
                label,
                plural,
                icon,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                true,
                position,
                List.of(),
                List.of());
    }

    public ObjectDeclaration called(String... labelFieldKeys) {
        return new ObjectDeclaration(
                key,
                table,
                label,
                plural,
                icon,
                List.of(labelFieldKeys),
                ownerField,
                parentField,
                inMenu,
                position,
                sections,
                fields);
    }

    public ObjectDeclaration ownedBy(String fieldKey) {
        return new ObjectDeclaration(
                key,
                table,
                label,
                plural,
                icon,
                labelFields,
                Optional.of(fieldKey),
                parentField,
                inMenu,
                position,
                sections,
                fields);
    }

    public ObjectDeclaration partOf(String fieldKey) {
        return new ObjectDeclaration(
                key,
                table,
                label,
                plural,
                icon,
                labelFields,
                ownerField,
                Optional.of(fieldKey),
                false,
                position,
                sections,
                fields);
    }

    public ObjectDeclaration outsideMenu() {
        return new ObjectDeclaration(
                key,
                table,
                label,
                plural,
                icon,
                labelFields,
                ownerField,
                parentField,
                false,
                position,
                sections,
                fields);
    }

    /** Reached through other records only: no list, no search, no rights of its own. */
    public ObjectDeclaration internal() {
        return new ObjectDeclaration(
                key,
                table,
                label,
                plural,
                icon,
                labelFields,
                ownerField,
                parentField,
                false,
                ObjectType.INTERNAL,
                sections,
                fields);
    }

    public ObjectDeclaration section(String sectionKey, Label heading, FieldDeclaration... its) {
        List<ObjectType.Section> more = new ArrayList<>(sections);
        more.add(new ObjectType.Section(sectionKey, heading));
        List<FieldDeclaration> all = new ArrayList<>(fields);
        for (FieldDeclaration each : its) {
            all.add(each.inSection(sectionKey));
        }
        return new ObjectDeclaration(
                key,
                table,
                label,
                plural,
                icon,
                labelFields,
                ownerField,
                parentField,
                inMenu,
                position,
                List.copyOf(more),
                List.copyOf(all));
    }
}
