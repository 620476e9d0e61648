package comptoir.identity;

import java.time.Instant;
import org.bouncycastle.util.encoders.Base32;
import tools.jackson.databind.JsonNode;

/** The phone of a test. */
public final class PhoneCode {

    private PhoneCode() {}

    /** @param begun what the server answered to who began */
    public static String now(JsonNode begun) {
        return TimeCodes.code(Base32.decode(begun.path("secret").asString()), TimeCodes.stepAt(Instant.now()));
    }
}
