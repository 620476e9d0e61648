package comptoir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How guessing grows slower. */
class SignInDelayTest {

    @Test
    void fourMistakesAreFreeThenEachDoublesTheWaitUpToFiveMinutes() {
        String seconds = IntStream.rangeClosed(0, 14)
                .mapToObj(failures -> SignInDelay.OF_ACCOUNT.after(failures).toSeconds())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        assertThat(seconds).isEqualTo("0 0 0 0 1 2 4 8 16 32 64 128 256 300 300");
    }

    @Test
    void anAddressSharedByColleaguesIsGivenMore() {
        assertThat(SignInDelay.OF_ADDRESS.after(19)).isZero();
        assertThat(SignInDelay.OF_ADDRESS.after(1_000_000).toMinutes()).isEqualTo(15);
    }

    /** A thousand guesses on one account take days. */
    @Test
    void aThousandGuessesTakeDays() {
        long seconds = IntStream.range(0, 1_000)
                .mapToLong(failures -> SignInDelay.OF_ACCOUNT.after(failures).toSeconds())
                .sum();
        assertThat(seconds).isGreaterThan(3 * 24 * 3600L);
    }
}
