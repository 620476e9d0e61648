package comptoir.identity;

import static comptoir.identity.IdentityProblem.LINK_USED;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Links that let a person choose a password once: invitations and forgotten passwords. A new link for a person ends the one before. */
public final class OneTimeLinks {

    private static final Duration INVITATION_LASTS = Duration.ofDays(14);
    private static final Duration PASSWORD_LASTS = Duration.ofDays(2);

    private final Database database;
    private final InstantSource clock;
    private final Passwords passwords;
    private final LinkStore links = new LinkStore();
    private final AccountStore accounts = new AccountStore();
    private final SessionStore sessions = new SessionStore();

    public OneTimeLinks(Database database, InstantSource clock, Passwords passwords) {
        this.database = database;
        this.clock = clock;
        this.passwords = passwords;
    }

    /** The token of a new link: an invitation as long as the account has no password, a new password after that. */
    public String issue(Account account) {
        Token token = Token.fresh();
        Instant now = clock.instant();
        OneTimeLink.Kind kind = account.hasPassword() ? OneTimeLink.Kind.PASSWORD : OneTimeLink.Kind.INVITATION;
        Duration lasts = account.hasPassword() ? PASSWORD_LASTS : INVITATION_LASTS;
        database.doInInstance(tx -> {
            links.forget(tx, account.id());
            links.insert(tx, new LinkStore.Row(kind.key(), account.id()), token.hash(), now, now.plus(lasts));
        });
        return token.text();
    }

    public Outcome<OneTimeLink> find(String token) {
        Instant now = clock.instant();
        byte[] hash = new Token(token).hash();
        return database.inInstance(tx -> links.find(tx, hash, now)
                .flatMap(link -> opened(link, id -> accounts.find(tx, id)))
                .map(Outcome::ok)
                .orElseGet(LINK_USED::refused));
    }

    /**
     * Sets the password, ends the account's sessions and the link.
     *
     * @param userName null to leave it as it is
     */
    public Outcome<Account> redeem(String token, @Nullable String userName, @Nullable String password) {
        return switch (find(token)) {
            case Outcome.No<OneTimeLink>(Refusal refusal) -> Outcome.refused(refusal);
            case Outcome.Ok<OneTimeLink>(OneTimeLink link) -> redeem(link, token, userName, password);
        };
    }

    private Outcome<Account> redeem(
            OneTimeLink link, String token, @Nullable String userName, @Nullable String password) {
        Account account = link.account();
        AccountForm form = new AccountForm(
                account.name(),
                account.email(),
                userName == null || userName.isBlank() ? account.userName() : userName);
        Optional<Refusal> objection = form.objection("")
                .or(() -> passwords
                        .objectionTo(password, form.guessable())
                        .map(problem -> Refusal.of(problem, "shortest", Passwords.SHORTEST)));
        if (objection.isPresent() || password == null) {
            return Outcome.refused(objection.orElseGet(IdentityProblem.PASSWORD_MISSING::refusal));
        }
        String hash = passwords.hash(password);
        byte[] tokenHash = new Token(token).hash();
        try {
            return database.inInstance(tx -> {
                if (links.take(tx, tokenHash, clock.instant()).isEmpty()) {
                    return LINK_USED.<Account>refused();
                }
                accounts.setPassword(tx, account.id(), hash);
                if (form.userName() != null) {
                    accounts.setUserName(tx, account.id(), form.userName());
                }
                sessions.endAll(tx, account.id());
                return accounts.find(tx, account.id())
                        .map(known -> Outcome.ok(known.account()))
                        .orElseGet(LINK_USED::refused);
            });
        } catch (RuntimeException e) {
            return IdentityProblem.refusedBy(e);
        }
    }

    private static Optional<OneTimeLink> opened(
            LinkStore.Row link, Function<UUID, Optional<AccountStore.WithHash>> find) {
        UUID id = link.account();
        if (id == null) {
            return Optional.empty();
        }
        return find.apply(id)
                .map(AccountStore.WithHash::account)
                .filter(Account::active)
                .map(account -> new OneTimeLink(OneTimeLink.Kind.ofKey(link.kind()), account));
    }
}
