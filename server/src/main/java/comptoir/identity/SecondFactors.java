package comptoir.identity;

import static comptoir.identity.IdentityProblem.PASSWORD_WRONG;
import static comptoir.identity.IdentityProblem.SECOND_FACTOR_ACTIVE;
import static comptoir.identity.IdentityProblem.SECOND_FACTOR_CODE_WRONG;
import static comptoir.identity.IdentityProblem.SECOND_FACTOR_NOT_BEGUN;

import comptoir.kernel.Outcome;
import comptoir.platform.Database;
import comptoir.platform.InstanceTx;
import comptoir.platform.SecretBox;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bouncycastle.util.encoders.Base32;

/**
 * The code of one's phone, asked after the password from those who want it so. Where the secret cannot be opened, as after a restore on
 * another machine, the recovery codes still let their owner in.
 */
public final class SecondFactors {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ISSUER = "Comptoir";

    /** What somebody has. */
    public record Standing(boolean active, int recoveryCodes) {}

    /**
     * A secret to be shown once to its owner.
     *
     * @param secret in Base32, as typed into an app
     * @param address the same as an {@code otpauth} address, as read from a picture
     */
    public record Begun(String secret, String address) {

        @Override
        public String toString() {
            return "a secret";
        }
    }

    /** What a code given at the door is worth. */
    enum Verdict {
        NOT_ASKED,
        MISSING,
        WRONG,
        RIGHT
    }

    private final Database database;
    private final InstantSource clock;
    private final Passwords passwords;
    private final SecretBox box;
    private final AccountStore accounts = new AccountStore();
    private final SecondFactorStore factors = new SecondFactorStore();

    public SecondFactors(Database database, InstantSource clock, Passwords passwords, SecretBox box) {
        this.database = database;
        this.clock = clock;
        this.passwords = passwords;
        this.box = box;
    }

    public Standing of(UUID account) {
        return database.inInstance(tx -> standing(tx, account));
    }

    /** The accounts that are asked for a code. */
    public Set<UUID> holders() {
        return database.inInstance(factors::holders);
    }

    /** A new secret; nothing is asked at the door before it is {@linkplain #confirm confirmed}. */
    public Outcome<Begun> begin(Signed who, String password) {
        return knowing(who, password, tx -> {
            if (standing(tx, who.account()).active()) {
                return SECOND_FACTOR_ACTIVE.refused();
            }
            byte[] bytes = new byte[TimeCodes.SECRET_BYTES];
            RANDOM.nextBytes(bytes);
            String secret = Base32.toBase32String(bytes);
            factors.begin(tx, who.account(), box.seal(secret));
            return Outcome.ok(new Begun(secret, address(who, secret)));
        });
    }

    /** From now on the code is asked. The recovery codes are answered, this once. */
    public Outcome<List<String>> confirm(Signed who, String typed) {
        return database.inInstance(tx -> {
            SecondFactorStore.Row begun =
                    factors.find(tx, who.account()).filter(row -> !row.active()).orElse(null);
            if (begun == null) {
                return SECOND_FACTOR_NOT_BEGUN.refused();
            }
            if (!isCodeNow(tx, who.account(), begun, typed)) {
                return SECOND_FACTOR_CODE_WRONG.refused();
            }
            return factors.confirm(tx, who.account(), clock.instant())
                    ? Outcome.ok(freshCodes(tx, who.account()))
                    : SECOND_FACTOR_NOT_BEGUN.refused();
        });
    }

    /** Ten new ones; those from before are worth nothing any more. */
    public Outcome<List<String>> renewRecoveryCodes(Signed who, String password) {
        return knowing(
                who,
                password,
                tx -> standing(tx, who.account()).active()
                        ? Outcome.ok(freshCodes(tx, who.account()))
                        : SECOND_FACTOR_NOT_BEGUN.refused());
    }

    public Outcome<Standing> end(Signed who, String password) {
        return knowing(who, password, tx -> {
            factors.remove(tx, who.account());
            return Outcome.ok(standing(tx, who.account()));
        });
    }

    /** For somebody who lost phone and recovery codes; who may ask for it is decided by the caller. */
    public void remove(UUID account) {
        database.doInInstance(tx -> factors.remove(tx, account));
    }

    /** A right code is worth nothing from then on. */
    Verdict check(UUID account, String typed) {
        return database.inInstance(tx -> {
            SecondFactorStore.Row factor = factors.find(tx, account)
                    .filter(SecondFactorStore.Row::active)
                    .orElse(null);
            if (factor == null) {
                return Verdict.NOT_ASKED;
            }
            if (typed.isBlank()) {
                return Verdict.MISSING;
            }
            return isCodeNow(tx, account, factor, typed) || factors.spend(tx, account, new RecoveryCode(typed))
                    ? Verdict.RIGHT
                    : Verdict.WRONG;
        });
    }

    private boolean isCodeNow(InstanceTx tx, UUID account, SecondFactorStore.Row factor, String typed) {
        OptionalLong step = box.open(factor.secret()).map(Base32::decode).stream()
                .mapToLong(secret -> TimeCodes.stepOf(secret, typed.replaceAll("\\s", ""), clock.instant())
                        .orElse(-1))
                .filter(found -> found >= 0)
                .findFirst();
        return step.isPresent() && factors.take(tx, account, step.getAsLong());
    }

    private Standing standing(InstanceTx tx, UUID account) {
        boolean active =
                factors.find(tx, account).filter(SecondFactorStore.Row::active).isPresent();
        return new Standing(active, factors.codesLeft(tx, account));
    }

    private List<String> freshCodes(InstanceTx tx, UUID account) {
        List<RecoveryCode> codes = RecoveryCode.freshSet();
        factors.keepCodes(tx, account, codes);
        return codes.stream().map(RecoveryCode::text).toList();
    }

    /** Whoever finds a browser open does not know the password. */
    private <T> Outcome<T> knowing(Signed who, String password, Function<InstanceTx, Outcome<T>> act) {
        String hash = database.inInstance(tx -> accounts.find(tx, who.account()).map(AccountStore.WithHash::hash))
                .orElse(null);
        return passwords.isRight(password, hash) ? database.inInstance(act) : PASSWORD_WRONG.refused();
    }

    private static String address(Signed who, String secret) {
        String name = Objects.requireNonNullElse(who.email(), Objects.requireNonNullElse(who.userName(), who.name()));
        return "otpauth://totp/" + escaped(ISSUER) + ":" + escaped(name) + "?secret=" + secret + "&issuer="
                + escaped(ISSUER) + "&algorithm=SHA1&digits=" + TimeCodes.DIGITS + "&period=" + TimeCodes.STEP_SECONDS;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
