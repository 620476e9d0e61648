package comptoir.app;

import comptoir.app.description.DescribedCall;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests to the calls of the description: such as nobody may send, and such as are merely odd. */
final class BadRequests {

    private static final List<String> BROKEN = List.of(
            "",
            "{",
            "{\"a\":",
            "{'a':1}",
            "[]",
            "\"text\"",
            "12",
            "{\"a\":1}}",
            "{\"a\":01}",
            "{\"a\":tru}",
            "{\"\\u0000\":1}",
            "{\"a\":\"\\ud83d\"}",
            "{\"a\":1,\"a\":2}",
            "{\"a\":" + "9".repeat(5_000) + "}",
            "{\"a\":" + "[".repeat(5_000),
            "{\"a\":".repeat(200),
            "<xml/>",
            "a=b&c=d",
            "{\"a\":\"\n\"}",
            "{\"a\":NaN}",
            "{/*c*/}");
    private static final List<byte[]> BROKEN_OF_OTHERS = HostileData.brokenJson().stream()
            .filter(body -> body.length > 0 && !new String(body, StandardCharsets.UTF_8).isBlank())
            .toList();
    private static final String HUGE = "{\"a\":\"" + "b".repeat(6 << 20) + "\"}";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND", "LOCK");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)\\}");

    private final Random random;
    private final OddJson json;
    private final Map<String, List<String>> known;

    /** @param known values of the variables of addresses; those of {@code id} by the word before it, such as {@code quotes} */
    BadRequests(Random random, Map<String, List<String>> known) {
        this.random = random;
        this.known = known;
        this.json = new OddJson(random, known);
    }

    record Sent(String method, String path, String contentType, byte[] body) {

        /** Whether what an answer says was said to it. */
        boolean holds(String text) {
            return new String(body, StandardCharsets.UTF_8).contains(text)
                    || URLDecoder.decode(path, StandardCharsets.ISO_8859_1).contains(text);
        }

        @Override
        public String toString() {
            return method + " " + brief(path) + " [" + contentType + "] "
                    + brief(new String(body, StandardCharsets.UTF_8));
        }

        private static String brief(String text) {
            return text.length() > 300 ? text.substring(0, 300) + "…" : text;
        }
    }

    /** One that must be refused whatever the rights. */
    Sent refused(DescribedCall call) {
        List<String> kinds = new ArrayList<>(List.of("method"));
        if (call.path().contains("{slug}")) {
            kinds.add("slug");
        }
        if (!call.takes().isMissingNode()) {
            kinds.addAll(List.of("broken", "broken", "broken", "bytes", "bytes", "type", "member", "member", "wrong"));
        }
        if (call.path().matches(".*\\{(id|operation|member|object)\\}.*")) {
            kinds.addAll(List.of("variable", "variable", "variable"));
        }
        String path = path(call, "");
        return switch (pick(kinds)) {
            case "broken" -> sent(call, path, broken(call));
            case "bytes" -> sent(call, path, notText(call));
            case "type" ->
                new Sent(call.method(), path, pick(List.of("text/plain", "application/xml", "x/y")), body(call));
            case "member" -> sent(call, path, OddJson.bytes(json.withUnknownMember(call.takes())));
            case "wrong" -> sent(call, path, OddJson.bytes(json.withWrongType(call.takes())));
            case "variable" -> sent(call, path(call, "id"), body(call));
            case "slug" -> sent(call, path(call, "slug"), body(call));
            default -> new Sent(unknownMethod(call), path, "application/json", body(call));
        };
    }

    private static Sent sent(DescribedCall call, String path, byte[] body) {
        return new Sent(call.method(), path, "application/json", body);
    }

    private byte[] broken(DescribedCall call) {
        if (!BROKEN_OF_OTHERS.isEmpty() && random.nextInt(3) == 0) {
            return pick(BROKEN_OF_OTHERS);
        }
        String body = random.nextInt(60) == 0 ? HUGE : pick(BROKEN);
        boolean mayBeAbsent =
                !call.operation().path("requestBody").path("required").asBoolean();
        return (body.isEmpty() && mayBeAbsent ? "{" : body).getBytes(StandardCharsets.UTF_8);
    }

    /** One whose form is right and whose values are odd: refused, or taken as the text it is. */
    Sent odd(DescribedCall call) {
        if (call.method().equals("DELETE")) {
            return refused(call);
        }
        byte[] body = call.takesFile() ? file() : OddJson.bytes(json.odd(call.takes()));
        return new Sent(
                call.method(),
                path(call, "query"),
                call.takesFile() ? "application/octet-stream" : "application/json",
                call.takes().isMissingNode() && !call.takesFile() ? new byte[0] : body);
    }

    /** One as the web app would send it. */
    Sent plain(DescribedCall call) {
        byte[] file = "Nom;Ville\nAlpha;Brest\n".getBytes(StandardCharsets.UTF_8);
        return new Sent(
                call.method(),
                path(call, ""),
                call.takesFile() ? "application/octet-stream" : "application/json",
                call.takesFile() ? file : body(call));
    }

    private byte[] file() {
        byte[] junk = new byte[random.nextInt(3_000)];
        random.nextBytes(junk);
        String table = "Nom;Ville\n" + OddJson.text(random) + ";" + OddJson.text(random) + "\n\"open";
        return random.nextBoolean() ? junk : table.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] body(DescribedCall call) {
        return call.takes().isMissingNode() ? new byte[0] : OddJson.bytes(json.plain(call.takes()));
    }

    private byte[] notText(DescribedCall call) {
        byte[] body = ("{\"name\":\"é\",\"x\":" + new String(body(call), StandardCharsets.UTF_8) + "}")
                .getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(3)) {
            case 0 -> "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
            case 1 -> "{\"name\":\"é\"}".getBytes(StandardCharsets.UTF_16);
            default -> {
                body[random.nextInt(body.length)] = (byte) (random.nextBoolean() ? 0 : 0xC0);
                yield body;
            }
        };
    }

    private String unknownMethod(DescribedCall call) {
        String path = path(call, "");
        return METHODS.stream()
                .filter(method -> DescribedCall.find(method, path).isEmpty())
                .skip(random.nextInt(2))
                .findFirst()
                .orElse("PROPFIND");
    }

    /** @param odd which part is not what it should be: {@code id}, {@code slug}, {@code query}, or none */
    private String path(DescribedCall call, String odd) {
        StringBuilder path = new StringBuilder();
        Matcher variables = VARIABLE.matcher(call.path());
        int start = 0;
        while (variables.find()) {
            path.append(call.path(), start, variables.start());
            String name = variables.group(1);
            boolean spoilt = odd.equals("id") && !name.matches("slug|key|token") || odd.equals(name);
            path.append(spoilt ? wrongVariable() : variable(call, name));
            start = variables.end();
        }
        return path.append(call.path().substring(start)) + query(call, odd.equals("query"));
    }

    private String variable(DescribedCall call, String name) {
        String word = call.path().replaceAll(".*/([\\w]+)/\\{" + name + "\\}.*", "$1");
        List<String> values =
                known.getOrDefault(name.matches("id|key") ? word : name, known.getOrDefault(name, List.of()));
        return values.isEmpty() ? new UUID(random.nextLong(), random.nextLong()).toString() : pick(values);
    }

    private String wrongVariable() {
        return pick(List.of(
                "0",
                "-1",
                "null",
                "undefined",
                "%27%20or%201%3D1--",
                "99999999999999999999",
                "..%2f..%2fetc%2fpasswd",
                "%00",
                "%C0%AF",
                "%F0%9F%98%80",
                "a".repeat(3_000),
                "00000000-0000-0000-0000-000000000000",
                "0-0-0-0-0",
                "%3Cscript%3E",
                "pg_catalog",
                "*"));
    }

    private String query(DescribedCall call, boolean odd) {
        Map<String, String> values = new LinkedHashMap<>();
        call.parameters()
                .valueStream()
                .filter(each -> each.path("in").asString().equals("query"))
                .forEach(each -> {
                    if (odd) {
                        values.put(each.path("name").asString(), OddJson.text(random));
                    } else if (each.path("required").asBoolean()) {
                        values.put(each.path("name").asString(), "a");
                    }
                });
        StringBuilder query = new StringBuilder();
        values.forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value.length() > 2_000 ? "b".repeat(2_000) : value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
