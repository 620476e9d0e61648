package comptoir.records.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Asker;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import comptoir.platform.ArrivingFile;
import comptoir.platform.Consistency;
import comptoir.platform.FileStore;
import comptoir.platform.TestPostgres;
import comptoir.platform.WorkspaceSchema.LockUse;
import comptoir.records.Change;
import comptoir.records.History;
import comptoir.records.Trash;
import comptoir.records.files.RecordFiles.About;
import comptoir.records.files.RecordFiles.Sent;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordFilesTest {

    private final TestCompany belloc = TestCompany.open();
    private final Path folder = TestPostgres.temporaryFolder();
    private final FileStore contents = FileStore.in(folder);
    private About hotel;
    private About others;

    @BeforeEach
    void twoCustomers() {
        belloc.start();
        hotel = customer("Hôtel des Remparts", belloc.camille());
        others = customer("Café du Port", belloc.yanis());
    }

    @AfterEach
    void everythingHolds() {
        assertThat(new Consistency(belloc.workspace().database()).broken(belloc.schema()))
                .isEmpty();
        assertThat(new FileCheck(belloc.workspace().database(), contents).wrong(belloc.schema(), () -> true))
                .isEmpty();
        belloc.close();
        TestPostgres.delete(folder);
    }

    @Test
    void aFileIsAttachedAndOpenedAgainByteForByte() throws IOException {
        RecordFile file = attach(belloc.camille(), hotel, "Contrat.pdf", "%PDF-1.7 contrat");
        assertThat(list(belloc.paul(), hotel)).containsExactly(file);
        assertThat(file.by()).isEqualTo("Camille Roussel");
        assertThat(file.sizeBytes()).isEqualTo(16);
        assertThat(file.preview()).contains("pdf");
        assertThat(Files.readString(
                        files().open(asker(belloc.paul()), hotel, file.id()).content()))
                .isEqualTo("%PDF-1.7 contrat");
    }

    @Test
    void equalContentsLieOnDiskOnceAndForTheProgramAlone() throws IOException {
        attach(belloc.anne(), hotel, "CGV.txt", "conditions");
        attach(belloc.anne(), others, "Conditions 2026.txt", "conditions");
        assertThat(stored()).hasSize(1);
        Path content = contents.find(belloc.schema(), stored().getFirst()).orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(content)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("files"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whoSeesTheRecordOpensAndWhoMayChangeItAttaches() {
        RecordFile file = attach(belloc.camille(), hotel, "Plan.png", "plan");
        refused("right.missing", () -> attach(belloc.paul(), hotel, "a.txt", "a"));
        refused("right.missing", () -> attach(belloc.yanis(), hotel, "a.txt", "a"));
        refused("right.missing", () -> files().rename(asker(belloc.yanis()), hotel, file.id(), "b.txt"));
        refused("right.missing", () -> files().remove(asker(belloc.yanis()), hotel, file.id()));
        refused("file.not_found", () -> files().open(asker(belloc.camille()), others, file.id()));
        refused("file.not_found", () -> files().remove(asker(belloc.yanis()), others, file.id()));
        refused(
                "record.not_found",
                () -> attach(belloc.anne(), new About("organisation", UUID.randomUUID()), "a.txt", "a"));
        refused("record.object_unknown", () -> attach(belloc.anne(), new About("file", file.id()), "a.txt", "a"));
        assertThat(stored()).hasSize(1);
        assertThat(list(belloc.yanis(), hotel)).containsExactly(file);
    }

    @Test
    void whoDoesNotSeeTheRecordLearnsNothingOfItsFiles() {
        try (TestCompany discreet = TestCompany.discreet().start()) {
            RecordFiles files = new RecordFiles(discreet.records(), contents);
            About record = new About(
                    "organisation", discreet.create(discreet.yanis(), "organisation", Map.of("name", "Zibeline")));
            UUID file = files.attach(discreet.asker(discreet.yanis()), record, sent("secret.txt", "s"))
                    .file()
                    .id();
            Asker camille = discreet.asker(discreet.camille());
            refused("record.not_found", () -> files.list(camille, record));
            refused("record.not_found", () -> files.open(camille, record, file));
            refused("record.not_found", () -> files.attach(camille, record, sent("a.txt", "a")));
            refused("record.not_found", () -> files.rename(camille, record, file, "a.txt"));
            refused("record.not_found", () -> files.remove(camille, record, file));
            long attached =
                    files.remove(discreet.asker(discreet.yanis()), record, file).operation();
            refused(
                    "record.not_found",
                    () -> discreet.records().undo(discreet.schema(), discreet.camille(), "screen", attached, false));
        }
    }

    @Test
    void eachActIsAnOperationOfTheRecordsHistoryAndTakenBackLikeAnyOther() {
        RecordFile file = attach(belloc.camille(), hotel, "Plan.png", "plan");
        long renamed = files().rename(asker(belloc.camille()), hotel, file.id(), "Plan du rez-de-chaussée.png")
                .operation();
        long removed = files().remove(asker(belloc.camille()), hotel, file.id()).operation();
        assertThat(list(belloc.camille(), hotel)).isEmpty();
        assertThat(kinds(hotel)).containsExactly("file.remove", "file.rename", "file.add", "create");
        assertThat(history(hotel).getFirst().title()).isEqualTo("Plan du rez-de-chaussée.png");
        assertThat(history(hotel).getFirst().actorName()).isEqualTo("Camille Roussel");

        refused("right.missing", () -> undo(belloc.yanis(), removed));
        long undone = undo(belloc.camille(), removed);
        undo(belloc.camille(), renamed);
        assertThat(list(belloc.camille(), hotel)).extracting(RecordFile::name).containsExactly("Plan.png");
        assertThat(history(hotel).getFirst().actor()).isEqualTo(belloc.camille().member());
        undo(belloc.camille(), undone);
        assertThat(list(belloc.camille(), hotel)).isEmpty();
        assertThat(kinds(others)).containsExactly("create");
    }

    @Test
    void attachingIsTakenBackToo() {
        long attached = files().attach(asker(belloc.camille()), hotel, sent("Plan.png", "plan"))
                .operation();
        undo(belloc.camille(), attached);
        assertThat(list(belloc.camille(), hotel)).isEmpty();
        refused("operation.undone", () -> undo(belloc.camille(), attached));
    }

    @Test
    void theyFollowTheirRecordIntoTheTrashAndBackAndOutForGood() {
        RecordFile file = attach(belloc.anne(), hotel, "Plan.png", "plan");
        attach(belloc.anne(), others, "Carte.png", "carte");
        belloc.write(belloc.anne(), new Change.Trash("organisation", hotel.record()));
        refused("record.in_trash", () -> attach(belloc.anne(), hotel, "b.txt", "b"));
        belloc.write(belloc.anne(), new Change.Restore("organisation", hotel.record()));
        assertThat(list(belloc.anne(), hotel)).containsExactly(file);
        belloc.write(belloc.anne(), new Change.Trash("organisation", hotel.record()));
        assertThat(clearOrphans()).isZero();
        belloc.workspace().clock().forward(Duration.ofDays(31));
        new Trash(belloc.records(), List.of(), belloc.workspace().clock()).purge(belloc.schema(), () -> true);
        assertThat(clearOrphans()).isEqualTo(1);
        assertThat(stored()).hasSize(1);
        assertThat(list(belloc.anne(), others)).hasSize(1);
    }

    @Test
    void whatWasRemovedIsKeptAsLongAsItMayComeBack() {
        long removed = files().remove(
                        asker(belloc.anne()),
                        hotel,
                        attach(belloc.anne(), hotel, "Plan.png", "plan").id())
                .operation();
        assertThat(clearOrphans()).isZero();
        belloc.workspace().clock().forward(Duration.ofDays(31));
        new Trash(belloc.records(), List.of(), belloc.workspace().clock()).purge(belloc.schema(), () -> true);
        assertThat(clearOrphans()).isEqualTo(1);
        refused("undo.purged", () -> undo(belloc.anne(), removed));
    }

    @Test
    void whatIsCutOffOrEmptyOrOfAnotherSizeLeavesNothing() {
        InputStream cutOff = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new EOFException("gone");
            }
        });
        assertThatThrownBy(() ->
                        files().attach(asker(belloc.anne()), hotel, new Sent("a.bin", OptionalLong.empty(), cutOff)))
                .hasRootCauseInstanceOf(EOFException.class);
        refused(
                "file.cut_off",
                () -> files().attach(
                                asker(belloc.anne()),
                                hotel,
                                new Sent("a.txt", OptionalLong.of(3), new ByteArrayInputStream("ab".getBytes(UTF_8)))));
        refused("file.empty", () -> attach(belloc.anne(), hotel, "a.txt", ""));
        refused("file.name_with_path", () -> attach(belloc.anne(), hotel, "../a.txt", "a"));
        assertThat(onDisk()).isEmpty();
        assertThat(list(belloc.anne(), hotel)).isEmpty();
    }

    @Test
    void aRecordTakesNoMoreThanItsMost() {
        RecordFiles files = new RecordFiles(belloc.records(), contents, 2);
        files.attach(asker(belloc.anne()), hotel, sent("1.txt", "the same"));
        files.attach(asker(belloc.anne()), hotel, sent("2.txt", "the same"));
        refused("file.too_many", () -> files.attach(asker(belloc.anne()), hotel, sent("more.txt", "more")));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aStopAnywhereLeavesNoFileWithoutItsContent() throws IOException {
        ArrivingFile before = contents.receive(new ByteArrayInputStream("half".getBytes(UTF_8)));
        ArrivingFile kept = contents.receive(new ByteArrayInputStream("unnamed".getBytes(UTF_8)));
        contents.keep(belloc.schema(), kept);
        assertThat(onDisk()).hasSize(2);
        assertThat(clearOrphans()).isEqualTo(1);
        assertThat(onDisk()).hasSize(1);
        new OrphanContents(
                        belloc.workspace().database(),
                        contents,
                        () -> java.time.Instant.now().plus(Duration.ofDays(2)))
                .clear(belloc.schema(), () -> true);
        assertThat(onDisk()).isEmpty();
        before.close();
    }

    @Test
    void noContentIsRemovedWhileSomebodyComesToNameItOrABackupReadsIt() throws IOException {
        try (ArrivingFile file = contents.receive(new ByteArrayInputStream("soon named".getBytes(UTF_8)))) {
            contents.keep(belloc.schema(), file);
        }
        long removedMeanwhile = belloc.workspace().database().inTransaction(belloc.schema(), tx -> {
            tx.dsl()
                    .execute(
                            "select pg_advisory_xact_lock_shared(?)",
                            belloc.schema().lockKey(LockUse.FILES));
            return clearOrphans();
        });
        assertThat(removedMeanwhile).isZero();
        assertThat(clearOrphans()).isEqualTo(1);
    }

    @Test
    void whatTheDiskDamagedIsWholeAgainOnceItIsSentAgain() throws IOException {
        RecordFile file = attach(belloc.anne(), hotel, "Plan.png", "plan");
        FileCheck check = new FileCheck(belloc.workspace().database(), contents);
        Path content = contents.find(belloc.schema(), file.sha256()).orElseThrow();
        Files.writeString(content, "pl4n");
        assertThat(check.wrong(belloc.schema(), () -> true)).contains("Plan.png");
        Files.delete(content);
        assertThat(check.wrong(belloc.schema(), () -> true)).contains("Plan.png");
        refused("file.content_missing", () -> files().open(asker(belloc.anne()), hotel, file.id()));
        attach(belloc.anne(), others, "Le même.png", "plan");
        assertThat(check.wrong(belloc.schema(), () -> true)).isEmpty();
    }

    private About customer(String name, Actor owner) {
        return new About(
                "organisation",
                belloc.create(
                        belloc.anne(),
                        "organisation",
                        Map.of(
                                "name",
                                name,
                                "owner",
                                owner.member().orElseThrow().toString())));
    }

    private RecordFiles files() {
        return new RecordFiles(belloc.records(), contents);
    }

    private Asker asker(Actor actor) {
        return belloc.asker(actor);
    }

    private RecordFile attach(Actor actor, About about, String name, String content) {
        UUID id =
                files().attach(asker(actor), about, sent(name, content)).file().id();
        return list(actor, about).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Sent sent(String name, String content) {
        byte[] bytes = content.getBytes(UTF_8);
        return new Sent(name, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes));
    }

    private List<RecordFile> list(Actor actor, About about) {
        return files().list(asker(actor), about);
    }

    private long undo(Actor actor, long operation) {
        return belloc.records()
                .undo(belloc.schema(), actor, "screen", operation, false)
                .operation();
    }

    private List<History.Entry> history(About about) {
        return belloc.records()
                .history(belloc.schema(), belloc.anne(), about.object(), about.record(), Optional.empty(), 50)
                .entries();
    }

    private List<String> kinds(About about) {
        return history(about).stream()
                .map(entry -> entry.what().equals("change") ? entry.kind() : entry.what())
                .toList();
    }

    private long clearOrphans() {
        return new OrphanContents(
                        belloc.workspace().database(),
                        contents,
                        belloc.workspace().clock())
                .clear(belloc.schema(), () -> true);
    }

    private List<String> stored() {
        try {
            return contents.list(belloc.schema());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> onDisk() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem().code()).isEqualTo(code));
    }
}
