package comptoir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken, and how they are kept. */
class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse12",
                "Password1234!",
                "azertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "qwertyuiopas",
                "comptoir2026",
                "leabeloc1234",
                "passwordpassword"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(PASSWORDS.objectionTo(password, List.of("LeaBeloc"))).contains(IdentityProblem.PASSWORD_TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"une phrase bien à moi", "quatre chevaux verts", "Kx9!v2pLq0Zt", "éèàùçêîôûëïü"})
    void aSentenceOfOnesOwnIsTaken(String password) {
        assertThat(PASSWORDS.objectionTo(password, List.of("LeaBeloc"))).isEmpty();
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleSeeThem() {
        assertThat(PASSWORDS.objectionTo("onze lettre", List.of())).contains(IdentityProblem.PASSWORD_TOO_SHORT);
        assertThat(PASSWORDS.objectionTo("😀😁😂🤣😃😄", List.of())).contains(IdentityProblem.PASSWORD_TOO_SHORT);
        assertThat(PASSWORDS.objectionTo("x".repeat(300), List.of())).contains(IdentityProblem.PASSWORD_TOO_LONG);
        assertThat(PASSWORDS.objectionTo(null, List.of())).contains(IdentityProblem.PASSWORD_MISSING);
    }

    @Test
    void keptAsArgon2idAndNeverTheSameTwice() {
        String hash = PASSWORDS.hash("une phrase bien à moi");
        assertThat(hash).startsWith("$argon2id$").contains("m=19456");
        assertThat(PASSWORDS.hash("une phrase bien à moi")).isNotEqualTo(hash);
        assertThat(PASSWORDS.isRight("une phrase bien à moi", hash)).isTrue();
        assertThat(PASSWORDS.isRight("une phrase bien à toi", hash)).isFalse();
    }

    @Test
    void whereThereIsNoPasswordNoneIsRight() {
        assertThat(PASSWORDS.isRight("", null)).isFalse();
        assertThat(PASSWORDS.isRight("anything at all", null)).isFalse();
    }
}
