package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.app.description.DescribedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server as the web app does: keeps cookies and sends the token that writes need. */
public final class TestBrowser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    /** An answer, read as JSON where it is. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** Code of the refusal. */
        public String code() {
            return json().path("code").asString();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }
    }

    /** Each comes from an address of its own, so that no test is slowed by what another guessed. */
    TestBrowser(URI address) {
        this.address = address;
        Random random = new Random();
        headers.put(
                "X-Forwarded-For", "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256));
    }

    public Answer signIn(String login, String password) {
        return post("/api/session", Map.of("login", login, "password", password));
    }

    /** Sent with each request from now on. */
    public TestBrowser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    public Answer delete(String path) {
        return send(HttpRequest.newBuilder().DELETE(), path);
    }

    public Answer post(String path, Object body) {
        return write("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return write("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return write("PATCH", path, body);
    }

    /** @param body as it is */
    public Answer raw(String method, String path, String contentType, byte[] body) {
        return send(
                HttpRequest.newBuilder()
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .header("Content-Type", contentType),
                path);
    }

    private Answer write(String method, String path, Object body) {
        return raw(method, path, "application/json", JSON.writeValueAsBytes(body));
    }

    private Answer send(HttpRequest.Builder request, String path) {
        boolean writes = !request.copy().uri(address).build().method().equals("GET");
        if (writes && !cookies.containsKey("XSRF-TOKEN") && !headers.containsKey("Authorization")) {
            get("/api/instance");
        }
        request.uri(URI.create(address + path));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            StringBuilder line = new StringBuilder();
            cookies.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ")
                    .append(name)
                    .append('=')
                    .append(value));
            request.setHeader("Cookie", line.toString());
        }
        if (writes && cookies.containsKey("XSRF-TOKEN") && !headers.containsKey("X-XSRF-TOKEN")) {
            request.setHeader("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Answer answer = new Answer(response.statusCode(), response);
            asDescribed(response.request().method(), path, answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What succeeds answers what the description says, whichever test asks. */
    private static void asDescribed(String method, String path, Answer answer) {
        if (answer.status() < 300 && answer.header("Content-Type").orElse("").startsWith("application/json")) {
            DescribedCall.find(method, path)
                    .ifPresent(call -> assertThat(call.faults(answer.status(), answer.json()))
                            .as(call + " answers as described")
                            .isEmpty());
        }
    }

    private void keep(String setCookie) {
        List<String> parts = List.of(setCookie.split(";"));
        String[] pair = parts.getFirst().split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
