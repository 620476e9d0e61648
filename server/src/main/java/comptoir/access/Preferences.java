package comptoir.access;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import java.util.Optional;
import java.util.UUID;

/** How each person likes lists shown: theirs on every device, nobody else's business, and so no operation of the journal. */
public final class Preferences {

    private final Database database;

    public Preferences(Database database) {
        this.database = database;
    }

    /** What a person chose; nothing before they chose anything. */
    public Optional<Density> density(Tx tx, UUID member) {
        return new PreferenceStore(tx).density(member);
    }

    public Density choose(Asker asker, String density) {
        Density chosen = Density.find(density)
                .orElseThrow(() -> Refusal.of(
                                AccessProblem.DENSITY_UNKNOWN,
                                "value",
                                density.substring(0, Math.min(density.length(), 40)))
                        .refused());
        database.doInTransaction(
                asker.workspace(),
                tx -> new PreferenceStore(tx).keep(asker.actor().member().orElseThrow(), chosen));
        return chosen;
    }
}
