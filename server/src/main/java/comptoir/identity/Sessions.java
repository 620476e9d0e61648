package comptoir.identity;

import static comptoir.identity.IdentityProblem.SESSION_NOT_FOUND;

import comptoir.kernel.Outcome;
import comptoir.platform.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The browsers people are signed in with: 14 days idle at most, 90 in all, ended from anywhere. */
public final class Sessions {

    private final Database database;
    private final InstantSource clock;
    private final SessionStore sessions = new SessionStore();

    public Sessions(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param userAgent what the browser calls itself */
    public OpenedSession open(Account account, String userAgent) {
        Token token = Token.fresh();
        Instant now = clock.instant();
        database.doInInstance(tx -> {
            sessions.forgetEnded(tx, account.id(), now);
            sessions.insert(tx, account.id(), token.hash(), Device.of(userAgent), now);
        });
        return new OpenedSession(account, token.text());
    }

    public Optional<Signed> find(String token) {
        Instant now = clock.instant();
        byte[] hash = new Token(token).hash();
        return database.inOneStatement(tx -> sessions.find(tx, hash, now));
    }

    public List<Session> list(UUID account) {
        Instant now = clock.instant();
        return database.inInstance(tx -> sessions.list(tx, account, now));
    }

    /** Of one's own sessions only. */
    public Outcome<UUID> end(UUID account, UUID session) {
        int ended = database.inInstance(tx -> sessions.end(tx, account, session));
        return ended == 0 ? SESSION_NOT_FOUND.refused() : Outcome.ok(session);
    }
}
