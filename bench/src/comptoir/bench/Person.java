package comptoir.bench;

import comptoir.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** Somebody signed in, as their browser: one connection, cookies, the token against forged requests. */
final class Person implements AutoCloseable {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Person(String address) {
        this.address = address;
    }

    /** With a password already chosen. */
    static Person signingIn(String address, String login, String password) {
        Person person = new Person(address);
        person.get("/api/instance");
        person.send("POST", "/api/session", Map.of("login", login, "password", password));
        person.get("/api/instance");
        return person;
    }

    /** With the one-time link of an invitation. */
    static Person invited(String address, String link, String userName, String password) {
        Person person = new Person(address);
        person.get("/api/instance");
        String token = link.substring(link.lastIndexOf('/') + 1).replaceFirst("^.*token=", "");
        person.send("POST", "/api/links/" + token, Map.of("userName", userName, "password", password));
        return person;
    }

    Map<String, Object> get(String path) {
        String body = text(request(path).GET().build());
        return body.startsWith("{") ? Json.readObject(body) : Map.of("list", body);
    }

    /** Only sends and reads to the end, as what is timed does. */
    String fetch(String path) {
        return text(request(path).GET().build());
    }

    byte[] bytes(String path) {
        return answer(request(path).GET().build()).body();
    }

    Map<String, Object> send(String method, String path, Object body) {
        String text = text(prepared(method, path, Json.write(body)));
        return text.startsWith("{") ? Json.readObject(text) : Map.of();
    }

    /** Keeps a line of news open until this person {@linkplain #leave leaves}. */
    void listen(String path, Runnable event) {
        HttpRequest asked = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().start(() -> {
            try {
                HttpResponse<Stream<String>> news = http.send(asked, BodyHandlers.ofLines());
                if (news.statusCode() != 200) {
                    System.err.println(path + " → " + news.statusCode());
                }
                news.body()
                        .filter(line -> line.startsWith("data:"))
                        .forEach(line -> event.run());
            } catch (IOException | UncheckedIOException left) {
                // That is how it ends.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Closes whatever is open. */
    void leave() {
        http.shutdownNow();
    }

    String post(String path, String body) {
        return text(prepared("POST", path, body));
    }

    private HttpRequest prepared(String method, String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token())
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private String text(HttpRequest request) {
        return new String(answer(request).body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 400) {
                throw new BenchFailure(request.method() + " " + request.uri().getPath() + " → " + answer.statusCode()
                        + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
            }
            return answer;
        } catch (IOException e) {
            throw new BenchFailure(request.uri() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
