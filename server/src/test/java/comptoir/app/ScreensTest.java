package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.platform.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** How the web app is sent. */
class ScreensTest {

    private static Path folder;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void aBuiltWebApp() throws IOException {
        folder = TestPostgres.temporaryFolder();
        Files.createDirectories(folder.resolve("assets"));
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Comptoir</title>");
        Files.writeString(folder.resolve("assets/app-1a2b.js"), "plain");
        Files.writeString(folder.resolve("assets/app-1a2b.js.br"), "smallest");
        Files.writeString(folder.resolve("assets/app-1a2b.js.gz"), "smaller");
        context = TestServer.start(TestPostgres.access(), more -> {}, "comptoir.web-files=file:" + folder + "/");
    }

    @AfterAll
    static void gone() {
        context.close();
        TestPostgres.delete(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/setup?token=x", "/sign-in", "/link/abc", "/w/beloc/organisation/1"})
    void thePageStandsUnderEveryAddressItShows(String path) {
        TestBrowser.Answer answer = browser().get(path);
        assertThat(answer.text()).contains("<title>Comptoir");
        assertThat(answer.header("Cache-Control")).hasValue("no-cache");
        assertThat(answer.header("Content-Type")).hasValue("text/html;charset=utf-8");
    }

    @Test
    void theSmallestFormIsSentThatTheBrowserTakes() {
        assertThat(file("gzip, deflate, br, zstd").text()).isEqualTo("smallest");
        assertThat(file("gzip").text()).isEqualTo("smaller");
        assertThat(file("identity").text()).isEqualTo("plain");
        assertThat(file("br").header("Content-Encoding")).hasValue("br");
        assertThat(file("br").header("Vary")).hasValue("Accept-Encoding");
        assertThat(file("br").header("Cache-Control").orElseThrow()).contains("immutable");
    }

    @Test
    void whatTheBrowserHasIsNotSentAgain() {
        String etag = browser().get("/").header("ETag").orElseThrow();
        TestBrowser.Answer again = browser().with("If-None-Match", etag).get("/");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void aVisitorWhoOnlyLooksGetsNoCookie() {
        assertThat(browser().get("/").header("Set-Cookie")).isEmpty();
        assertThat(file("br").header("Set-Cookie")).isEmpty();
    }

    @Test
    void theHeadersKeepOtherSitesOut() {
        TestBrowser.Answer page = browser().get("/");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.header("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.header("Permissions-Policy").orElseThrow()).contains("camera=()");
        TestBrowser.Answer data = browser().get("/api/instance");
        assertThat(data.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(data.header("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void nothingOutsideTheFolderIsReached() {
        assertThat(browser().get("/assets/../../etc/passwd").status()).isBetween(400, 404);
        assertThat(browser().get("/assets/").status()).isEqualTo(404);
        assertThat(browser().post("/", "x").status()).isEqualTo(405);
    }

    @Test
    void behindAProxyWithHttpsCookiesAreSecure() {
        TestBrowser browser = browser().with("X-Forwarded-Proto", "https");
        assertThat(browser.get("/api/instance").header("Set-Cookie").orElseThrow())
                .contains("Secure");
        assertThat(browser().get("/api/instance").header("Set-Cookie").orElseThrow())
                .doesNotContain("Secure");
    }

    private static TestBrowser browser() {
        return new TestBrowser(TestServer.addressOf(context));
    }

    private static TestBrowser.Answer file(String accepted) {
        return browser().with("Accept-Encoding", accepted).get("/assets/app-1a2b.js");
    }
}
