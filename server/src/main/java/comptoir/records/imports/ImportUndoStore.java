package comptoir.records.imports;

import comptoir.platform.Json;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import comptoir.records.UndoPreview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Keeps with an import that was taken back how much went and how much of others stayed. */
final class ImportUndoStore {

    private final Tx tx;

    ImportUndoStore(Tx tx) {
        this.tx = tx;
    }

    void keep(UUID run, UndoPreview found) {
        Map<String, Object> counts = Map.of(
                "made", found.made(),
                "changed", found.changed(),
                "madeTouched", found.madeTouched(),
                "changedTouched", found.changedTouched());
        tx.dsl()
                .execute(
                        "update {0} set undone = {1} where id = {2}",
                        Tables.of("import_run"), DSL.val(JSONB.valueOf(Json.write(counts))), DSL.val(run));
    }

    /** The counts alone: what each record was is told by the history of the records. */
    Optional<UndoPreview> read(UUID run) {
        JSONB kept = tx.dsl()
                .fetchSingle("select undone from {0} where id = {1}", Tables.of("import_run"), DSL.val(run))
                .get("undone", JSONB.class);
        if (kept == null) {
            return Optional.empty();
        }
        Map<String, Object> counts = Json.readObject(kept.data());
        return Optional.of(new UndoPreview(
                count(counts, "made"),
                count(counts, "changed"),
                count(counts, "madeTouched"),
                count(counts, "changedTouched"),
                List.of()));
    }

    private static long count(Map<String, Object> counts, String key) {
        return counts.get(key) instanceof Number number ? number.longValue() : 0;
    }
}
