package comptoir.bench;

import comptoir.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A program at the API: it tells what was answered from what nobody knows, since the line broke off or the server could not say. */
final class Line implements AutoCloseable {

    /** What was answered below 500. */
    record Said(int status, Map<String, Object> body) {

        boolean ok() {
            return status < 400;
        }

        String text(String member) {
            return String.valueOf(body.get(member));
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PATIENCE_WITH_MASSES = Duration.ofHours(1);

    private final String address;
    private final String secret;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param secret of an API key */
    Line(String address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** @return nothing where nobody knows what became of it */
    Optional<Said> get(String path) {
        return said(request(path).GET());
    }

    /** @param key under which it may be sent again */
    Optional<Said> send(String method, String path, Object body, String key) {
        return said(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(Json.write(body))));
    }

    /** Of something that may take long. */
    Optional<Said> sendAndWait(String path, Object body) {
        return said(request(path)
                .timeout(PATIENCE_WITH_MASSES)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body))));
    }

    Optional<Said> upload(String path, String csv) {
        return said(request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(csv)));
    }

    /** Streamed as it is on disk. */
    Optional<Said> upload(String path, Path csv) throws IOException {
        return said(request(path)
                .timeout(PATIENCE_WITH_MASSES)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofFile(csv)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/w/bench" + path))
                .header("Authorization", "Bearer " + secret)
                .timeout(PATIENCE);
    }

    private Optional<Said> said(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            Map<String, Object> body = text.startsWith("{") ? Json.readObject(text) : Map.of();
            return answer.statusCode() < 500 ? Optional.of(new Said(answer.statusCode(), body)) : Optional.empty();
        } catch (IOException brokenOff) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
