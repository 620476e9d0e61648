package comptoir.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute, from a secret shared with somebody's phone (RFC 6238 over RFC 4226, HMAC-SHA-1). */
final class TimeCodes {

    /** RFC 4226 § 4 recommends 160 bits. */
    static final int SECRET_BYTES = 20;

    static final int STEP_SECONDS = 30;
    static final int DIGITS = 6;

    private static final int MODULUS = 1_000_000;

    /** A phone's clock may be half a minute off. */
    private static final int STEPS_OFF = 1;

    private TimeCodes() {}

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), (long) STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hash(secret, step);
        int at = hash[hash.length - 1] & 0x0f;
        int truncated = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fff_ffff;
        return ("%0" + DIGITS + "d").formatted(truncated % MODULUS);
    }

    /** The step, now or one beside it, whose code this is. */
    static OptionalLong stepOf(byte[] secret, String typed, Instant now) {
        long step = stepAt(now);
        return LongStream.rangeClosed(step - STEPS_OFF, step + STEPS_OFF)
                .filter(each -> MessageDigest.isEqual(code(secret, each).getBytes(US_ASCII), typed.getBytes(US_ASCII)))
                .findFirst();
    }

    private static byte[] hash(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
