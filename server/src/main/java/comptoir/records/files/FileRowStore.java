package comptoir.records.files;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema.LockUse;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads which files there are, of what, and which contents they name. */
final class FileRowStore {

    private final Tx tx;

    FileRowStore(Tx tx) {
        this.tx = tx;
    }

    /** A file and its content, wherever it hangs. */
    record Named(UUID id, String name, String sha256, long sizeBytes) {}

    /** Newest first. */
    List<RecordFile> of(String object, UUID record) {
        return tx
                .dsl()
                .fetch(
                        "select f.id, f.name, f.media_type, f.size, f.sha256, o.actor_name, o.at from {0} f join {1} o on o.id = f.created_op where f.about_record = {2} and f.about_object = {3} and f.deleted_op is null order by f.id desc",
                        Tables.of("file"), Tables.of("operation"), DSL.val(record.toString()), DSL.val(object))
                .stream()
                .map(FileRowStore::file)
                .toList();
    }

    Optional<RecordFile> find(String object, UUID record, UUID file) {
        return of(object, record).stream()
                .filter(each -> each.id().equals(file))
                .findFirst();
    }

    /** Each in order of its id, those in the trash as well, and the pictures of fields. */
    List<Named> after(UUID last, int many) {
        return tx
                .dsl()
                .fetch(
                        "select id, name, sha256, size from {0} where id > {2} union all select id, name, sha256, size from {1} where id > {2} order by id limit {3}",
                        Tables.of("file"), Tables.of("picture"), DSL.val(last), DSL.inline(many))
                .stream()
                .map(row -> new Named(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        row.get("sha256", String.class),
                        row.get("size", Long.class)))
                .toList();
    }

    /** Those of the contents that a file names, be it in the trash, or that is the picture of a field. */
    Set<String> named(Collection<String> contents) {
        return new HashSet<>(tx.dsl()
                .fetch(
                        "select sha256 from {0} where sha256 = any({2}) union select sha256 from {1} where sha256 = any({2})",
                        Tables.of("file"), Tables.of("picture"), DSL.val(contents.toArray(String[]::new)))
                .getValues("sha256", String.class));
    }

    /** To the end of the transaction no content is removed. */
    void keepContents() {
        tx.dsl()
                .execute(
                        "select pg_advisory_xact_lock_shared({0})",
                        DSL.val(tx.workspace().lockKey(LockUse.FILES)));
    }

    /** @return whether until the end of the transaction no content comes to be named, and none is being saved */
    boolean alone() {
        return tx.dsl()
                .fetchSingle(
                        "select pg_try_advisory_xact_lock({0}) as alone",
                        DSL.val(tx.workspace().lockKey(LockUse.FILES)))
                .get("alone", Boolean.class);
    }

    private static RecordFile file(Record row) {
        return new RecordFile(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("media_type", String.class),
                row.get("size", Long.class),
                row.get("sha256", String.class),
                row.get("actor_name", String.class),
                row.get("at", OffsetDateTime.class).toInstant());
    }
}
