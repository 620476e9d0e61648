package comptoir.dictionary;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads the dictionary's tables into a {@link Model}. */
final class ModelStore {

    private ModelStore() {}

    /** Versions of the model and of the rights, and the workspace's settings, read after the shared lock that keeps the schema as it is. */
    record Versions(long model, long access, WorkspaceSettings settings) {}

    static Versions versions(Tx tx) {
        Record row = tx.dsl()
                .fetchSingle(
                        "select model, access, name, zone, currency from {0}({1})",
                        Tables.of("model_now"), DSL.val(tx.workspace().lockKey(WorkspaceSchema.LockUse.MODEL)));
        return new Versions(
                row.get("model", Long.class),
                row.get("access", Long.class),
                new WorkspaceSettings(text(row, "name"), ZoneId.of(text(row, "zone")), text(row, "currency")));
    }

    static Model load(Tx tx, long version) {
        Map<Long, List<Choice>> choices = choices(tx);
        Map<String, List<Field>> fields = tx
                .dsl()
                .fetch(
                        "select id, object, key, type, column_name, label_fr, label_en, help, required, is_unique, default_value, section, position, in_list, builtin, read_only, settings from {0} where removed_at is null order by object, position, id",
                        Tables.of("field"))
                .stream()
                .map(row -> field(row, choices))
                .collect(Collectors.groupingBy(Field::object));
        Map<String, List<ObjectType.Section>> sections = tx
                .dsl()
                .fetch(
                        "select object, key, label_fr, label_en from {0} order by object, position",
                        Tables.of("section"))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> text(row, "object"),
                        Collectors.mapping(
                                row -> new ObjectType.Section(text(row, "key"), label(row)), Collectors.toList())));
        List<ObjectType> objects = tx
                .dsl()
                .fetch(
                        "select key, table_name, label_fr, label_en, plural_fr, plural_en, icon, label_fields, owner_field, parent_field, custom, in_menu, directory, archived, position from {0} order by position, key",
                        Tables.of("object_type"))
                .stream()
                .map(row -> object(
                        row,
                        sections.getOrDefault(text(row, "key"), List.of()),
                        fields.getOrDefault(text(row, "key"), List.of())))
                .toList();
        return new Model(version, objects);
    }

    private static Map<Long, List<Choice>> choices(Tx tx) {
        return tx
                .dsl()
                .fetch(
                        "select id, field, key, label_fr, label_en, color, position from {0} where removed_at is null order by field, position, id",
                        Tables.of("choice_option"))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("field", Long.class),
                        Collectors.mapping(
                                row -> new Choice(
                                        row.get("id", UUID.class),
                                        Optional.ofNullable(row.get("key", String.class)),
                                        label(row),
                                        text(row, "color"),
                                        row.get("position", Integer.class)),
                                Collectors.toList())));
    }

    private static Field field(Record row, Map<Long, List<Choice>> choices) {
        long id = row.get("id", Long.class);
        return new Field(
                id,
                text(row, "object"),
                text(row, "key"),
                FieldTypes.get(text(row, "type")),
                text(row, "column_name"),
                label(row),
                text(row, "help"),
                row.get("required", Boolean.class),
                row.get("is_unique", Boolean.class),
                Optional.ofNullable(row.get("default_value", JSONB.class)).map(json -> Json.read(json.data())),
                text(row, "section"),
                row.get("position", Integer.class),
                row.get("in_list", Boolean.class),
                row.get("builtin", Boolean.class),
                row.get("read_only", Boolean.class),
                Json.readObject(row.get("settings", JSONB.class).data()),
                choices.getOrDefault(id, List.of()));
    }

    private static ObjectType object(Record row, List<ObjectType.Section> sections, List<Field> fields) {
        return new ObjectType(
                text(row, "key"),
                text(row, "table_name"),
                label(row),
                Label.of(text(row, "plural_fr"), text(row, "plural_en")),
                text(row, "icon"),
                new ArrayList<>(Arrays.asList(row.get("label_fields", String[].class))),
                Optional.ofNullable(row.get("owner_field", String.class)),
                Optional.ofNullable(row.get("parent_field", String.class)),
                row.get("custom", Boolean.class),
                row.get("in_menu", Boolean.class),
                row.get("directory", Boolean.class),
                row.get("archived", Boolean.class),
                row.get("position", Integer.class),
                sections,
                fields);
    }

    private static Label label(Record row) {
        return Label.of(text(row, "label_fr"), text(row, "label_en"));
    }

    private static String text(Record row, String column) {
        return row.get(column, String.class);
    }
}
