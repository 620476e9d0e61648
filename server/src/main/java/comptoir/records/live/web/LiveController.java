package comptoir.records.live.web;

import comptoir.dictionary.Asker;
import comptoir.identity.Signed;
import comptoir.kernel.Refusal;
import comptoir.records.live.LiveFeed;
import comptoir.records.live.LiveProblem;
import comptoir.records.live.LiveReader;
import comptoir.records.live.LiveStream;
import comptoir.records.live.Told;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What others do, as a stream of server-sent events written by the request's own (virtual) thread, or asked for from time to time. */
@RestController
@RequestMapping("/api/w/{slug}/live")
class LiveController {

    private static final Logger LOG = LoggerFactory.getLogger(LiveController.class);

    /** Proxies close what is silent for a minute or half. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final LiveFeed feed;

    LiveController(LiveFeed feed) {
        this.feed = feed;
    }

    @GetMapping
    Map<String, @Nullable Object> since(
            Asker asking, Signed signed, @RequestParam(required = false) @Nullable Long after) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        List<Object> news = new ArrayList<>();
        json.put("number", null);
        json.put("behind", false);
        json.put("news", news);
        for (Told told : feed.since(reader(asking, signed), optional(after))) {
            switch (told) {
                case Told.Now(long number) -> json.put("number", number);
                case Told.Behind behind -> json.put("behind", true);
                case Told.Of of -> news.add(LiveJson.of(of.news()));
                case Told.Ended ended -> throw new IllegalStateException("nothing was opened");
            }
        }
        return json;
    }

    @GetMapping("/stream")
    void stream(
            Asker asking,
            Signed signed,
            @RequestParam(required = false) @Nullable Long after,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastHeard,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || !accepted.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            throw Refusal.of(LiveProblem.NOT_A_STREAM).refused();
        }
        OptionalLong heard = lastHeard != null && lastHeard.matches("\\d{1,18}")
                ? OptionalLong.of(Long.parseLong(lastHeard))
                : optional(after);
        try (LiveStream stream = feed.open(reader(asking, signed), heard)) {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            write(stream, response.getOutputStream());
        } catch (IOException readerLeft) {
            // Closing a tab is how streams end.
            LOG.trace("a reader left", readerLeft);
        }
    }

    private static void write(LiveStream stream, OutputStream out) throws IOException, InterruptedException {
        boolean goesOn = true;
        while (goesOn) {
            Optional<Told> told = stream.next(HEARTBEAT);
            out.write(told.map(LiveJson::event).orElse(":\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            goesOn = told.filter(Told.Ended.class::isInstance).isEmpty();
        }
    }

    private static LiveReader reader(Asker asking, Signed signed) {
        return new LiveReader(asking.workspace(), asking.actor(), signed.account(), signed.credential());
    }

    private static OptionalLong optional(@Nullable Long number) {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
