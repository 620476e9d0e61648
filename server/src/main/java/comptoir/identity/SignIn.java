package comptoir.identity;

import static comptoir.identity.IdentityProblem.SESSION_BAD_CREDENTIALS;
import static comptoir.identity.IdentityProblem.SESSION_CODE_NEEDED;
import static comptoir.identity.IdentityProblem.SESSION_CODE_WRONG;
import static comptoir.identity.IdentityProblem.SESSION_THROTTLED;

import comptoir.kernel.Outcome;
import comptoir.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Lets people in by name, password and, where they want it so, the code of their phone; guessing grows slower by account and by address, and is never told which half was wrong. */
public final class SignIn {

    /**
     * Somebody at the door.
     *
     * @param login user name or e-mail, as typed
     * @param address where the request comes from
     * @param userAgent what the browser calls itself
     * @param code of their phone or a recovery code, empty when they were not asked yet
     */
    public record Attempt(String login, String password, String address, String userAgent, String code) {

        public Attempt(String login, String password, String address, String userAgent) {
            this(login, password, address, userAgent, "");
        }

        @Override
        public String toString() {
            return "attempt from " + address;
        }

        private byte[] accountKey() {
            return new Token(login.strip().toLowerCase(Locale.ROOT)).hash();
        }

        private byte[] addressKey() {
            return new Token(address).hash();
        }
    }

    private final Database database;
    private final InstantSource clock;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SecondFactors secondFactors;
    private final AccountStore accounts = new AccountStore();
    private final SignInFailureStore failures = new SignInFailureStore();

    public SignIn(
            Database database,
            InstantSource clock,
            Passwords passwords,
            Sessions sessions,
            SecondFactors secondFactors) {
        this.database = database;
        this.clock = clock;
        this.passwords = passwords;
        this.sessions = sessions;
        this.secondFactors = secondFactors;
    }

    public Outcome<OpenedSession> attempt(Attempt attempt) {
        Duration wait = begin(attempt);
        if (wait.isPositive()) {
            return Outcome.refused(
                    SESSION_THROTTLED, "retryInSeconds", wait.plusMillis(999).toSeconds());
        }
        Optional<AccountStore.WithHash> known =
                database.inInstance(tx -> accounts.findBySignInName(tx, attempt.login()));
        boolean right = passwords.isRight(
                attempt.password(), known.map(AccountStore.WithHash::hash).orElse(null));
        Optional<Account> account = known.map(AccountStore.WithHash::account).filter(Account::active);
        if (!right || account.isEmpty()) {
            return SESSION_BAD_CREDENTIALS.refused();
        }
        return switch (secondFactors.check(account.get().id(), attempt.code())) {
            case MISSING -> {
                // Not a failure, and no pardon for codes guessed before either.
                database.doInInstance(tx -> {
                    failures.takeBackOne(tx, SignInDelay.OF_ACCOUNT, attempt.accountKey());
                    failures.takeBackOne(tx, SignInDelay.OF_ADDRESS, attempt.addressKey());
                });
                yield SESSION_CODE_NEEDED.refused();
            }
            case WRONG -> SESSION_CODE_WRONG.refused();
            case NOT_ASKED, RIGHT -> {
                database.doInInstance(tx -> {
                    failures.forget(tx, SignInDelay.OF_ACCOUNT, attempt.accountKey());
                    failures.takeBackOne(tx, SignInDelay.OF_ADDRESS, attempt.addressKey());
                });
                yield Outcome.ok(sessions.open(account.get(), attempt.userAgent()));
            }
        };
    }

    /** How long to wait; when not at all, the attempt is counted as failed until it proves right. */
    private Duration begin(Attempt attempt) {
        Instant now = clock.instant();
        byte[] account = attempt.accountKey();
        byte[] address = attempt.addressKey();
        return database.inInstance(tx -> {
            Duration byAccount = failures.waitOf(tx, SignInDelay.OF_ACCOUNT, account, now);
            Duration byAddress = failures.waitOf(tx, SignInDelay.OF_ADDRESS, address, now);
            Duration wait = byAccount.compareTo(byAddress) > 0 ? byAccount : byAddress;
            if (wait.isZero()) {
                failures.count(tx, SignInDelay.OF_ACCOUNT, account, now);
                failures.count(tx, SignInDelay.OF_ADDRESS, address, now);
                failures.forgetOld(tx, now);
            }
            return wait;
        });
    }
}
