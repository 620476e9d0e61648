package comptoir.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The writings the server and the browser must read alike, and what each means. */
public final class Writings {

    private static final JsonNode FILE = read();

    private Writings() {}

    public static LocalDate today() {
        return LocalDate.parse(FILE.get("today").asString());
    }

    static ZoneId zone() {
        return ZoneId.of(FILE.get("zone").asString());
    }

    public static List<JsonNode> list(String kind) {
        return FILE.get(kind).valueStream().toList();
    }

    /** One line for each writing that is not read as the file says; empty when all are. */
    static List<String> misread(String kind, Function<String, Outcome<?>> reading) {
        return list(kind).stream()
                .filter(row ->
                        !said(reading.apply(row.get("writing").asString())).equals(expected(row)))
                .map(row -> row + " was read as "
                        + said(reading.apply(row.get("writing").asString())))
                .toList();
    }

    private static String expected(JsonNode row) {
        return row.has("refused")
                ? row.get("refused").asString()
                : row.get("is").asString();
    }

    private static String said(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Ok<?>(Object value) -> value.toString();
            case Outcome.No<?>(Refusal refusal) -> refusal.problem().code();
        };
    }

    private static JsonNode read() {
        try (InputStream file = Writings.class.getResourceAsStream("writings.json")) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
