package comptoir.app.commands;

import static comptoir.Refusals.refused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.app.NightCheck;
import comptoir.dictionary.Asker;
import comptoir.dictionary.FieldForm;
import comptoir.dictionary.Fields;
import comptoir.identity.ApiKey;
import comptoir.identity.ApiKeys;
import comptoir.identity.BackedUp;
import comptoir.identity.Claim;
import comptoir.identity.InstanceSetup;
import comptoir.identity.SetupLink;
import comptoir.identity.SignIn;
import comptoir.identity.WorkspaceFounding;
import comptoir.identity.Workspaces;
import comptoir.kernel.Actor;
import comptoir.outbox.AfterRestore;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.TestPostgres;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.backup.BackupProblem;
import comptoir.platform.backup.Backups;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.Row;
import comptoir.records.WriteRequest;
import comptoir.records.files.RecordFiles;
import comptoir.records.imports.Imports;
import comptoir.sales.LineForm;
import comptoir.sales.LinesForm;
import comptoir.sales.QuoteReading;
import comptoir.sales.QuoteSending;
import comptoir.sales.Quotes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An instance in use is saved in one file and stands again, row for row, in an empty installation. */
class BackupTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("COMPTOIR_PROGRAMS", TestPostgres.PROGRAMS.toString());
    private static final String PASSWORD = "une phrase bien à moi";
    private static final WorkspaceSchema BELOC = new WorkspaceSchema("beloc");
    private static final byte[] PHOTO = new Random(26)
            .ints(300_000, 0, 256)
            .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::write, (a, b) -> a.writeBytes(b.toByteArray()))
            .toByteArray();
    private static final Actor PROGRAM = Actor.program("Comptoir");

    private static Path folder;
    private static OpenedDatabase database;
    private static OpenedInstance original;
    private static UUID customer;
    private static UUID sent;
    private static UUID photo;
    private static String key;
    private static Path file;

    @BeforeAll
    static void aCompanyAtWorkAndItsBackup() throws Exception {
        folder = TestPostgres.temporaryFolder();
        // The database's own user passes through.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Path data = Files.createDirectory(folder.resolve("original"));
        database = OpenedDatabase.forCommand(Settings.of(List.of("--data", data.toString()), ENVIRONMENT));
        original = OpenedInstance.open(database, "http://127.0.0.1:8060", more -> {});
        original.part(InstanceSetup.class)
                .claim(original.part(SetupLink.class).current().orElseThrow(), claim())
                .orThrow();
        somethingOfEverything();
        inTheLegalSchema();
        file = folder.resolve("beloc.zip");
        savedWhileSomebodyWrites();
    }

    @AfterAll
    static void gone() {
        original.close();
        TestPostgres.delete(folder);
    }

    @Test
    void anEmptyInstallationHoldsTheSameRowForRowAndGoesOn() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Map<String, String> before = contents(database.access());
        try (OpenedDatabase target = empty(elsewhere)) {
            Path again = folder.resolve("again.zip");
            backups(database).save(again);
            backups(target).restore(again, AfterRestore.MENDS);
            assertThat(contents(target.access())).isEqualTo(before);
            assertThat(shapes(target.access())).isEqualTo(shapes(database.access()));
            assertThat(one(target.access(), "select count(*) from comptoir.session"))
                    .isEqualTo("0");
        }
        try (OpenedInstance restored = OpenedInstance.open(empty(elsewhere), "http://127.0.0.1:8061", more -> {})) {
            assertThat(restored.part(SetupLink.class).isClaimed()).isTrue();
            assertThat(restored.part(SignIn.class)
                            .attempt(new SignIn.Attempt("lea@beloc.example", PASSWORD, "127.0.0.1", "test"))
                            .isOk())
                    .isTrue();
            assertThat(restored.part(ApiKeys.class).find(key)).isPresent();
            goesOn(restored);
        }
    }

    private static void goesOn(OpenedInstance restored) {
        Row hotel = restored.part(Records.class).get(BELOC, PROGRAM, "organisation", customer);
        assertThat(hotel.values()).containsEntry("x_surface", "120").containsEntry("customerNumber", "C-0001");
        UUID second = create(restored, "organisation", Map.of("name", "Hôtel du Port", "x_surface", "80"));
        assertThat(restored.part(Records.class)
                        .get(BELOC, PROGRAM, "organisation", second)
                        .values()
                        .get("customerNumber"))
                .isNotEqualTo("C-0001")
                .isNotNull();
        Asker asker = new Asker(BELOC, PROGRAM, "test");
        assertThat(restored.part(RecordFiles.class)
                        .open(asker, new RecordFiles.About("organisation", customer), photo)
                        .content())
                .hasBinaryContent(PHOTO);
        assertThat(restored.part(NightCheck.class).findings(BELOC, () -> true).broken())
                .isEmpty();
        restored.part(Quotes.class)
                .paid(asker, sent, LocalDate.now(Clock.systemUTC()).minusDays(1));
        assertThat(restored.part(Records.class)
                        .get(BELOC, PROGRAM, "organisation", customer)
                        .values())
                .containsEntry("revenue", "240");
        assertThatThrownBy(() -> restored.part(Quotes.class)
                        .writeLines(asker, sent, new LinesForm(Optional.empty(), List.of(), Map.of())))
                .hasMessageContaining("quote.sealed");
        restored.part(Fields.class)
                .add(Asker.of(BELOC, lea(restored)), "organisation", FieldForm.of("Étages", "integer"));
    }

    @Test
    void whatIsWrittenMeanwhileIsInTheFileWholeOrNotAtAll() throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(lines(zip, "w_beloc", "contact")).isEqualTo(lines(zip, "w_beloc", "note"));
        }
    }

    @Test
    void theFileIsForItsOwnerOnlyAndSaysThatItHoldsSecrets() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("LISEZ-MOI.txt")).readAllBytes(), UTF_8))
                    .contains("SECRETS");
        }
        refused(BackupProblem.FILE_EXISTS, () -> backups(database).save(file));
    }

    @Test
    void aFileCutOffOrChangedByOneBitIsRefusedAndNothingIsChanged() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("untouched"));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(20261122);
        try (OpenedDatabase target = empty(elsewhere)) {
            Map<String, String> before = contents(target.access());
            Path broken = folder.resolve("broken.zip");
            for (int i = 0; i < 40; i++) {
                byte[] bytes =
                        i % 2 == 0 ? Arrays.copyOf(whole, 200 + random.nextInt(whole.length - 200)) : whole.clone();
                if (i % 2 == 1) {
                    bytes[4 + random.nextInt(bytes.length - 4)] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(broken, bytes);
                refused(BackupProblem.DAMAGED, () -> backups(target).restore(broken, Map.of()));
            }
            Files.writeString(broken, "Bonjour");
            refused(BackupProblem.NOT_A_BACKUP, () -> backups(target).restore(broken, Map.of()));
            assertThat(contents(target.access())).isEqualTo(before);
        }
    }

    @Test
    void anInstallationInUseIsNeverOverwritten() throws Exception {
        Map<String, String> before = contents(database.access());
        refused(BackupProblem.NOT_EMPTY, () -> backups(database).restore(file, Map.of()));
        assertThat(contents(database.access())).isEqualTo(before);
        RestoreCommand command = new RestoreCommand(terminal(), ENVIRONMENT, Clock.systemUTC());
        refused(
                BackupProblem.RUNNING,
                () -> command.run(List.of(
                        file.toString(), "--data", folder.resolve("original").toString())));
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("older"));
        Path newer = folder.resolve("newer.zip");
        try (WholeDatabase whole = new WholeDatabase(database.access())) {
            whole.run(
                    "insert into w_beloc.flyway_schema_history select 999, '99', description, type, 'V99__reach_the_moon.sql', 1, installed_by, installed_on, 1, true from w_beloc.flyway_schema_history where installed_rank = 1");
            backups(database).save(newer);
            whole.run("delete from w_beloc.flyway_schema_history where installed_rank = 999");
        }
        try (OpenedDatabase target = empty(elsewhere)) {
            refused(BackupProblem.NEWER, () -> backups(target).restore(newer, Map.of()));
        }
    }

    @Test
    void whatWaitedInTheBackupIsPerhapsGoneAndNotSentAgain() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("post"));
        Path waiting = folder.resolve("waiting.zip");
        try (WholeDatabase whole = new WholeDatabase(database.access())) {
            whole.run(message("waiting"), message("sending"), message("failed"));
            backups(database).save(waiting);
            whole.run("delete from w_beloc.outbox_message");
        }
        try (OpenedDatabase target = empty(elsewhere)) {
            backups(target).restore(waiting, AfterRestore.MENDS);
            assertThat(
                            one(
                                    target.access(),
                                    "select string_agg(state || coalesce(next_attempt_at::text, ''), ' ' order by subject) from w_beloc.outbox_message"))
                    .isEqualTo("failed perhapsGone perhapsGone");
        }
    }

    private static String message(String state) {
        return "insert into w_beloc.outbox_message (id, about_object, about_record, op, recipients, subject, body, queued_at, queued_by_name, state, next_attempt_at, sending_since) values (gen_random_uuid(), 'quote', '"
                + sent + "', 1, '[{\"name\": \"\", \"mailbox\": \"a@b.fr\"}]', '" + state + "', 'b', now(), 'Léa', '"
                + state
                + "', " + (state.equals("waiting") ? "now()" : "null") + ", "
                + (state.equals("sending") ? "now()" : "null") + ")";
    }

    @Test
    void aSchemaOfSomebodyElseIsNeverErased() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("shared"));
        try (OpenedDatabase target = empty(elsewhere);
                WholeDatabase whole = new WholeDatabase(target.access())) {
            whole.run("create schema w_beloc", "create table w_beloc.theirs (id int)");
            refused(BackupProblem.NAME_TAKEN, () -> backups(target).restore(file, AfterRestore.MENDS));
            assertThat(one(target.access(), "select count(*) from w_beloc.theirs"))
                    .isEqualTo("0");
        }
    }

    /** Customer, contact with a note each, quote, field by mouse of every sort that makes columns elsewhere, import, key. */
    private static void somethingOfEverything() {
        Asker lea = Asker.of(BELOC, lea(original));
        Fields fields = original.part(Fields.class);
        fields.add(lea, "organisation", FieldForm.of("Surface", "integer"));
        fields.add(lea, "organisation", FieldForm.of("Parrain", "link").with("target", "organisation"));
        fields.add(lea, "organisation", FieldForm.of("Interlocuteur", "link").with("target", "contact"));
        fields.add(lea, "organisation", FieldForm.of("Dossier", "autoNumber"));
        fields.add(lea, "organisation", FieldForm.of("Code", "text").asUnique());
        fields.add(
                lea,
                "organisation",
                FieldForm.of("Humeur", "choice")
                        .with("options", List.of(Map.of("label", "Bonne"), Map.of("label", "Mauvaise"))));
        customer = create(original, "organisation", Map.of("name", "Hôtel des Remparts", "x_surface", "120"));
        photo = original.part(RecordFiles.class)
                .attach(
                        lea,
                        new RecordFiles.About("organisation", customer),
                        new RecordFiles.Sent("Façade.jpg", OptionalLong.empty(), new ByteArrayInputStream(PHOTO)))
                .file()
                .id();
        create(original, "product", Map.of("name", "Café \"crème\"\n\\N", "price", "2.40", "vat", "20"));
        Asker asker = new Asker(BELOC, PROGRAM, "test");
        sent = original.part(Quotes.class)
                .draft(asker, customer, Optional.empty(), Optional.of("Café"))
                .only()
                .id();
        LineForm line = new LineForm(
                Optional.empty(),
                Map.of("kind", "item", "name", "Café", "quantity", "100", "price", "2.40", "vat", "20"));
        original.part(Quotes.class).writeLines(asker, sent, new LinesForm(Optional.empty(), List.of(line), Map.of()));
        original.part(QuoteSending.class)
                .markSent(
                        asker,
                        sent,
                        original.part(QuoteReading.class).get(asker, sent).rev());
        original.part(Imports.class)
                .upload(
                        BELOC,
                        lea(original),
                        "organisation",
                        "clients.csv",
                        new ByteArrayInputStream("Nom;Surface\nA;1\n".getBytes(UTF_8)));
        UUID account = original.account("lea@beloc.example").id();
        ApiKey.Fresh fresh = original.part(ApiKeys.class)
                .create(account, "beloc", new ApiKeys.NewKey("Export", LocalDate.of(2099, 12, 31), Optional.empty()))
                .orThrow();
        key = fresh.secret();
        original.part(SignIn.class)
                .attempt(new SignIn.Attempt("lea@beloc.example", PASSWORD, "127.0.0.1", "test"))
                .orThrow();
    }

    /** A table of the role that owns what the law makes unchangeable; nothing of the program stands there yet. */
    private static void inTheLegalSchema() throws SQLException {
        try (WholeDatabase whole = new WholeDatabase(database.access())) {
            whole.run(
                    "set role comptoir_legal",
                    "create table w_beloc_legal.proof (id int primary key, said text not null)",
                    "insert into w_beloc_legal.proof select n, 'preuve ' || n from generate_series(1, 50) n");
        }
    }

    private static void savedWhileSomebodyWrites() throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                original.part(Records.class).write(BELOC, WriteRequest.of(PROGRAM, "test", contactWithNote()));
            }
        });
        backups(database).save(file);
        stop.set(true);
        writer.join();
    }

    private static List<Change> contactWithNote() {
        return List.of(
                Change.Create.of("contact", Map.of("lastName", "Morin")),
                Change.Create.of(
                        "note",
                        Map.of("text", "vu", "aboutObject", "organisation", "aboutRecord", customer.toString())));
    }

    private static UUID create(OpenedInstance where, String object, Map<String, Object> values) {
        return where.part(Records.class)
                .write(BELOC, WriteRequest.of(PROGRAM, "test", Change.Create.of(object, Map.copyOf(values))))
                .only()
                .id();
    }

    private static Actor lea(OpenedInstance where) {
        UUID account = where.account("lea@beloc.example").id();
        UUID member = where.part(Workspaces.class).findMember("beloc", account).orElseThrow();
        return Actor.member(member, "Léa Béloc", "fr");
    }

    private static Claim claim() {
        return new Claim(
                Map.of("name", "Béloc"),
                new Claim.Founder("Léa Béloc", "lea@beloc.example", null, PASSWORD, "fr"),
                WorkspaceFounding.Visibility.EVERYONE,
                List.of());
    }

    private static Map<String, String> contents(DatabaseAccess access) throws SQLException {
        try (WholeDatabase whole = new WholeDatabase(access)) {
            return whole.contents();
        }
    }

    private static Map<String, String> shapes(DatabaseAccess access) throws SQLException {
        try (WholeDatabase whole = new WholeDatabase(access)) {
            return whole.shapes();
        }
    }

    private static String one(DatabaseAccess access, String question) throws SQLException {
        try (WholeDatabase whole = new WholeDatabase(access)) {
            return whole.one(question);
        }
    }

    private static Terminal terminal() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        return new Terminal(Locale.ENGLISH, nowhere, nowhere);
    }

    private static Backups backups(OpenedDatabase of) {
        return new Backups(of.access(), of.files(), BackedUp.ROWS, Clock.systemUTC());
    }

    private static OpenedDatabase empty(Path data) {
        return OpenedDatabase.forCommand(Settings.of(List.of("--data", data.toString()), ENVIRONMENT));
    }

    private static long lines(ZipFile zip, String schema, String table) throws IOException {
        return new String(
                        zip.getInputStream(zip.getEntry("data/" + schema + "/" + table + ".copy"))
                                .readAllBytes(),
                        UTF_8)
                .lines()
                .count();
    }
}
