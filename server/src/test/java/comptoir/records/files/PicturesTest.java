package comptoir.records.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Asker;
import comptoir.dictionary.FieldForm;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import comptoir.platform.FileStore;
import comptoir.platform.TestPostgres;
import comptoir.records.BulkRequest;
import comptoir.records.Change;
import comptoir.records.History;
import comptoir.records.Trash;
import comptoir.records.files.RecordFiles.About;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static final String FIELD = "x_logo";

    private final TestCompany belloc = TestCompany.open();
    private final java.nio.file.Path folder = TestPostgres.temporaryFolder();
    private final FileStore contents = FileStore.in(folder);
    private About hotel;

    @BeforeEach
    void aCustomerWithALogo() {
        belloc.start();
        belloc.fields().add(asker(belloc.anne()), "organisation", FieldForm.of("Logo", "image"));
        hotel = customer("Hôtel des Remparts");
    }

    @AfterEach
    void everythingHolds() {
        assertThat(new FileCheck(belloc.workspace().database(), contents).wrong(belloc.schema(), () -> true))
                .isEmpty();
        belloc.close();
        TestPostgres.delete(folder);
    }

    @Test
    void aPictureIsSentWrittenShownReplacedAndBroughtBack() {
        UUID first = put(belloc.camille(), "logo.png", Photos.png(40, 20));
        assertThat(value()).isEqualTo(Map.of("id", first.toString(), "label", "logo.png"));
        Pictures.Shown shown = pictures().show(asker(belloc.paul()), hotel, FIELD, Optional.of(first), true);
        assertThat(shown.mediaType()).isEqualTo("image/png");
        assertThat(Photos.size(shown.bytes())).isEqualTo("40x20");

        UUID second = put(belloc.camille(), "nouveau logo.png", Photos.png(30, 30));
        refused("picture.not_found", () -> show(belloc.camille(), first));
        History.Entry entry = history().getFirst();
        assertThat(entry.changes().getFirst().before()).isEqualTo(Map.of("id", first.toString(), "label", "logo.png"));
        assertThat(entry.changes().getFirst().after())
                .isEqualTo(Map.of("id", second.toString(), "label", "nouveau logo.png"));

        belloc.records().undo(belloc.schema(), belloc.camille(), "screen", entry.operation(), false);
        assertThat(Photos.size(show(belloc.camille(), first).bytes())).isEqualTo("40x20");
        belloc.edit(belloc.camille(), "organisation", hotel.record(), FIELD, null);
        refused("picture.not_found", () -> show(belloc.camille(), first));
    }

    @Test
    void whatItIsCalledIsWhatWasSentWhateverIsWritten() {
        Pictures.Received sent = receive(belloc.camille(), "logo.png", Photos.png(4, 4));
        belloc.edit(
                belloc.camille(),
                "organisation",
                hotel.record(),
                FIELD,
                Map.of("id", sent.id().toString(), "label", "autre chose.exe"));
        assertThat(value()).isEqualTo(Map.of("id", sent.id().toString(), "label", "logo.png"));
    }

    @Test
    void aLargePhotoIsDrawnSmallerUprightAndWithoutThePlaceItWasTakenAt() {
        byte[] photo = Photos.turnedByTheCamera(3000, 2000, 6, "N 48.117266 W 1.6777926");
        assertThat(new String(photo, ISO_8859_1)).contains("48.117266");
        UUID id = put(belloc.camille(), "façade.jpg", photo);
        Pictures.Shown shown = show(belloc.camille(), id);
        assertThat(shown.mediaType()).isEqualTo("image/jpeg");
        assertThat(Photos.size(shown.bytes())).isEqualTo("1067x1600");
        // The photo is red on the left as the camera lay; held upright that is the top.
        assertThat(Photos.isRed(shown.bytes(), 500, 50)).isTrue();
        assertThat(Photos.isRed(shown.bytes(), 500, 1550)).isFalse();
        assertThat(new String(shown.bytes(), ISO_8859_1)).doesNotContain("48.117266", "Exif");
        byte[] small = pictures()
                .show(asker(belloc.camille()), hotel, FIELD, Optional.empty(), true)
                .bytes();
        assertThat(Photos.size(small)).isEqualTo("171x256");
    }

    @Test
    void everyWayACameraIsHeldComesOutUpright() {
        for (int turn = 1; turn <= 8; turn++) {
            UUID id = put(belloc.camille(), turn + ".jpg", Photos.heldAs(turn));
            byte[] shown = show(belloc.camille(), id).bytes();
            assertThat(Photos.size(shown)).as("turn " + turn).isEqualTo("120x60");
            assertThat(Photos.isRed(shown, 10, 10)).as("corner of turn " + turn).isTrue();
            assertThat(Photos.isRed(shown, 110, 10) || Photos.isRed(shown, 10, 50))
                    .as("other corners of turn " + turn)
                    .isFalse();
        }
    }

    @Test
    void onlyPicturesByTheirContentAreTaken() throws IOException {
        for (String other : List.of(
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "<html><script>", "RIFF1234WEBPVP8 ")) {
            refused("picture.other_kind", () -> receive(belloc.camille(), "logo.png", other.getBytes(UTF_8)));
        }
        byte[] whole = Photos.png(40, 40);
        refused(
                "picture.unreadable",
                () -> receive(belloc.camille(), "coupé.png", java.util.Arrays.copyOf(whole, whole.length / 3)));
        refused("picture.too_many_pixels", () -> receive(belloc.camille(), "bombe.png", Photos.bomb(60_000, 60_000)));
        refused("picture.too_many_pixels", () -> receive(belloc.camille(), "ruban.png", Photos.bomb(90_000, 1_000)));
        refused("picture.unreadable", () -> receive(belloc.camille(), "sans fin.jpg", Photos.inManyScans(4000, 40)));
        refused("file.empty", () -> receive(belloc.camille(), "vide.png", new byte[0]));
        assertThat(contents.list(belloc.schema())).isEmpty();
    }

    /** A server has half a gigabyte for all its work; eight bytes for each of these points would be two thirds of it. */
    @Test
    void aPictureOfFewBytesAndManyDeepPointsTakesLittleRoom() {
        byte[] deep = Photos.deep(6399);
        assertThat(deep).hasSizeLessThan(400_000);
        long before = taken();
        Redrawn drawn = Redrawn.of("profonde.png", deep).orThrow();
        assertThat(drawn.width()).isEqualTo(1600);
        assertThat(taken() - before).isLessThan(250_000_000);
    }

    @Test
    void aPhotoShownEverMoreClearlyIsTakenAndSoIsOneInTheColoursOfPrinters() {
        UUID web = put(belloc.camille(), "web.jpg", Photos.inManyScans(500, 1));
        assertThat(Photos.size(show(belloc.camille(), web).bytes())).isEqualTo("500x500");
        byte[] printed = show(belloc.camille(), put(belloc.camille(), "imprimeur.jpg", Photos.cmyk(60, 40)))
                .bytes();
        assertThat(Photos.size(printed)).isEqualTo("60x40");
        assertThat(Photos.isRed(printed, 30, 20)).isTrue();
    }

    @Test
    void aFieldTakesOnlyWhatWasSentForIt() {
        belloc.fields().add(asker(belloc.anne()), "organisation", FieldForm.of("Façade", "image"));
        Pictures.Received facade = pictures()
                .receive(
                        asker(belloc.camille()),
                        new Pictures.Place("organisation", "x_facade"),
                        sent("façade.png", Photos.png(4, 4)));
        refused("record.values_refused", () -> write(facade.id().toString()));
        refused("record.values_refused", () -> write(UUID.randomUUID().toString()));
        refused("record.values_refused", () -> write("logo.png"));
        refused(
                "picture.field_unknown",
                () -> pictures()
                        .receive(
                                asker(belloc.camille()),
                                new Pictures.Place("organisation", "name"),
                                sent("a.png", Photos.png(4, 4))));
    }

    @Test
    void whoMayNotWriteTheFieldSendsNothingAndWhoDoesNotSeeTheRecordIsShownNothing() {
        refused("right.missing", () -> receive(belloc.paul(), "logo.png", Photos.png(4, 4)));
        try (TestCompany discreet = TestCompany.discreet().start()) {
            discreet.fields().add(discreet.asker(discreet.anne()), "organisation", FieldForm.of("Logo", "image"));
            Pictures there = new Pictures(
                    discreet.records(), contents, discreet.workspace().clock());
            UUID sent = there.receive(
                            discreet.asker(discreet.yanis()),
                            new Pictures.Place("organisation", FIELD),
                            sent("logo.png", Photos.png(4, 4)))
                    .id();
            About record = new About(
                    "organisation",
                    discreet.create(
                            discreet.yanis(), "organisation", Map.of("name", "Zibeline", FIELD, sent.toString())));
            refused(
                    "record.not_found",
                    () -> there.show(discreet.asker(discreet.camille()), record, FIELD, Optional.of(sent), false));
        }
    }

    @Test
    void manyRecordsAreGivenOneAtOnce() {
        About other = customer("Café du Port");
        Pictures.Received sent = receive(belloc.anne(), "groupe.png", Photos.png(8, 8));
        belloc.records()
                .edit(
                        belloc.schema(),
                        belloc.anne(),
                        new BulkRequest(
                                "organisation",
                                "screen",
                                List.of(hotel.record(), other.record()),
                                Optional.empty(),
                                Optional.empty()),
                        Map.of(FIELD, sent.id().toString()));
        assertThat(value()).isEqualTo(Map.of("id", sent.id().toString(), "label", "groupe.png"));
    }

    @Test
    void aPictureStaysAsLongAsItMayComeBackAndGoesWithItsRecord() throws IOException {
        receive(belloc.camille(), "jamais gardée.png", Photos.png(5, 5));
        put(belloc.camille(), "ancien.png", Photos.png(6, 6));
        put(belloc.camille(), "nouveau.png", Photos.png(7, 7));
        assertThat(clear()).isZero();
        belloc.workspace().clock().forward(Duration.ofDays(3));
        assertThat(clear()).isEqualTo(1);
        assertThat(contents.list(belloc.schema())).hasSize(2);
        belloc.write(belloc.anne(), new Change.Trash("organisation", hotel.record()));
        belloc.workspace().clock().forward(Duration.ofDays(31));
        assertThat(clear()).isZero();
        new Trash(belloc.records(), List.of(), belloc.workspace().clock()).purge(belloc.schema(), () -> true);
        clear();
        assertThat(contents.list(belloc.schema())).isEmpty();
    }

    /** Bytes of memory that this thread has ever taken. */
    private static long taken() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private long clear() {
        long cleared =
                new OrphanPictures(belloc.records(), belloc.workspace().clock()).clear(belloc.schema(), () -> true);
        new OrphanContents(
                        belloc.workspace().database(),
                        contents,
                        belloc.workspace().clock())
                .clear(belloc.schema(), () -> true);
        return cleared;
    }

    private About customer(String name) {
        return new About(
                "organisation",
                belloc.create(
                        belloc.anne(),
                        "organisation",
                        Map.of(
                                "name",
                                name,
                                "owner",
                                belloc.camille().member().orElseThrow().toString())));
    }

    private Pictures pictures() {
        return new Pictures(belloc.records(), contents, belloc.workspace().clock());
    }

    private Asker asker(Actor actor) {
        return belloc.asker(actor);
    }

    private Pictures.Received receive(Actor actor, String name, byte[] bytes) {
        return pictures().receive(asker(actor), new Pictures.Place("organisation", FIELD), sent(name, bytes));
    }

    private static RecordFiles.Sent sent(String name, byte[] bytes) {
        return new RecordFiles.Sent(name, OptionalLong.of(bytes.length), new ByteArrayInputStream(bytes));
    }

    private UUID put(Actor actor, String name, byte[] bytes) {
        UUID id = receive(actor, name, bytes).id();
        belloc.edit(actor, "organisation", hotel.record(), FIELD, id.toString());
        return id;
    }

    private void write(String value) {
        belloc.edit(belloc.camille(), "organisation", hotel.record(), FIELD, value);
    }

    private Pictures.Shown show(Actor actor, UUID id) {
        return pictures().show(asker(actor), hotel, FIELD, Optional.of(id), false);
    }

    private @org.jspecify.annotations.Nullable Object value() {
        return belloc.get(belloc.anne(), "organisation", hotel.record())
                .values()
                .get(FIELD);
    }

    private List<History.Entry> history() {
        return belloc.records()
                .history(belloc.schema(), belloc.anne(), "organisation", hotel.record(), Optional.empty(), 10)
                .entries();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem().code()).isEqualTo(code));
    }
}
