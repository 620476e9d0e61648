package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import comptoir.TestCompany;
import comptoir.records.Notification;
import comptoir.records.Notifications;
import comptoir.records.Query;
import comptoir.records.UndoPreview;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others changed since an import, said before it is taken back and after. */
class ImportUndoTest {

    private TestCompany belloc;
    private Imports imports;
    private UUID there;
    private ImportRun done;

    @BeforeEach
    void open() {
        belloc = TestCompany.open().start();
        imports = TestImports.of(belloc);
        there = belloc.create(
                belloc.ines(), "contact", Map.of("lastName", "Marchand", "email", "m@ex.fr", "info", "Gérante"));
        ImportOptions update = new ImportOptions(
                Map.of(0, "email", 1, "lastName", 2, "info"),
                Optional.of("email"),
                ImportOptions.Existing.UPDATE,
                ImportOptions.MissingLinks.CREATE,
                false,
                false,
                Optional.empty());
        ImportRun run = imports.upload(
                        belloc.schema(),
                        belloc.ines(),
                        "contact",
                        "rows.csv",
                        new ByteArrayInputStream(
                                "E-mail;Nom;Note\nm@ex.fr;MARCHAND;Directrice\nt@ex.fr;Tréhin;\nc@ex.fr;Cadiou;\n"
                                        .getBytes(StandardCharsets.UTF_8)))
                .run();
        imports.choose(belloc.schema(), belloc.ines(), run.id(), run.format(), update);
        imports.start(belloc.schema(), belloc.ines(), run.id(), false);
        done = imports.get(belloc.schema(), belloc.ines(), run.id());
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(3, 3, 2, 1, 0, 0));
    }

    @AfterEach
    void close() {
        belloc.close();
    }

    @Test
    void anUntouchedImportWouldGoBackWhole() {
        assertThat(preview()).isEqualTo(new UndoPreview(2, 1, 0, 0, List.of()));
    }

    @Test
    void whoBroughtTheFileIsToldThatItIsInAndNoLongerOnceItIsTakenBack() {
        Notifications bell = new Notifications(belloc.records());
        Notification told = bell.page(belloc.schema(), belloc.ines(), Optional.empty(), 10)
                .entries()
                .getFirst();
        assertThat(told.kind()).isEqualTo("import.done");
        assertThat(told.facts())
                .containsEntry("file", "rows.csv")
                .containsEntry("run", done.id().toString())
                .containsEntry("created", 2)
                .containsEntry("updated", 1);
        assertThat(bell.unread(belloc.schema(), belloc.anne())).isZero();
        belloc.records()
                .undo(belloc.schema(), belloc.ines(), "screen", done.operation().orElseThrow(), false);
        assertThat(bell.unread(belloc.schema(), belloc.ines())).isZero();
    }

    @Test
    void whoChangedWhatSinceIsSaidBeforeAndAfter() {
        UUID made = contact("Tréhin");
        belloc.edit(belloc.marc(), "contact", made, "info", "Chef");
        belloc.edit(belloc.marc(), "contact", there, "info", "Présidente");
        belloc.edit(belloc.marc(), "contact", there, "phone", "0299401827");
        UndoPreview preview = preview();
        assertThat(preview)
                .extracting(
                        UndoPreview::made, UndoPreview::changed, UndoPreview::madeTouched, UndoPreview::changedTouched)
                .containsExactly(2L, 1L, 1L, 1L);
        assertThat(preview.since())
                .extracting(
                        UndoPreview.Since::record,
                        UndoPreview.Since::fields,
                        UndoPreview.Since::by,
                        UndoPreview.Since::stays)
                .containsExactlyInAnyOrder(
                        tuple(made, List.of("info"), belloc.marc().name(), false),
                        tuple(there, List.of("info"), belloc.marc().name(), true));

        assertThatThrownBy(() -> imports.undo(belloc.schema(), belloc.ines(), "screen", done.id(), false))
                .hasMessageContaining("undo.conflict");
        imports.undo(belloc.schema(), belloc.ines(), "screen", done.id(), true);
        assertThat(belloc.get(belloc.ines(), "contact", there).values())
                .containsEntry("lastName", "Marchand")
                .containsEntry("info", "Présidente");
        assertThat(preview()).isEqualTo(new UndoPreview(2, 1, 1, 1, List.of()));
    }

    @Test
    void whatWasUndoneSinceIsNoChange() {
        long edit = belloc.edit(belloc.marc(), "contact", there, "info", "Présidente")
                .operation();
        belloc.records().undo(belloc.schema(), belloc.marc(), "screen", edit, false);
        assertThat(preview().changedTouched()).isZero();
    }

    private UndoPreview preview() {
        return imports.undoPreview(belloc.schema(), belloc.ines(), done.id()).orElseThrow();
    }

    private UUID contact(String name) {
        return belloc
                .records()
                .query(belloc.schema(), belloc.ines(), Query.of("contact").atMost(10))
                .rows()
                .stream()
                .filter(row -> row.label().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
