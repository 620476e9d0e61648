package comptoir.records.live.web;

import comptoir.platform.Json;
import comptoir.records.live.News;
import comptoir.records.live.Told;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of others, as JSON and as server-sent events. */
final class LiveJson {

    private LiveJson() {}

    static Map<String, @Nullable Object> of(News news) {
        Map<String, @Nullable Object> by = new LinkedHashMap<>();
        by.put("id", news.by().map(Object::toString).orElse(null));
        by.put("label", news.byName());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("number", news.number());
        json.put("operation", news.operation());
        json.put("by", by);
        json.put("records", news.records().stream().map(LiveJson::of).toList());
        json.put("many", news.many());
        json.put("bell", news.bell());
        return json;
    }

    private static Map<String, Object> of(News.Of record) {
        return Map.of("object", record.object(), "id", record.id().toString(), "gone", record.gone());
    }

    /** The number is the event's id, so that a browser whose line broke off says by itself where it stopped. */
    static String event(Told told) {
        return switch (told) {
            case Told.Now(long number) -> event("now", number, Map.of("number", number));
            case Told.Behind(long number) -> event("behind", number, Map.of("number", number));
            case Told.Of(News news) -> event("news", news.number(), of(news));
            case Told.Ended(boolean rightsChanged) ->
                "event: ended\ndata: " + Json.write(Map.of("rightsChanged", rightsChanged)) + "\n\n";
        };
    }

    private static String event(String name, long number, Map<String, ?> data) {
        return "id: " + number + "\nevent: " + name + "\ndata: " + Json.write(data) + "\n\n";
    }
}
