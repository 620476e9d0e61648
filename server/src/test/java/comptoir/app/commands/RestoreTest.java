package comptoir.app.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.dictionary.Asker;
import comptoir.dictionary.FieldForm;
import comptoir.dictionary.Fields;
import comptoir.identity.BackedUp;
import comptoir.identity.Claim;
import comptoir.identity.InstanceSetup;
import comptoir.identity.SetupLink;
import comptoir.identity.SignIn;
import comptoir.identity.WorkspaceFounding;
import comptoir.kernel.Actor;
import comptoir.platform.Database;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.FileStore;
import comptoir.platform.TestPostgres;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.backup.Backups;
import comptoir.records.Change;
import comptoir.records.History;
import comptoir.records.Records;
import comptoir.records.WriteRequest;
import comptoir.records.files.FileCheck;
import comptoir.records.files.Photos;
import comptoir.records.files.Pictures;
import comptoir.records.files.RecordFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A backup comes back where others run the database, and by a program newer than the one that made it. */
class RestoreTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("COMPTOIR_PROGRAMS", TestPostgres.PROGRAMS.toString());
    private static final String PASSWORD = "une phrase bien à moi";
    private static final WorkspaceSchema BELOC = new WorkspaceSchema("beloc");
    private static final Actor PROGRAM = Actor.program("Comptoir");

    private static Path folder;
    private static UUID customer;
    private static Path backup;
    private static Path older;

    @BeforeAll
    static void aCompanyAndItsBackupsOfTodayAndOfTheVersionBefore() throws Exception {
        folder = TestPostgres.temporaryFolder();
        // The database's own user passes through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        backup = folder.resolve("today.zip");
        older = folder.resolve("older.zip");
        try (OpenedInstance original = OpenedInstance.open(
                        embedded(folder("original"), ENVIRONMENT), "http://127.0.0.1:8060", more -> {});
                WholeDatabase whole = new WholeDatabase(original.part(DatabaseAccess.class))) {
            original.part(InstanceSetup.class)
                    .claim(original.part(SetupLink.class).current().orElseThrow(), claim())
                    .orThrow();
            original.part(Fields.class)
                    .add(new Asker(BELOC, PROGRAM, "test"), "organisation", FieldForm.of("Surface", "integer"));
            original.part(Fields.class)
                    .add(new Asker(BELOC, PROGRAM, "test"), "organisation", FieldForm.of("Logo", "image"));
            customer = create(
                    original,
                    Map.of("name", "Hôtel des Remparts", "x_surface", "120", "x_logo", logo(original, 20, 20)));
            edit(original, Map.of("x_logo", logo(original, 2000, 1000)));
            whole.run(
                    "set role comptoir_legal",
                    "create table w_beloc_legal.proof (id int primary key, said text not null)",
                    "insert into w_beloc_legal.proof values (1, 'preuve')",
                    "reset role");
            save(original, backup);
            whole.run(
                    "drop table w_beloc.renamed_definition, w_beloc.notification, w_beloc.request_key, w_beloc.quote_template, w_beloc.quote_series, w_beloc.quote_link_answer, w_beloc.quote_link, w_beloc.pending_link, w_beloc.import_duplicate, w_beloc.import_duplicate_count, w_beloc.file, w_beloc.member_preference, w_beloc.picture, w_beloc.saved_chart, w_beloc.export_run, w_beloc.import_change, w_beloc.import_mapping, w_beloc.import_unknown",
                    "alter table w_beloc.quote drop column revenue_source, drop column deputy",
                    "alter table w_beloc.member drop column last_day",
                    "alter table w_beloc.organisation drop column revenue_source, drop column deputy",
                    "drop table w_beloc.revenue_source cascade",
                    "alter table w_beloc.job_title drop column color, drop column position, drop column archived",
                    "alter table w_beloc.industry drop column color, drop column position, drop column archived",
                    "alter table w_beloc.object_type drop column directory, drop column archived",
                    "drop index w_beloc.operation_caused",
                    "alter table w_beloc.import_run drop column waiting, drop column undone",
                    "alter table w_beloc.role drop column templates, drop column bulk_export",
                    "drop function w_beloc.quote_content(uuid)",
                    "alter table w_beloc.quote_version drop column content",
                    "alter table w_beloc.quote drop column taken_over, drop column taken_over_number, drop column sent_elsewhere, drop column released_by, drop column released_at, drop column release_reason, drop column released_line, drop column released_whole, drop column remind_on, drop column version, drop column template, drop column series, drop column awaits_release, drop column seller_address, drop column seller_mentions, drop column origin",
                    "delete from w_beloc.flyway_schema_history where script ~ '^V1[0-9][.]'",
                    "drop table comptoir.recovery_code, comptoir.second_factor, comptoir.sign_in_failure",
                    "alter table comptoir.api_key drop column reads, drop column writes",
                    "delete from comptoir.flyway_schema_history where script ~ '^V[678]__'");
            save(original, older);
        }
    }

    @AfterAll
    static void gone() {
        TestPostgres.delete(folder);
    }

    @Test
    void aBackupOfTheVersionBeforeIsBroughtUpToDateAsItIsRestored() throws Exception {
        Path data = folder("newer");
        assertThat(restore(older, data, ENVIRONMENT)).contains("restaurée");
        OpenedDatabase database = embedded(data, ENVIRONMENT);
        try (WholeDatabase whole = new WholeDatabase(database.access())) {
            assertThat(
                            whole.one(
                                    "select count(*) from information_schema.columns where table_schema = 'w_beloc' and table_name = 'quote' and column_name in ('version', 'origin', 'remind_on', 'taken_over')"))
                    .isEqualTo("4");
            assertThat(whole.one("select count(*) from w_beloc.import_mapping")).isEqualTo("0");
            assertThat(whole.one("select count(*) from comptoir.sign_in_failure"))
                    .isEqualTo("0");
            assertThat(whole.one("select string_agg(key, ' ' order by key) from w_beloc.role where bulk_export"))
                    .isEqualTo("administrator manager");
        }
        try (OpenedInstance restored = OpenedInstance.open(database, "http://127.0.0.1:8061", more -> {})) {
            goesOn(restored);
        }
    }

    @Test
    void aBackupGoesIntoADatabaseOfOnesOwnWithOneLoginForAll() throws Exception {
        try (OpenedDatabase others = embedded(folder("others"), ENVIRONMENT)) {
            DatabaseAccess.Login login = others.access().migrator();
            Map<String, String> environment = new HashMap<>(ENVIRONMENT);
            environment.put(
                    "COMPTOIR_DATABASE_URL",
                    login.url()
                            .replace(
                                    "jdbc:postgresql://",
                                    "postgresql://" + login.user() + ":" + login.password() + "@"));
            Path data = folder("own");
            assertThat(restore(backup, data, environment)).contains("restaurée");
            assertThat(data.resolve("postgres")).doesNotExist();
            try (OpenedInstance restored =
                            OpenedInstance.open(embedded(data, environment), "http://127.0.0.1:8061", more -> {});
                    WholeDatabase whole = new WholeDatabase(restored.part(DatabaseAccess.class))) {
                assertThat(whole.one("select said from w_beloc_legal.proof")).isEqualTo("preuve");
                goesOn(restored);
            }
        }
    }

    /** The picture a record shows, large and small, and the one it showed before. */
    @Test
    void picturesComeBackWithTheirPast() throws Exception {
        Path data = folder("pictures");
        assertThat(restore(backup, data, ENVIRONMENT)).contains("restaurée");
        try (OpenedInstance restored =
                OpenedInstance.open(embedded(data, ENVIRONMENT), "http://127.0.0.1:8061", more -> {})) {
            assertThat(Photos.size(logo(restored, false))).isEqualTo("1600x800");
            assertThat(Photos.size(logo(restored, true))).isEqualTo("256x128");
            Records records = restored.part(Records.class);
            History.Entry replaced = records.history(BELOC, PROGRAM, "organisation", customer, Optional.empty(), 10)
                    .entries()
                    .getFirst();
            records.undo(BELOC, PROGRAM, "test", replaced.operation(), false);
            assertThat(Photos.size(logo(restored, false))).isEqualTo("20x20");
            assertThat(new FileCheck(restored.part(Database.class), restored.part(FileStore.class))
                            .wrong(BELOC, () -> true))
                    .isEmpty();
        }
    }

    private static byte[] logo(OpenedInstance where, boolean small) {
        return where.part(Pictures.class)
                .show(
                        new Asker(BELOC, PROGRAM, "test"),
                        new RecordFiles.About("organisation", customer),
                        "x_logo",
                        Optional.empty(),
                        small)
                .bytes();
    }

    private static String logo(OpenedInstance where, int width, int height) {
        byte[] picture = Photos.png(width, height);
        return where.part(Pictures.class)
                .receive(
                        new Asker(BELOC, PROGRAM, "test"),
                        new Pictures.Place("organisation", "x_logo"),
                        new RecordFiles.Sent(
                                "logo.png", OptionalLong.of(picture.length), new ByteArrayInputStream(picture)))
                .id()
                .toString();
    }

    private static void edit(OpenedInstance where, Map<String, Object> values) {
        where.part(Records.class)
                .write(
                        BELOC,
                        WriteRequest.of(
                                PROGRAM,
                                "test",
                                new Change.Update("organisation", customer, Optional.empty(), new HashMap<>(values))));
    }

    private static void goesOn(OpenedInstance restored) {
        assertThat(restored.part(SignIn.class)
                        .attempt(new SignIn.Attempt("lea@beloc.example", PASSWORD, "127.0.0.1", "test"))
                        .isOk())
                .isTrue();
        assertThat(restored.part(Records.class)
                        .get(BELOC, PROGRAM, "organisation", customer)
                        .values())
                .containsEntry("x_surface", "120")
                .containsEntry("customerNumber", "C-0001");
        UUID second = create(restored, Map.of("name", "Hôtel du Port", "x_surface", "80"));
        assertThat(restored.part(Records.class)
                        .get(BELOC, PROGRAM, "organisation", second)
                        .values())
                .containsEntry("customerNumber", "C-0002");
    }

    private static UUID create(OpenedInstance where, Map<String, Object> values) {
        return where.part(Records.class)
                .write(BELOC, WriteRequest.of(PROGRAM, "test", Change.Create.of("organisation", Map.copyOf(values))))
                .only()
                .id();
    }

    private static Claim claim() {
        return new Claim(
                Map.of("name", "Béloc"),
                new Claim.Founder("Léa Béloc", "lea@beloc.example", null, PASSWORD, "fr"),
                WorkspaceFounding.Visibility.EVERYONE,
                List.of());
    }

    private static void save(OpenedInstance instance, Path file) {
        new Backups(
                        instance.part(DatabaseAccess.class),
                        instance.part(FileStore.class),
                        BackedUp.ROWS,
                        Clock.systemUTC())
                .save(file);
    }

    /** What the command says. */
    private static String restore(Path file, Path data, Map<String, String> environment) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        new RestoreCommand(new Terminal(Locale.FRENCH, out, out), environment, Clock.systemUTC())
                .run(List.of(file.toString(), "--data", data.toString()));
        return said.toString(UTF_8);
    }

    private static Path folder(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name));
    }

    private static OpenedDatabase embedded(Path data, Map<String, String> environment) {
        return OpenedDatabase.forCommand(Settings.of(List.of("--data", data.toString()), environment));
    }
}
