package comptoir.identity;

import comptoir.platform.Database;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Tells which sessions and keys still open the doors they once opened; for what stays open longer than a request. */
public final class Credentials {

    private final Database database;
    private final InstantSource clock;
    private final SessionStore sessions = new SessionStore();
    private final KeyStore keys = new KeyStore();

    public Credentials(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of the credentials that have not ended, of accounts that are active. */
    public Set<UUID> livingAmong(Collection<UUID> credentials) {
        UUID[] asked = credentials.toArray(UUID[]::new);
        return database.inInstance(tx -> {
            Set<UUID> living = sessions.livingAmong(tx, asked, clock.instant());
            living.addAll(keys.livingAmong(tx, asked, ApiKeys.today(clock.instant())));
            return living;
        });
    }
}
