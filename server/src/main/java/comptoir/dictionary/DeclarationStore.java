package comptoir.dictionary;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * Writes what modules declare into the dictionary. Three-way: an attribute follows a new declaration only where nobody changed what the
 * last declaration said.
 */
final class DeclarationStore {

    private static final List<String> FOLLOWED =
            List.of("label_fr", "label_en", "section", "position", "in_list", "required", "settings");

    private final Tx tx;

    DeclarationStore(Tx tx) {
        this.tx = tx;
    }

    void write(ObjectDeclaration declared) {
        tx.dsl()
                .execute(
                        "insert into {0} (key, table_name, label_fr, plural_fr, label_en, plural_en, icon, label_fields, owner_field, parent_field, in_menu, directory, position) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}) on conflict (key) do update set label_fields = excluded.label_fields, owner_field = excluded.owner_field, parent_field = excluded.parent_field, directory = excluded.directory",
                        Tables.of("object_type"),
                        DSL.val(declared.key()),
                        DSL.val(declared.table()),
                        DSL.val(declared.label().fr()),
                        DSL.val(declared.plural().fr()),
                        DSL.val(declared.label().en()),
                        DSL.val(declared.plural().en()),
                        DSL.val(declared.icon()),
                        DSL.val(declared.labelFields().toArray(String[]::new)),
                        DSL.val(declared.ownerField().orElse(null), String.class),
                        DSL.val(declared.parentField().orElse(null), String.class),
                        DSL.val(declared.inMenu()),
                        DSL.val(declared.directory()),
                        DSL.val(declared.position()));
        int position = 0;
        for (ObjectType.Section section : declared.sections()) {
            tx.dsl()
                    .execute(
                            "insert into {0} (object, key, label_fr, label_en, position) values ({1}, {2}, {3}, {4}, {5}) on conflict do nothing",
                            Tables.of("section"),
                            DSL.val(declared.key()),
                            DSL.val(section.key()),
                            DSL.val(section.label().fr()),
                            DSL.val(section.label().en()),
                            DSL.val(position++));
        }
        position = 0;
        for (FieldDeclaration field : declared.fields()) {
            write(declared.key(), field, position += 10);
        }
    }

    /** Fields that a module adds to an object of a module below; they come after the object's own. */
    void add(String object, List<FieldDeclaration> fields) {
        int position = 500;
        for (FieldDeclaration field : fields) {
            write(object, field, position += 10);
        }
    }

    private void write(String object, FieldDeclaration declared, int position) {
        Map<String, Object> now = attributes(declared, position);
        Optional<Record> stored = tx.dsl()
                .fetchOptional(
                        "select id, label_fr, label_en, section, position, in_list, required, settings, declared from {0} where object = {1} and key = {2} and removed_at is null",
                        Tables.of("field"), DSL.val(object), DSL.val(declared.key()));
        long id = stored.map(row -> follow(row, now)).orElseGet(() -> insert(object, declared, now));
        int choice = 0;
        for (FieldDeclaration.ChoiceDeclaration each : declared.choices()) {
            tx.dsl()
                    .execute(
                            "insert into {0} (field, key, label_fr, label_en, color, position) select {1}, {2}, {3}, {4}, {5}, {6} where not exists (select 1 from {0} where field = {1} and key = {2})",
                            Tables.of("choice_option"),
                            DSL.val(id),
                            DSL.val(each.key()),
                            DSL.val(each.label().fr()),
                            DSL.val(each.label().en()),
                            DSL.val(each.color()),
                            DSL.val(choice++));
        }
    }

    private static Map<String, Object> attributes(FieldDeclaration declared, int position) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("label_fr", declared.label().fr());
        attributes.put("label_en", declared.label().en());
        attributes.put("section", declared.section());
        attributes.put("position", position);
        attributes.put("in_list", declared.inList());
        attributes.put("required", declared.required());
        attributes.put("settings", Json.write(declared.settings()));
        return attributes;
    }

    private long insert(String object, FieldDeclaration declared, Map<String, Object> now) {
        return tx.dsl()
                .fetchSingle(
                        "insert into {0} (object, key, type, column_name, label_fr, label_en, section, position, in_list, required, settings, is_unique, default_value, builtin, read_only, declared) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, true, {14}, {15}) returning id",
                        Tables.of("field"),
                        DSL.val(object),
                        DSL.val(declared.key()),
                        DSL.val(declared.type()),
                        DSL.val(declared.column()),
                        DSL.val(declared.label().fr()),
                        DSL.val(declared.label().en()),
                        DSL.val(declared.section()),
                        DSL.val(now.get("position")),
                        DSL.val(declared.inList()),
                        DSL.val(declared.required()),
                        DSL.val(JSONB.valueOf(Json.write(declared.settings()))),
                        DSL.val(declared.unique()),
                        DSL.val(
                                declared.defaultValue()
                                        .map(value -> JSONB.valueOf(Json.write(value)))
                                        .orElse(null),
                                JSONB.class),
                        DSL.val(declared.readOnly()),
                        DSL.val(JSONB.valueOf(Json.write(now))))
                .get("id", Long.class);
    }

    private long follow(Record stored, Map<String, Object> now) {
        long id = stored.get("id", Long.class);
        JSONB last = stored.get("declared", JSONB.class);
        Map<String, Object> before = last == null ? Map.of() : Json.readObject(last.data());
        for (String attribute : FOLLOWED) {
            Object current = stored.get(attribute) instanceof JSONB json
                    ? Json.write(Json.readObject(json.data()))
                    : stored.get(attribute);
            boolean changed = !Objects.equals(before.get(attribute), now.get(attribute));
            if (changed && Objects.equals(String.valueOf(current), String.valueOf(before.get(attribute)))) {
                Object value = attribute.equals("settings")
                        ? JSONB.valueOf(String.valueOf(now.get(attribute)))
                        : now.get(attribute);
                tx.dsl()
                        .execute(
                                "update {0} set {1} = {2} where id = {3}",
                                Tables.of("field"), DSL.field(DSL.name(attribute)), DSL.val(value), DSL.val(id));
            }
        }
        tx.dsl()
                .execute(
                        "update {0} set declared = {1} where id = {2} and declared is distinct from {1}",
                        Tables.of("field"), DSL.val(JSONB.valueOf(Json.write(now))), DSL.val(id));
        return id;
    }

    void raiseModelVersion() {
        tx.dsl().execute("update {0} set model_version = model_version + 1", Tables.of("workspace_state"));
    }
}
