package comptoir.identity;

import static comptoir.identity.IdentityProblem.KEY_EXPIRY_PAST;
import static comptoir.identity.IdentityProblem.KEY_NAME_MISSING;
import static comptoir.identity.IdentityProblem.KEY_NOT_FOUND;
import static comptoir.identity.IdentityProblem.KEY_OBJECTS_MISSING;
import static comptoir.identity.IdentityProblem.KEY_OBJECT_UNKNOWN;

import comptoir.kernel.Outcome;
import comptoir.kernel.Reach;
import comptoir.platform.Database;
import comptoir.platform.WorkspaceSchema;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys of programs: each acts as the account that made it, in one workspace, and ends on a day. */
public final class ApiKeys {

    /**
     * A key to be made, good to the end of its last day.
     *
     * @param reach none for all that the account may do
     */
    public record NewKey(String name, LocalDate expiresOn, Optional<Reach> reach) {}

    /** Tells which objects of a workspace an account knows of: a key is let to these only. */
    public interface KnownObjects {

        Set<String> of(WorkspaceSchema workspace, UUID account);
    }

    private static final String BEGINNING = "cpt_";
    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final int LONGEST_NAME = 100;

    private final Database database;
    private final InstantSource clock;
    private final KnownObjects known;
    private final KeyStore keys = new KeyStore();

    public ApiKeys(Database database, InstantSource clock, KnownObjects known) {
        this.database = database;
        this.clock = clock;
        this.known = known;
    }

    public Outcome<ApiKey.Fresh> create(UUID account, String workspace, NewKey wanted) {
        Instant now = clock.instant();
        if (wanted.name().isBlank() || wanted.name().length() > LONGEST_NAME) {
            return KEY_NAME_MISSING.refused();
        }
        if (wanted.expiresOn().isBefore(today(now))) {
            return Outcome.refused(KEY_EXPIRY_PAST, "expiresOn", wanted.expiresOn());
        }
        if (wanted.reach().isPresent()) {
            Set<String> asked = wanted.reach().get().objects().keySet();
            if (asked.isEmpty()) {
                return KEY_OBJECTS_MISSING.refused();
            }
            Set<String> there = known.of(new WorkspaceSchema(workspace), account);
            Optional<String> unknown = asked.stream()
                    .filter(object -> !there.contains(object))
                    .sorted()
                    .findFirst();
            if (unknown.isPresent()) {
                return Outcome.refused(KEY_OBJECT_UNKNOWN, "object", unknown.get());
            }
        }
        Token secret = Token.fresh(BEGINNING);
        UUID id = database.inInstance(tx -> keys.insert(tx, account, workspace, wanted, secret.hash(), now));
        ApiKey key = new ApiKey(id, wanted.name(), now, wanted.expiresOn(), null, wanted.reach());
        return Outcome.ok(new ApiKey.Fresh(key, secret.text()));
    }

    public Optional<Signed> find(String secret) {
        Instant now = clock.instant();
        byte[] hash = new Token(secret).hash();
        return database.inOneStatement(tx -> keys.find(tx, hash, now, today(now)));
    }

    public List<ApiKey> list(UUID account, String workspace) {
        return database.inInstance(tx -> keys.list(tx, account, workspace));
    }

    public Outcome<UUID> revoke(UUID account, String workspace, UUID key) {
        int deleted = database.inInstance(tx -> keys.delete(tx, account, workspace, key));
        return deleted == 0 ? KEY_NOT_FOUND.refused() : Outcome.ok(key);
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }
}
