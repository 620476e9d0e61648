package comptoir.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Judges new passwords, and keeps and checks them as argon2id. */
public final class Passwords {

    static final int SHORTEST = 12;
    private static final int LONGEST = 256;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** Each check takes 19 MiB and a tenth of a second of a processor. */
    private static final int CHECKS_AT_ONCE = 4;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final CommonPasswords common = CommonPasswords.load();
    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE);

    /** Checked when nobody has the name, so that the time taken tells nothing. */
    private final String nobodys = hash(Token.fresh().text());

    Optional<IdentityProblem> objectionTo(@Nullable String password, List<String> own) {
        if (password == null || password.isEmpty()) {
            return Optional.of(IdentityProblem.PASSWORD_MISSING);
        }
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(IdentityProblem.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(IdentityProblem.PASSWORD_TOO_LONG);
        }
        return common.contains(password, own) ? Optional.of(IdentityProblem.PASSWORD_TOO_COMMON) : Optional.empty();
    }

    String hash(String password) {
        return withTurn(() -> Objects.requireNonNull(argon.encode(password)));
    }

    /** @param hash null where there is no account or no password yet: takes as long, and is never right */
    boolean isRight(String password, @Nullable String hash) {
        if (password.length() > LONGEST * 2) {
            return false;
        }
        boolean matches = withTurn(() -> argon.matches(password, hash == null ? nobodys : hash));
        return matches && hash != null;
    }

    private <T> T withTurn(Supplier<T> work) {
        checks.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            checks.release();
        }
    }
}
