package comptoir.records.files;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Keeps the pictures that were sent for fields, and clears those nothing names. */
final class PictureStore {

    private final Tx tx;

    PictureStore(Tx tx) {
        this.tx = tx;
    }

    /** A picture as it is kept. */
    record Kept(String name, String mediaType, String sha256, byte[] small) {}

    void insert(Picture picture, Redrawn drawn, Instant at) {
        tx.dsl()
                .execute(
                        "insert into {0} (id, object, field, name, media_type, width, height, size, sha256, small, made_at) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11})",
                        Tables.of("picture"),
                        DSL.val(picture.id()),
                        DSL.val(picture.object()),
                        DSL.val(picture.field()),
                        DSL.val(picture.name()),
                        DSL.val(drawn.mediaType()),
                        DSL.val(drawn.width()),
                        DSL.val(drawn.height()),
                        DSL.val(picture.sizeBytes()),
                        DSL.val(picture.sha256()),
                        DSL.val(drawn.small()),
                        DSL.val(OffsetDateTime.ofInstant(at, ZoneOffset.UTC)));
    }

    /**
     * A picture sent for a field.
     *
     * @param sizeBytes of the large one, and its digest
     */
    record Picture(UUID id, String object, String field, String name, long sizeBytes, String sha256) {}

    Optional<Kept> find(UUID id) {
        return tx
                .dsl()
                .fetch(
                        "select name, media_type, sha256, small from {0} where id = {1}",
                        Tables.of("picture"), DSL.val(id))
                .stream()
                .map(row -> new Kept(
                        row.get("name", String.class),
                        row.get("media_type", String.class),
                        row.get("sha256", String.class),
                        row.get("small", byte[].class)))
                .findFirst();
    }

    /** Those of one field that neither a record nor the past of one names; of what was purged nothing comes back. */
    int clear(ObjectType object, Field field, Instant sentBefore) {
        return tx.dsl()
                .execute(
                        "delete from {0} p where p.object = {3} and p.field = {4} and p.made_at < {5}"
                                + " and not exists (select 1 from {1} t where left(t.{6}, 36) = p.id::text)"
                                + " and not exists (select 1 from {2} c join {1} t on t.id = c.record where c.object = {3} and left(c.before ->> {7}, 36) = p.id::text)",
                        Tables.of("picture"),
                        Tables.of(object.table()),
                        Tables.of("change"),
                        DSL.val(object.key()),
                        DSL.val(field.key()),
                        DSL.val(OffsetDateTime.ofInstant(sentBefore, ZoneOffset.UTC)),
                        DSL.name(field.column()),
                        DSL.val(field.column()));
    }
}
