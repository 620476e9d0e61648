package comptoir.identity;

import comptoir.platform.Database;
import comptoir.platform.InstanceTx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The link by which the first person claims a fresh instance; each start makes a new one until it is used. */
public final class SetupLink {

    private static final Duration LASTS = Duration.ofDays(365);

    private final Database database;
    private final InstantSource clock;
    private final LinkStore links = new LinkStore();
    private final AccountStore accounts = new AccountStore();
    private @Nullable Token token;

    public SetupLink(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The token for {@code /setup?token=…}; none once the instance is claimed. */
    public synchronized Optional<String> current() {
        if (isClaimed()) {
            return Optional.empty();
        }
        if (token == null) {
            token = renew();
        }
        return Optional.of(token.text());
    }

    public boolean isClaimed() {
        return database.inInstance(accounts::any);
    }

    public boolean isOpen(String text) {
        Instant now = clock.instant();
        byte[] hash = new Token(text).hash();
        return database.inInstance(tx -> isSetup(links.find(tx, hash, now)) && !accounts.any(tx));
    }

    /** Uses it up within the transaction that claims the instance. */
    boolean take(InstanceTx tx, String text) {
        return isSetup(links.take(tx, new Token(text).hash(), clock.instant())) && !accounts.any(tx);
    }

    private Token renew() {
        Token fresh = Token.fresh();
        Instant now = clock.instant();
        database.doInInstance(tx -> {
            links.forgetSetup(tx);
            links.insert(tx, new LinkStore.Row(LinkStore.SETUP, null), fresh.hash(), now, now.plus(LASTS));
        });
        return fresh;
    }

    private static boolean isSetup(Optional<LinkStore.Row> link) {
        return link.map(LinkStore.Row::kind).filter(LinkStore.SETUP::equals).isPresent();
    }
}
