package comptoir.records.imports;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The table of saved mappings. */
final class SavedMappingStore {

    private static final String COLUMNS = "select id, object, name, member, headings, options from {0} ";

    private final Tx tx;

    SavedMappingStore(Tx tx) {
        this.tx = tx;
    }

    List<SavedMapping> list() {
        return tx.dsl().fetch(COLUMNS + "order by object, name", Tables.of("import_mapping")).stream()
                .map(SavedMappingStore::mapping)
                .toList();
    }

    Optional<SavedMapping> find(UUID id) {
        return tx.dsl()
                .fetchOptional(COLUMNS + "where id = {1}", Tables.of("import_mapping"), DSL.val(id))
                .map(SavedMappingStore::mapping);
    }

    Optional<SavedMapping> named(String object, String name) {
        return tx.dsl()
                .fetchOptional(
                        COLUMNS + "where object = {1} and lower(name) = lower({2})",
                        Tables.of("import_mapping"),
                        DSL.val(object),
                        DSL.val(name))
                .map(SavedMappingStore::mapping);
    }

    /** Those made with files of the same headings, the last changed first. */
    List<SavedMapping> ofPrint(String print) {
        return tx
                .dsl()
                .fetch(
                        COLUMNS + "where print = {1} order by changed_at desc, id",
                        Tables.of("import_mapping"),
                        DSL.val(print))
                .stream()
                .map(SavedMappingStore::mapping)
                .toList();
    }

    void put(SavedMapping mapping, String print, Instant at) {
        tx.dsl()
                .execute(
                        "insert into {0} (id, object, name, member, headings, print, options, changed_at) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}) on conflict (id) do update set name = excluded.name, headings = excluded.headings, print = excluded.print, options = excluded.options, changed_at = excluded.changed_at",
                        Tables.of("import_mapping"),
                        DSL.val(mapping.id()),
                        DSL.val(mapping.object()),
                        DSL.val(mapping.name()),
                        DSL.val(mapping.member().orElse(null), UUID.class),
                        DSL.val(JSONB.valueOf(Json.write(mapping.headings()))),
                        DSL.val(print),
                        DSL.val(JSONB.valueOf(Json.write(mapping.options()))),
                        DSL.val(at.atOffset(ZoneOffset.UTC)));
    }

    void rename(UUID id, String name) {
        tx.dsl()
                .execute(
                        "update {0} set name = {1} where id = {2}",
                        Tables.of("import_mapping"), DSL.val(name), DSL.val(id));
    }

    void remove(UUID id) {
        tx.dsl().execute("delete from {0} where id = {1}", Tables.of("import_mapping"), DSL.val(id));
    }

    private static SavedMapping mapping(Record row) {
        return new SavedMapping(
                row.get("id", UUID.class),
                row.get("object", String.class),
                row.get("name", String.class),
                Optional.ofNullable(row.get("member", UUID.class)),
                Json.readList(row.get("headings", JSONB.class).data()).stream()
                        .map(String::valueOf)
                        .toList(),
                Json.readObject(row.get("options", JSONB.class).data()));
    }
}
