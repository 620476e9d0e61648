package comptoir.dictionary;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The table of saved views. */
final class ViewStore {

    private final Tx tx;

    ViewStore(Tx tx) {
        this.tx = tx;
    }

    /** Everyone's and one's own. */
    List<View> list(String object, UUID member) {
        return tx
                .dsl()
                .fetch(
                        "select id, object, name, member, shared, is_default, position, definition from {0} where object = {1} and (shared or member = {2}) order by position, name, id",
                        Tables.of("saved_view"), DSL.val(object), DSL.val(member))
                .stream()
                .map(ViewStore::view)
                .toList();
    }

    Optional<View> find(String object, UUID id) {
        return tx.dsl()
                .fetchOptional(
                        "select id, object, name, member, shared, is_default, position, definition from {0} where id = {1} and object = {2}",
                        Tables.of("saved_view"), DSL.val(id), DSL.val(object))
                .map(ViewStore::view);
    }

    /** Others in whose definition this one's id stands. */
    List<View> naming(View view) {
        return tx
                .dsl()
                .fetch(
                        "select id, object, name, member, shared, is_default, position, definition from {0} where object = {1} and id <> {2} and definition::text like {3}",
                        Tables.of("saved_view"),
                        DSL.val(view.object()),
                        DSL.val(view.id()),
                        DSL.val("%" + view.id() + "%"))
                .stream()
                .map(ViewStore::view)
                .toList();
    }

    void put(View view) {
        if (view.isDefault()) {
            noOtherDefault(view);
        }
        tx.dsl()
                .execute(
                        "insert into {0} (id, object, name, member, shared, is_default, position, definition) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}) on conflict (id) do update set name = excluded.name, shared = excluded.shared, is_default = excluded.is_default, position = excluded.position, definition = excluded.definition",
                        Tables.of("saved_view"),
                        DSL.val(view.id()),
                        DSL.val(view.object()),
                        DSL.val(view.name()),
                        DSL.val(view.member()),
                        DSL.val(view.shared()),
                        DSL.val(view.isDefault()),
                        DSL.val(view.position()),
                        DSL.val(JSONB.valueOf(Json.write(view.definition()))));
    }

    private void noOtherDefault(View view) {
        tx.dsl()
                .execute(
                        "update {0} set is_default = false where object = {1} and id <> {2} and shared = {3} and (shared or member = {4})",
                        Tables.of("saved_view"),
                        DSL.val(view.object()),
                        DSL.val(view.id()),
                        DSL.val(view.shared()),
                        DSL.val(view.member()));
    }

    void remove(UUID id) {
        tx.dsl().execute("delete from {0} where id = {1}", Tables.of("saved_view"), DSL.val(id));
    }

    private static View view(Record row) {
        return new View(
                row.get("id", UUID.class),
                row.get("object", String.class),
                row.get("name", String.class),
                row.get("member", UUID.class),
                row.get("shared", Boolean.class),
                row.get("is_default", Boolean.class),
                row.get("position", Integer.class),
                Json.readObject(row.get("definition", JSONB.class).data()));
    }
}
