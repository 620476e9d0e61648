package comptoir.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.platform.DatabaseAccess;
import comptoir.platform.DatabaseAccess.Login;
import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import comptoir.platform.TestPostgres;
import org.junit.jupiter.api.Test;

class OwnPostgresTest {

    private final DatabaseAccess access = TestPostgres.access();

    @Test
    void aDatabaseThatOffersAllIsTaken() {
        assertThatCode(() -> OwnPostgres.check(access)).doesNotThrowAnyException();
    }

    @Test
    void aLoginThatMayNotMakeSchemasIsRefusedWithTheRightItLacks() {
        refused(new DatabaseAccess(access.app(), access.app()), StartProblem.DATABASE_RIGHTS_MISSING);
    }

    @Test
    void aWrongPasswordIsRefusedWithoutBeingRepeated() {
        Login wrong = new Login(access.app().url(), access.app().user(), "sesame-ouvre-toi");
        refused(new DatabaseAccess(wrong, access.migrator()), StartProblem.DATABASE_UNREACHABLE);
    }

    private static void refused(DatabaseAccess access, StartProblem problem) {
        assertThatThrownBy(() -> OwnPostgres.check(access)).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.toString()).doesNotContain("sesame");
        });
    }
}
