package comptoir.sales;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Writes the generated half of the file of vectors again: the same seed always draws the same quotes. */
final class GenerateQuoteVectors {

    private static final int HOW_MANY = 240;
    private static final List<String> RATES = List.of("20", "20.00", "10", "5.5", "5.50", "2.1", "8.5", "0");
    private static final List<String> PERCENTS = List.of("0", "0", "0", "5", "8", "12.5", "33.3333", "100", "0.01");

    private final Random random = new Random(20261122);

    public static void main(String[] arguments) throws IOException {
        StringBuilder file = new StringBuilder("{\n\"reference\": [\n");
        append(file, QuoteVectors.named("reference"));
        append(file.append("],\n\"generated\": [\n"), new GenerateQuoteVectors().all());
        Files.writeString(QuoteVectors.FILE, file.append("]\n}\n"));
    }

    /** The generated vectors, each with what the oracle expects. */
    List<JsonNode> all() {
        List<JsonNode> vectors = new ArrayList<>();
        for (int i = 1; i <= HOW_MANY; i++) {
            Map<String, Object> vector = vector(i);
            vector.put("expected", NaiveOracle.expected(QuoteVectors.JSON.valueToTree(vector)));
            vectors.add(QuoteVectors.JSON.valueToTree(vector));
        }
        return vectors;
    }

    private static void append(StringBuilder file, List<JsonNode> vectors) {
        file.append(String.join(",\n", vectors.stream().map(JsonNode::toString).toList()))
                .append('\n');
    }

    private Map<String, Object> vector(int number) {
        Map<String, Object> vector = new LinkedHashMap<>();
        vector.put("name", "generated " + number);
        List<Object> rows = new ArrayList<>();
        for (int i = random.nextInt(10); i >= 0; i--) {
            rows.add(row());
        }
        vector.put("rows", rows);
        vector.put("discount", discount());
        return vector;
    }

    private Map<String, Object> row() {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return Map.of("kind", kind == 0 ? "section" : "text");
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kind", "item");
        row.put("quantity", random.nextInt(8) == 0 ? "-" + decimal(3, 0) : decimal(1 + random.nextInt(3), 4));
        row.put("price", decimal(1 + random.nextInt(5), 6));
        row.put("discount", any(PERCENTS));
        row.put("vat", any(RATES));
        if (row.get("vat").equals("0") && random.nextBoolean()) {
            row.put("category", any(List.of("AE", "Z", "G")));
        }
        if (random.nextBoolean()) {
            row.put("cost", decimal(1 + random.nextInt(4), 6));
        }
        if (random.nextInt(6) == 0) {
            row.put("optional", true);
        }
        return row;
    }

    private Map<String, Object> discount() {
        boolean percent = random.nextInt(3) > 0;
        return new TreeMap<>(Map.of(
                "kind", percent ? "percent" : "amount",
                "value", percent ? any(PERCENTS) : decimal(1 + random.nextInt(4), 2)));
    }

    private String decimal(int digits, int maxDecimals) {
        int whole = random.nextInt((int) Math.pow(10, digits));
        int decimals = maxDecimals == 0 ? 0 : random.nextInt(maxDecimals + 1);
        StringBuilder text = new StringBuilder(Integer.toString(whole));
        for (int i = 0; i < decimals; i++) {
            text.append(i == 0 ? "." : "").append(random.nextInt(10));
        }
        return text.toString();
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
