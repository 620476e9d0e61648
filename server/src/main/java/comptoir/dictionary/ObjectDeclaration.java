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
        boolean directory,
        int position,
        List<ObjectType.Section> sections,
        List<FieldDeclaration> fields) {

    /** Of a directory, the field that says in which colour a word is shown. */
    public static final String COLOR = "color";

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
                false,
                position,
                List.of(),
                List.of());
    }

    /** Words that other objects link to, each with its colour and its place. */
    public static ObjectDeclaration directory(String key, String table, Label label, Label plural, int position) {
        ObjectDeclaration plain = of(key, table, label, plural, "tag", position)
                .called("name")
                .outsideMenu()
                .section(
                        "main",
                        label,
                        FieldDeclaration.of("name", "text", "Nom", "Name")
                                .asRequired()
                                .asUnique()
                                .listed(),
                        FieldDeclaration.of(COLOR, "color", "Couleur", "Colour").listed(),
                        FieldDeclaration.of("position", "integer", "Rang", "Position"),
                        FieldDeclaration.of("archived", "yesNo", "Archivé", "Archived"));
        return new ObjectDeclaration(
                plain.key,
                plain.table,
                plain.label,
                plain.plural,
                plain.icon,
                plain.labelFields,
                plain.ownerField,
                plain.parentField,
                plain.inMenu,
                true,
                plain.position,
                plain.sections,
                plain.fields);
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
                directory,
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
                directory,
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
                directory,
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
                directory,
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
                directory,
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
                directory,
                position,
                List.copyOf(more),
                List.copyOf(all));
    }
}
