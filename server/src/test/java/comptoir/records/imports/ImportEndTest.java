package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.access.Access;
import comptoir.records.Query;
import comptoir.records.Records;
import comptoir.records.Row;
import comptoir.records.Sequencer;
import comptoir.records.Written;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportEndTest {

    private TestCompany belloc;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    /** The server as it goes down the moment after the rows were committed. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void anImportThatWasSavedIsDoneEvenWhenTheServerStopsRightAfter() {
        Imports imports = stopping(new Killed());
        ImportRun run = chosen(imports);
        assertThatThrownBy(() -> imports.start(belloc.schema(), belloc.ines(), run.id(), false))
                .isInstanceOf(Killed.class);
        imports.recover(belloc.schema());
        assertSaved(imports, run);
        assertThatThrownBy(() -> imports.start(belloc.schema(), belloc.ines(), run.id(), false))
                .hasMessageContaining("import.state");
    }

    @Test
    void anImportThatWasSavedIsDoneEvenWhenWhatFollowsFails() {
        Imports imports = stopping(new IllegalStateException("no numbers"));
        ImportRun run = chosen(imports);
        imports.start(belloc.schema(), belloc.ines(), run.id(), false);
        assertSaved(imports, run);
    }

    @Test
    void anImportTakenBackIsCalledSoEvenWhenTheServerStopsRightAfter() {
        Imports imports = going();
        ImportRun run = chosen(imports);
        imports.start(belloc.schema(), belloc.ines(), run.id(), false);
        assertThatThrownBy(() -> stopping(new Killed()).undo(belloc.schema(), belloc.ines(), "screen", run.id(), false))
                .isInstanceOf(Killed.class);
        assertThat(contacts()).isEmpty();
        assertThat(state(imports, run)).isEqualTo(ImportRun.State.UNDONE);
    }

    @Test
    void anImportIsTakenBackAndBroughtAgainByTheJournalToo() {
        Imports imports = going();
        ImportRun run = chosen(imports);
        imports.start(belloc.schema(), belloc.ines(), run.id(), false);
        long operation = imports.get(belloc.schema(), belloc.ines(), run.id())
                .operation()
                .orElseThrow();
        Written undone = belloc.records().undo(belloc.schema(), belloc.ines(), "screen", operation, false);
        assertThat(state(imports, run)).isEqualTo(ImportRun.State.UNDONE);
        belloc.records().undo(belloc.schema(), belloc.ines(), "screen", undone.operation(), false);
        assertThat(contacts()).hasSize(2);
        assertThat(state(imports, run)).isEqualTo(ImportRun.State.DONE);
    }

    @Test
    void anImportCutOffWhileItWritesIsFoundAgainAsFailedAndMayBeginAnew() {
        ImportRun run = chosen(going());
        Imports dying = imports(belloc.records(), () -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> dying.start(belloc.schema(), belloc.ines(), run.id(), false))
                .isInstanceOf(Killed.class);

        Imports imports = going();
        assertThat(state(imports, run)).isEqualTo(ImportRun.State.RUNNING);
        imports.recover(belloc.schema());
        ImportRun found = imports.get(belloc.schema(), belloc.ines(), run.id());
        assertThat(found.state()).isEqualTo(ImportRun.State.FAILED);
        assertThat(found.failure()).contains("import.interrupted");
        assertThat(contacts()).isEmpty();

        imports.start(belloc.schema(), belloc.ines(), run.id(), false);
        assertSaved(imports, run);
    }

    private void assertSaved(Imports imports, ImportRun run) {
        ImportRun saved = imports.get(belloc.schema(), belloc.ines(), run.id());
        assertThat(saved.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(saved.failure()).isEmpty();
        assertThat(saved.operation()).isPresent();
        assertThat(saved.counts()).isEqualTo(new ImportRun.Counts(3, 3, 2, 0, 0, 1));
        assertThat(imports.problems(belloc.schema(), belloc.ines(), run.id(), 0, 10))
                .extracting(StoredProblem::line, StoredProblem::field, StoredProblem::value, StoredProblem::refuses)
                .containsExactly(tuple(3L, "email", "pas une adresse", false), tuple(4L, "lastName", "", true));
        assertThat(contacts()).hasSize(2);
    }

    private ImportRun.State state(Imports imports, ImportRun run) {
        return imports.get(belloc.schema(), belloc.ines(), run.id()).state();
    }

    private List<Row> contacts() {
        return belloc.records()
                .query(belloc.schema(), belloc.ines(), Query.of("contact"))
                .rows();
    }

    private ImportRun chosen(Imports imports) {
        String text = "Nom;E-mail\nMarchand;e@ex.fr\nTréhin;pas une adresse\n;x@ex.fr\n";
        ImportRun run = imports.upload(
                        belloc.schema(),
                        belloc.ines(),
                        "contact",
                        "c.csv",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .run();
        imports.choose(
                belloc.schema(),
                belloc.ines(),
                run.id(),
                run.format(),
                ImportOptions.of(Map.of(0, "lastName", 1, "email")));
        return run;
    }

    /** Imports whose server fails as soon as an operation gets its number, which is after the commit. */
    @Test
    void aStartDeletesTheFilesThatAKilledServerLeftBeside() throws IOException {
        Path old = Files.createTempFile("comptoir-import", ".tmp");
        Path now = Files.createTempFile("comptoir-import", ".tmp");
        Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
        Files.setLastModifiedTime(old, FileTime.from(start.minus(Duration.ofHours(25))));
        Files.setLastModifiedTime(now, FileTime.from(start.minus(Duration.ofHours(23))));
        TestImports.of(belloc).recover(belloc.schema());
        assertThat(old).doesNotExist();
        assertThat(now).exists();
        Files.delete(now);
    }

    private Imports stopping(Throwable failure) {
        Records failing = new Records(
                belloc.workspace().database(),
                belloc.models(),
                new Access(),
                List.of(),
                belloc.workspace().clock(),
                new Sequencer(belloc.workspace().database(), schema -> {
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) failure;
                }));
        return imports(failing, belloc.workspace().clock());
    }

    private Imports going() {
        return imports(belloc.records(), belloc.workspace().clock());
    }

    private Imports imports(Records records, InstantSource clock) {
        return TestImports.of(belloc, records, clock);
    }
}
