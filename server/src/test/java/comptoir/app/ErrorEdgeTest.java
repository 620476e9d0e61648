package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is a refusal with a code and a sentence. */
class ErrorEdgeTest {

    static Stream<Arguments> badBodies() {
        return Stream.of(
                Arguments.of("", "request.body_missing", 400),
                Arguments.of("{\"login\": ", "request.malformed", 400),
                Arguments.of("{'login': 1}", "request.malformed", 400),
                Arguments.of("{\"login\":\"a\"} x", "request.malformed", 400),
                Arguments.of("[]", "request.wrong_shape", 400),
                Arguments.of("\"text\"", "request.wrong_shape", 400),
                Arguments.of("{\"login\": {\"a\": 1}}", "request.wrong_type", 400),
                Arguments.of("{\"login\": 12}", "request.wrong_type", 400),
                Arguments.of("{\"login\":\"a\",\"hacker\":true}", "request.unknown_member", 400),
                Arguments.of("{\"login\":\"a\",\"login\":\"b\"}", "request.member_twice", 400),
                Arguments.of("{\"login\":\"\\u0000\"}", "request.not_text", 400),
                Arguments.of("{\"login\":\"\\ud83d\"}", "request.not_text", 400),
                Arguments.of("{\"login\":\"\\udc00\\ud83d\"}", "request.not_text", 400),
                Arguments.of("{\"login\":" + "9".repeat(5_000) + "}", "request.too_deep", 400),
                Arguments.of("{\"login\":\"' or 1=1 --\",\"password\":\"<script>\"}", "session.bad_credentials", 401));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aBodyThatCannotBeMeantIsRefusedInWords(String body, String code, int status) {
        TestBrowser.Answer answer = send("application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json().path("detail").asString()).endsWith(".").doesNotContain("{");
    }

    @Test
    void aBodyNestedWithoutEndIsRefused() {
        String body = "{\"company\":{\"a\":" + "[".repeat(100_000);
        TestBrowser.Answer answer =
                browser().raw("POST", "/api/setup", "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.code()).isEqualTo("request.too_deep");
    }

    static Stream<byte[]> notUtf8() {
        return Stream.of(
                "{\"login\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
                "{\"login\":\"é\"}".getBytes(StandardCharsets.UTF_16),
                "{\"login\":\"é\"}".getBytes(Charset.forName("UTF-32")),
                new byte[] {'{', '"', (byte) 0xC0, (byte) 0xAF, '"', ':', '1', '}'},
                new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'},
                new byte[] {'{', '"', 0, '"', ':', '1', '}'});
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void whatIsNotUtf8IsRefused(byte[] body) {
        assertThat(send("application/json", body).code()).isEqualTo("request.not_text");
    }

    @Test
    void aBodyOfFiftyMegabytesIsRefusedAndTheConnectionSurvives() {
        TestBrowser.Answer answer = send("application/json", new byte[50 << 20]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("detail").asString()).contains("5\u00a0Mo");
    }

    @Test
    void otherFormatsAndMethodsAreRefused() {
        assertThat(send("text/plain", "login".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("request.media_type_unknown");
        assertThat(send("application/x-www-form-urlencoded", "a=b".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(send("nonsense", "{}".getBytes(StandardCharsets.UTF_8)).status())
                .isBetween(400, 415);
        assertThat(browser().patch("/api/session", "x").status()).isIn(401, 405);
    }

    @Test
    void anAddressWithoutAnythingIsToldAsSuch() {
        assertThat(browser().get("/nothing.js").code()).isEqualTo("request.no_such_address");
        assertThat(browser().get("/api/setup?token=%00").status()).isEqualTo(400);
        assertThat(browser().get("/api/setup?token=%FF%FE").status()).isEqualTo(400);
        assertThat(browser().get("/api/links/%00").status()).isEqualTo(400);
        assertThat(browser().get("/api/..%2f..%2fetc/passwd").status()).isEqualTo(400);
    }

    @Test
    void aRefusalIsSaidInTheReadersLanguage() {
        TestBrowser english = browser().with("Accept-Language", "en-GB,en;q=0.9,fr;q=0.5");
        TestBrowser german = browser().with("Accept-Language", "de");
        assertThat(english.get("/api/session").text()).contains("You are not signed in");
        assertThat(german.get("/api/session").text()).contains("Vous n’êtes pas connecté");
    }

    /** Seeded, so that what fails once fails again. */
    @Test
    void thousandsOfBrokenBodiesNeverBreakTheServer() {
        byte[] good = "{\"login\":\"léa\",\"password\":\"[1,2,{\\\"a\\\":null}]\"}".getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20261122);
        TestBrowser browser = browser();
        browser.get("/api/instance");
        IntStream.range(0, 2_000).forEach(turn -> {
            browser.with("X-Forwarded-For", "10.1." + turn / 250 + "." + turn % 250);
            byte[] body = mutated(good, random);
            TestBrowser.Answer answer = browser.raw("POST", "/api/session", "application/json", body);
            assertThat(answer.status()).as("turn %d: %s", turn, answer.text()).isBetween(400, 499);
            assertThat(answer.code()).isNotEmpty();
        });
    }

    @Test
    void whatIsNoRequestAtAllIsAnsweredWithoutAVersionOrATrace() throws IOException {
        for (String request : new String[] {
            "GET /api/session?a=|{}\u0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            "NONSENSE\r\n\r\n",
            "TRACE /api/session HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET /api/session HTTP/1.1\r\nHost: x\r\nCookie: " + "a".repeat(100_000) + "\r\n\r\n"
        }) {
            try (Socket socket = new Socket("127.0.0.1", TestServer.address().getPort())) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                String answer = read(socket.getInputStream());
                assertThat(answer)
                        .startsWith("HTTP/1.1 4")
                        .doesNotContainIgnoringCase("tomcat")
                        .doesNotContain("\tat ");
            }
        }
    }

    private static String read(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] body = good.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? java.util.Arrays.copyOf(body, random.nextInt(body.length)) : body;
    }

    private static TestBrowser browser() {
        return TestServer.browser();
    }

    private static TestBrowser.Answer send(String type, byte[] body) {
        return browser().raw("POST", "/api/session", type, body);
    }
}
