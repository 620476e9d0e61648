package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MentionedTest {

    private static final UUID CAMILLE = UUID.fromString("01970000-0000-7000-8000-000000000001");
    private static final UUID YANIS = UUID.fromString("01970000-0000-7000-8000-000000000002");
    private static final Mentioned TEXT = new Mentioned("@[Camille Roussel](" + CAMILLE
            + "), voir avec @[Yanis Haddad](" + YANIS + ") (et anne@[belloc].fr) avant jeudi");

    @Test
    void itReadsAsItWasTyped() {
        assertThat(TEXT.readable())
                .isEqualTo("@Camille Roussel, voir avec @Yanis Haddad (et anne@[belloc].fr) avant jeudi");
    }

    @Test
    void itNamesMembersByReferenceOnly() {
        assertThat(TEXT.members()).containsExactly(CAMILLE, YANIS);
        assertThat(new Mentioned("@Camille, @[Camille](moi)").members()).isEmpty();
    }

    @Test
    void whoIsRenamedIsCalledByTheirNewName() {
        Mentioned today = TEXT.named(Map.of(CAMILLE, "Camille Le Goff [Nantes]"));
        assertThat(today.readable()).startsWith("@Camille Le Goff  Nantes, voir avec @Yanis Haddad");
        assertThat(today.members()).containsExactly(CAMILLE, YANIS);
    }

    @Test
    void anExcerptCutsNoSignInHalf() {
        Mentioned cheers = new Mentioned("🥂".repeat(300) + TEXT.source() + "🥂".repeat(300));
        for (int length = 60; length < 64; length++) {
            String excerpt = cheers.excerpt(YANIS, length);
            assertThat(excerpt.chars().filter(sign -> sign == "🥂".charAt(0)).count())
                    .isEqualTo(excerpt.chars()
                            .filter(sign -> sign == "🥂".charAt(1))
                            .count());
        }
    }

    @Test
    void anExcerptIsAroundTheName() {
        Mentioned longText = new Mentioned("mot ".repeat(100) + TEXT.source() + " mot".repeat(100));
        assertThat(longText.excerpt(YANIS, 80))
                .startsWith("…")
                .contains("@Yanis Haddad (et")
                .endsWith("…")
                .hasSizeLessThan(83);
        assertThat(TEXT.excerpt(YANIS, 200)).isEqualTo(TEXT.readable());
        assertThat(new Mentioned("x\n\n y").excerpt(YANIS, 80)).isEqualTo("x y");
    }
}
