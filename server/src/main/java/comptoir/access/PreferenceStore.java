package comptoir.access;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Keeps what each person chose for themselves. */
final class PreferenceStore {

    private final Tx tx;

    PreferenceStore(Tx tx) {
        this.tx = tx;
    }

    Optional<Density> density(UUID member) {
        return tx
                .dsl()
                .fetch("select density from {0} where member = {1}", Tables.of("member_preference"), DSL.val(member))
                .stream()
                .flatMap(row -> Density.find(row.get("density", String.class)).stream())
                .findFirst();
    }

    void keep(UUID member, Density density) {
        tx.dsl()
                .execute(
                        "insert into {0} (member, density) values ({1}, {2}) on conflict (member) do update set density = excluded.density",
                        Tables.of("member_preference"), DSL.val(member), DSL.val(density.key()));
    }
}
