package comptoir.identity;

import static comptoir.identity.IdentityProblem.ACCOUNT_NOT_FOUND;
import static comptoir.identity.IdentityProblem.PASSWORD_WRONG;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.InstanceTx;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The people who may sign in: made, changed, shut and opened again. */
public final class Accounts {

    private final Database database;
    private final InstantSource clock;
    private final Passwords passwords;
    private final Iterable<DeactivationRule> rules;
    private final AccountStore accounts = new AccountStore();
    private final SessionStore sessions = new SessionStore();
    private final LinkStore links = new LinkStore();

    /** @param rules asked anew each time, so that modules above may contribute */
    public Accounts(Database database, InstantSource clock, Passwords passwords, Iterable<DeactivationRule> rules) {
        this.database = database;
        this.clock = clock;
        this.passwords = passwords;
        this.rules = rules;
    }

    public Outcome<Account> create(NewAccount wanted) {
        return created(wanted, hash -> database.inInstance(tx -> insert(tx, wanted, hash)));
    }

    /** Within a transaction that makes more than the account; a refusal ends it. */
    public Outcome<Account> create(InstanceTx tx, NewAccount wanted) {
        return created(wanted, hash -> insert(tx, wanted, hash));
    }

    private Outcome<Account> created(NewAccount wanted, Function<@Nullable String, Outcome<Account>> insert) {
        AccountForm form = form(wanted);
        Optional<Refusal> objection = form.objection("")
                .or(() -> wanted.password() == null
                        ? Optional.empty()
                        : passwords
                                .objectionTo(wanted.password(), form.guessable())
                                .map(problem -> Refusal.of(problem, "shortest", Passwords.SHORTEST)));
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        String hash = wanted.password() == null ? null : passwords.hash(wanted.password());
        try {
            return insert.apply(hash);
        } catch (RuntimeException e) {
            return IdentityProblem.refusedBy(e);
        }
    }

    private Outcome<Account> insert(InstanceTx tx, NewAccount wanted, @Nullable String hash) {
        accounts.insert(tx, form(wanted).of(wanted), hash, clock.instant());
        return found(tx, wanted.id());
    }

    private static AccountForm form(NewAccount wanted) {
        return new AccountForm(wanted.name(), wanted.email(), wanted.userName());
    }

    public Optional<Account> find(UUID id) {
        return database.inInstance(tx -> accounts.find(tx, id).map(AccountStore.WithHash::account));
    }

    /** Within a transaction that does more. */
    public Optional<Account> find(InstanceTx tx, UUID id) {
        return accounts.find(tx, id).map(AccountStore.WithHash::account);
    }

    /** By user name or e-mail, as typed at the sign-in. */
    public Optional<Account> findBySignInName(String typed) {
        return database.inInstance(tx -> accounts.findBySignInName(tx, typed).map(AccountStore.WithHash::account));
    }

    public List<Account> list() {
        return database.inInstance(accounts::list);
    }

    /** Everybody else signed in as this account is signed out. */
    public Outcome<Account> changePassword(Signed who, @Nullable String current, @Nullable String next) {
        Optional<AccountStore.WithHash> known = database.inInstance(tx -> accounts.find(tx, who.account()));
        if (known.isEmpty()
                || !passwords.isRight(
                        current == null ? "" : current, known.get().hash())) {
            return PASSWORD_WRONG.refused();
        }
        Account account = known.get().account();
        Optional<IdentityProblem> objection = passwords.objectionTo(next, account.guessable());
        if (objection.isPresent() || next == null) {
            return Outcome.refused(objection.orElse(IdentityProblem.PASSWORD_MISSING), "shortest", Passwords.SHORTEST);
        }
        String hash = passwords.hash(next);
        return database.inInstance(tx -> {
            accounts.setPassword(tx, account.id(), hash);
            sessions.endAllBut(tx, account.id(), who.credential());
            links.forget(tx, account.id());
            return found(tx, account.id());
        });
    }

    public Outcome<Account> setLanguage(UUID id, String language) {
        return changed(id, tx -> accounts.setLanguage(tx, id, language));
    }

    /** Signed out everywhere at once; its keys stop, what it did stays. */
    public Outcome<Account> deactivate(UUID id) {
        for (DeactivationRule rule : rules) {
            Optional<Refusal> objection = rule.objectionToDeactivating(id);
            if (objection.isPresent()) {
                return Outcome.refused(objection.get());
            }
        }
        return changed(id, tx -> shut(tx, id));
    }

    /**
     * Within a transaction that shuts more than the account, by whoever has asked what {@link #deactivate} asks.
     *
     * @return how many were there
     */
    public int shut(InstanceTx tx, UUID id) {
        sessions.endAll(tx, id);
        links.forget(tx, id);
        return accounts.setActive(tx, id, false);
    }

    public Outcome<Account> activate(UUID id) {
        return changed(id, tx -> open(tx, id));
    }

    /** As {@link #shut}, the other way round. */
    public int open(InstanceTx tx, UUID id) {
        return accounts.setActive(tx, id, true);
    }

    /** One just made that turned out to be of no use; what it was given goes with it. */
    void forget(UUID id) {
        database.doInInstance(tx -> accounts.delete(tx, id));
    }

    private Outcome<Account> changed(UUID id, ToIntFunction<InstanceTx> change) {
        try {
            return database.inInstance(
                    tx -> change.applyAsInt(tx) == 0 ? ACCOUNT_NOT_FOUND.<Account>refused() : found(tx, id));
        } catch (RuntimeException e) {
            return IdentityProblem.refusedBy(e);
        }
    }

    private Outcome<Account> found(InstanceTx tx, UUID id) {
        return accounts.find(tx, id).map(known -> Outcome.ok(known.account())).orElseGet(ACCOUNT_NOT_FOUND::refused);
    }
}
