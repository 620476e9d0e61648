package comptoir.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.dictionary.FieldForm;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as browsers and scripts send and fetch them. */
class FilesOverHttpTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\npicture".getBytes(ISO_8859_1);

    private static TestBrowser anne;
    private String files;

    @BeforeAll
    static void begin() {
        anne = TestServer.signedIn(belloc.workspace(), belloc.anne().member().orElseThrow());
    }

    @BeforeEach
    void aCustomer() {
        UUID customer = belloc.create(belloc.anne(), "organisation", Map.of("name", "Hôtel des Remparts"));
        files = "/api/w/" + belloc.schema().slug() + "/records/organisation/" + customer + "/files";
    }

    @Test
    void aPictureIsAttachedListedFetchedRenamedRemovedAndBroughtBack() {
        TestBrowser.Answer made = attach("Façade & entrée.png", "application/octet-stream", PNG);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("file").path("preview").asString()).isEqualTo("picture");
        assertThat(made.json().path("file").path("by").asString()).isNotEmpty();
        String file = files + "/" + made.json().path("file").path("id").asString();
        assertThat(anne.get(file).response().body()).isEqualTo(PNG);
        assertThat(anne.patch(file, Map.of("name", "Façade.png")).status()).isEqualTo(200);
        assertThat(anne.get(files).json().path(0).path("name").asString()).isEqualTo("Façade.png");
        String removed = anne.delete(file).json().path("operation").asString();
        assertThat(anne.get(files).json()).isEmpty();
        assertThat(anne.get(file).code()).isEqualTo("file.not_found");
        anne.post("/api/w/" + belloc.schema().slug() + "/operations/" + removed + "/undo", Map.of());
        assertThat(anne.get(files).json()).hasSize(1);
    }

    @Test
    void aPictureOfAFieldIsSentShownInThePageAndAskedForAnewWithoutItsBytes() {
        belloc.fields().add(belloc.asker(belloc.anne()), "organisation", FieldForm.of("Logo", "image"));
        String root = "/api/w/" + belloc.schema().slug();
        String record = files.substring(0, files.length() - "/files".length());
        TestBrowser.Answer sent = anne.raw(
                "POST",
                root + "/pictures/organisation/x_logo?name=logo.png",
                "application/octet-stream",
                comptoir.records.files.Photos.png(40, 20));
        assertThat(sent.status()).isEqualTo(201);
        String id = sent.json().path("id").asString();
        assertThat(anne.patch(record, Map.of("values", Map.of("x_logo", Map.of("id", id))))
                        .status())
                .isEqualTo(200);
        String address = record + "/pictures/x_logo?small=true&of=" + id;
        TestBrowser.Answer shown = anne.get(address);
        assertThat(shown.header("Content-Type")).contains("image/png");
        assertThat(shown.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(shown.header("Content-Security-Policy").orElse("")).startsWith("sandbox; default-src 'none'");
        assertThat(shown.header("Cache-Control").orElse("")).contains("no-cache", "private");
        TestBrowser other = TestServer.browser();
        other.signIn("person-" + belloc.anne().member().orElseThrow(), TestServer.PASSWORD);
        TestBrowser.Answer again =
                other.with("If-None-Match", shown.header("ETag").orElseThrow()).get(address);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(anne.get(record + "/pictures/name").code()).isEqualTo("picture.field_unknown");
        TestBrowser.Answer svg = anne.raw(
                "POST", root + "/pictures/organisation/x_logo?name=a.png", "image/png", "<svg/>".getBytes(UTF_8));
        assertThat(svg.code()).isEqualTo("picture.other_kind");
        assertThat(svg.json().path("detail").asString()).contains("PNG, JPEG");
    }

    @Test
    void thePictureOfAHiddenFieldIsShownAtNoDoor() {
        belloc.fields().add(belloc.asker(belloc.anne()), "organisation", FieldForm.of("Pièce d’identité", "image"));
        String root = "/api/w/" + belloc.schema().slug();
        String record = files.substring(0, files.length() - "/files".length());
        String field = "x_piece_d_identite";
        String send = root + "/pictures/organisation/" + field + "?name=carte.png";
        byte[] card = comptoir.records.files.Photos.png(30, 20);
        String id = anne.raw("POST", send, "image/png", card).json().path("id").asString();
        anne.patch(record, Map.of("values", Map.of(field, id)));
        TestBrowser paul =
                TestServer.signedIn(belloc.workspace(), belloc.paul().member().orElseThrow());
        String address = record + "/pictures/" + field;
        assertThat(paul.get(address + "?of=" + id).status()).isEqualTo(200);
        Map<String, Object> reads = Map.of(
                "see", "all", "change", "none", "delete", "none", "add", false, "import", false, "export", false);
        anne.put(
                root + "/roles/readOnly",
                Map.of("objects", Map.of("organisation", reads), "fields", Map.of("organisation." + field, "hidden")));
        assertThat(paul.get(address + "?of=" + id).code()).isEqualTo("picture.field_unknown");
        assertThat(paul.get(address + "?small=true").code()).isEqualTo("picture.field_unknown");
        assertThat(paul.get(files).text()).doesNotContain("carte.png");
        assertThat(paul.get(record).text()).doesNotContain("carte.png", id);
        assertThat(paul.raw("POST", send, "image/png", card).code()).isEqualTo("picture.field_unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "page.html, <script>alert(1)</script>",
        "logo.svg, <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "image.png, <html><script>alert(1)</script>",
        "a.xml, <?xml version='1.0'?><x/>"
    })
    void whatCouldRunInABrowserLeavesAsAFileOfNoKind(String name, String content) {
        TestBrowser.Answer fetched = fetched(attach(name, "text/html", content.getBytes(UTF_8)));
        assertThat(fetched.header("Content-Type")).contains("application/octet-stream");
        assertThat(fetched.header("Content-Disposition").orElse("")).startsWith("attachment;");
        assertThat(fetched.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(fetched.header("Content-Security-Policy").orElse("")).startsWith("sandbox; default-src 'none'");
        assertThat(fetched.header("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void picturesTooLeaveAsFilesToKeepUnderTheirOwnNames() {
        TestBrowser.Answer fetched = fetched(attach("Devis d’été \"2026\".png", "image/png", PNG));
        assertThat(fetched.header("Content-Type")).contains("image/png");
        assertThat(fetched.header("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Devis%20d%E2%80%99%C3%A9t%C3%A9%20%222026%22.png");
    }

    @Test
    void aFileOfJsonIsAFileWhateverItHolds() {
        byte[] odd = "{\"a\": \u0000 \u00e9".getBytes(ISO_8859_1);
        assertThat(fetched(attach("export.json", "application/json", odd))
                        .response()
                        .body())
                .isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({
        "..%2F..%2Fetc%2Fpasswd, file.name_with_path",
        "facture%E2%80%AEfdp.exe, file.name_deceives",
        "a%00.txt, request.refused",
        "%20, file.name_empty"
    })
    void aNameThatTricksIsRefused(String name, String code) {
        TestBrowser.Answer answer =
                anne.raw("POST", files + "?name=" + name, "application/octet-stream", "a".getBytes(UTF_8));
        assertThat(answer.code()).isEqualTo(code);
        assertThat(anne.get(files).json()).isEmpty();
    }

    @Test
    void whatIsTooLargeIsRefusedWithTheLimit() {
        TestBrowser.Answer answer = attach("film.mp4", "video/mp4", new byte[(25 << 20) + 1]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asString()).contains("25");
        assertThat(attach("a.txt", "text/plain", new byte[0]).code()).isEqualTo("file.empty");
        assertThat(anne.raw("POST", files + "?name=a.txt&size=7", "text/plain", "abc".getBytes(UTF_8))
                        .code())
                .isEqualTo("file.cut_off");
        assertThat(anne.get(files).json()).isEmpty();
    }

    @Test
    void aBodyThatEndsBeforeItsLengthIsRefusedAndNothingStays() throws IOException {
        assertThat(spoken("Content-Length: 1000", "half")).doesNotContain(" 201 ", " 500 ");
        assertThat(spoken("Transfer-Encoding: chunked", "5\r\nhalf")).doesNotContain(" 201 ", " 500 ");
        assertThat(spoken("Transfer-Encoding: chunked", "zz\r\nhalf")).doesNotContain(" 201 ", " 500 ");
        assertThat(anne.get(files).json()).isEmpty();
    }

    /** What a program gets that says one thing and hangs up in the middle of another. */
    private String spoken(String heading, String body) throws IOException {
        URI address = TestServer.address();
        StringBuilder cookies = new StringBuilder();
        anne.cookies()
                .forEach((name, value) ->
                        cookies.append(name).append('=').append(value).append("; "));
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(String.join(
                            "\r\n",
                            "POST " + files + "?name=a.txt HTTP/1.1",
                            "Host: " + address.getAuthority(),
                            "Cookie: " + cookies,
                            "X-XSRF-TOKEN: " + anne.cookies().get("XSRF-TOKEN"),
                            "Content-Type: application/octet-stream",
                            heading,
                            "",
                            body)
                    .getBytes(UTF_8));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private TestBrowser.Answer attach(String name, String type, byte[] content) {
        return anne.raw(
                "POST",
                files + "?size=" + content.length + "&name="
                        + URLEncoder.encode(name, UTF_8).replace("+", "%20"),
                type,
                content);
    }

    private TestBrowser.Answer fetched(TestBrowser.Answer attached) {
        return anne.get(files + "/" + attached.json().path("file").path("id").asString());
    }
}
