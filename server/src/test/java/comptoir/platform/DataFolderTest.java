package comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aSecondHolderIsToldWhereTheFirstAnswers() {
        try (DataFolder first = DataFolder.hold(folder)) {
            first.announce("http://127.0.0.1:8060");
            assertThatThrownBy(() -> DataFolder.hold(folder)).isInstanceOfSatisfying(StartRefused.class, refused -> {
                assertThat(refused.problem()).isEqualTo(StartProblem.ALREADY_RUNNING);
                assertThat(refused.values()).containsEntry("address", "http://127.0.0.1:8060");
            });
            assertThat(DataFolder.heldAt(folder)).contains("http://127.0.0.1:8060");
        }
    }

    @Test
    void aFolderThatWasLeftIsFree() {
        DataFolder.hold(folder).close();
        assertThat(DataFolder.heldAt(folder)).isEmpty();
        DataFolder.hold(folder).close();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "");
        assertThatThrownBy(() -> DataFolder.hold(file))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(StartProblem.DATA_UNREACHABLE));
    }

    @Test
    void secretsAreTheOwnersAlone() throws Exception {
        try (DataFolder data = DataFolder.hold(folder)) {
            assertThat(Files.getPosixFilePermissions(data.secretFolder("secrets")))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }
}
