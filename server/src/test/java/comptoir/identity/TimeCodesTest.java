package comptoir.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The codes of a phone, by the standard's own examples. */
class TimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /** RFC 6238, appendix B, of eight digits there. */
    @ParameterizedTest
    @CsvSource({
        "59,94287082",
        "1111111109,07081804",
        "1111111111,14050471",
        "1234567890,89005924",
        "2000000000,69279037",
        "20000000000,65353130"
    })
    void theStandardsExamplesHold(long second, String ofEightDigits) {
        assertThat(TimeCodes.code(SECRET, TimeCodes.stepAt(Instant.ofEpochSecond(second))))
                .isEqualTo(ofEightDigits.substring(2));
    }

    @Test
    void aClockMayBeHalfAMinuteOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = TimeCodes.stepAt(now);
        assertThat(TimeCodes.stepOf(SECRET, TimeCodes.code(SECRET, step - 1), now))
                .hasValue(step - 1);
        assertThat(TimeCodes.stepOf(SECRET, TimeCodes.code(SECRET, step + 1), now))
                .hasValue(step + 1);
        assertThat(TimeCodes.stepOf(SECRET, TimeCodes.code(SECRET, step - 2), now))
                .isEmpty();
        assertThat(TimeCodes.stepOf(SECRET, "", now)).isEmpty();
        assertThat(TimeCodes.stepOf(SECRET, "１２３４５６", now)).isEmpty();
    }
}
