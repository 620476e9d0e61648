package comptoir.dictionary;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Writes what people say of fields into the dictionary. */
final class FieldStore {

    private final Tx tx;
    private final Instant now;

    FieldStore(Tx tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    static long nextId(Tx tx) {
        return tx.dsl()
                .fetchSingle(
                        "select nextval(pg_get_serial_sequence({0}, 'id')) as id",
                        DSL.val("\"" + tx.workspace().name() + "\".field"))
                .get("id", Long.class);
    }

    /** Fields the object ever had: each keeps its column. */
    static int everHad(Tx tx, String object) {
        return tx.dsl()
                .fetchSingle("select count(*) as n from {0} where object = {1}", Tables.of("field"), DSL.val(object))
                .get("n", Integer.class);
    }

    long raiseModelVersion() {
        return tx.dsl()
                .fetchSingle(
                        "update {0} set model_version = model_version + 1 returning model_version",
                        Tables.of("workspace_state"))
                .get("model_version", Long.class);
    }

    void put(Field field, boolean isNew) {
        if (isNew) {
            insert(field);
        } else {
            update(field);
        }
        putChoices(field);
    }

    private void insert(Field field) {
        tx.dsl()
                .execute(
                        "insert into {0} (id, object, key, type, column_name, label_fr, label_en, help, required, is_unique, default_value, section, position, in_list, builtin, settings) overriding system value values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, false, {15})",
                        Tables.of("field"),
                        DSL.val(field.id()),
                        DSL.val(field.object()),
                        DSL.val(field.key()),
                        DSL.val(field.type().key()),
                        DSL.val(field.column()),
                        DSL.val(field.label().fr()),
                        DSL.val(field.label().en()),
                        DSL.val(field.help()),
                        DSL.val(field.required()),
                        DSL.val(field.unique()),
                        preset(field),
                        DSL.val(field.section()),
                        DSL.val(field.position()),
                        DSL.val(field.inList()),
                        DSL.val(JSONB.valueOf(Json.write(field.settings()))));
    }

    private void update(Field field) {
        tx.dsl()
                .execute(
                        "update {0} set label_fr = {1}, label_en = {2}, help = {3}, required = {4}, is_unique = {5}, default_value = {6}, section = {7}, in_list = {8}, settings = {9} where id = {10}",
                        Tables.of("field"),
                        DSL.val(field.label().fr()),
                        DSL.val(field.label().en()),
                        DSL.val(field.help()),
                        DSL.val(field.required()),
                        DSL.val(field.unique()),
                        preset(field),
                        DSL.val(field.section()),
                        DSL.val(field.inList()),
                        DSL.val(JSONB.valueOf(Json.write(field.settings()))),
                        DSL.val(field.id()));
    }

    private static org.jooq.Field<JSONB> preset(Field field) {
        return DSL.val(
                field.defaultValue()
                        .map(value -> JSONB.valueOf(Json.write(value)))
                        .orElse(null),
                JSONB.class);
    }

    /** Answers no longer named are out of sight; nothing points to them any more. */
    private void putChoices(Field field) {
        UUID[] staying = field.choices().stream().map(Choice::id).toArray(UUID[]::new);
        tx.dsl()
                .execute(
                        "update {0} set removed_at = {1} where field = {2} and removed_at is null and not (id = any({3}))",
                        Tables.of("choice_option"),
                        DSL.val(now.atOffset(ZoneOffset.UTC)),
                        DSL.val(field.id()),
                        DSL.val(staying));
        for (Choice choice : field.choices()) {
            tx.dsl()
                    .execute(
                            "insert into {0} (id, field, label_fr, label_en, color, position) values ({1}, {2}, {3}, {4}, {5}, {6}) on conflict (id) do update set label_fr = excluded.label_fr, label_en = excluded.label_en, color = excluded.color, position = excluded.position",
                            Tables.of("choice_option"),
                            DSL.val(choice.id()),
                            DSL.val(field.id()),
                            DSL.val(choice.label().fr()),
                            DSL.val(choice.label().en()),
                            DSL.val(choice.color()),
                            DSL.val(choice.position()));
        }
    }

    void hide(Field field) {
        tx.dsl()
                .execute(
                        "update {0} set removed_at = {1} where id = {2}",
                        Tables.of("field"), DSL.val(now.atOffset(ZoneOffset.UTC)), DSL.val(field.id()));
    }
}
