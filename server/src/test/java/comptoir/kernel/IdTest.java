package comptoir.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdTest {

    @Test
    void idsRiseEvenWhileTheClockStandsStill() {
        InstantSource still = InstantSource.fixed(Instant.parse("2026-11-23T09:00:00Z"));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(Id.next(still).toString());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(id -> id.charAt(14) == '7');
    }
}
