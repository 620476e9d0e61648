package comptoir.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that follows what others do, as a browser's event source reads it. */
final class TestStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** One event; the one called {@code closed} says that the server closed the line. */
    record Event(String name, String id, JsonNode data) {

        /** {@code changed organisation} for each record, and {@code many organisation}. */
        String told() {
            String records = data.path("records")
                    .valueStream()
                    .map(each -> (each.path("gone").asBoolean() ? "gone " : "changed ")
                            + each.path("object").asString() + " "
                            + each.path("id").asString())
                    .sorted()
                    .collect(Collectors.joining(", "));
            String many =
                    data.path("many").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
            return many.isEmpty() ? records : records + "many " + many;
        }

        String by() {
            return data.path("by").path("label").asString();
        }
    }

    private final LinkedBlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private final int status;
    private final InputStream body;

    /** @param lastHeard the id of the last event before the line broke off */
    private TestStream(TestBrowser browser, String path, @Nullable String lastHeard) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(TestServer.address() + path))
                .header("Accept", "text/event-stream")
                .header(
                        "Cookie",
                        browser.cookies().entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
        if (lastHeard != null) {
            request.header("Last-Event-ID", lastHeard);
        }
        try {
            HttpResponse<InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            status = response.statusCode();
            body = response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    /** Returns once the server has said where the feed stands. */
    static TestStream open(TestBrowser browser, String root) throws InterruptedException {
        TestStream stream = new TestStream(browser, root + "/live/stream", null);
        stream.next();
        return stream;
    }

    static TestStream again(TestBrowser browser, String root, String lastHeard) throws InterruptedException {
        TestStream stream = new TestStream(browser, root + "/live/stream", lastHeard);
        stream.next();
        return stream;
    }

    /** The answer to who may not have it. */
    static int refusal(TestBrowser browser, String root) {
        try (TestStream stream = new TestStream(browser, root + "/live/stream", null)) {
            return stream.status;
        }
    }

    Event next() throws InterruptedException {
        return within(Duration.ofSeconds(5));
    }

    Event within(Duration patience) throws InterruptedException {
        Event event = heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null) {
            throw new AssertionError("nothing was heard within " + patience);
        }
        return event;
    }

    boolean isSilent() {
        return heard.isEmpty();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            String name = "";
            String id = "";
            String data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    heard.add(new Event(name, id, JSON.readTree(data)));
                    data = "";
                }
            }
        } catch (IOException closedHere) {
            // The test has closed it; whoever still waits finds out by the event below.
        }
        heard.add(new Event("closed", "", JSON.readTree("{}")));
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
