package comptoir.sales;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The arithmetic of a quote written a second time, with none of the program's types: whole numbers only, a millionth of a cent
 * as the unit of what is exact, and each rounding done by hand.
 */
final class NaiveOracle {

    private NaiveOracle() {}

    /** What the vector's file should expect; {@code refused} alone when the discount cannot be taken. */
    static Map<String, Object> expected(JsonNode vector) {
        List<long[]> nets = new ArrayList<>();
        List<Object> rows = new ArrayList<>();
        for (JsonNode row : vector.get("rows")) {
            long[] line = line(row);
            nets.add(line);
            rows.add(row.get("kind").asString().equals("item") ? lineTotals(line) : Map.of());
        }
        subtotals(vector.get("rows"), nets, rows);
        List<String> keys = keys(vector.get("rows"));
        List<Long> bases =
                keys.stream().map(key -> base(key, vector.get("rows"), nets)).toList();
        long lines = bases.stream().mapToLong(Long::longValue).sum();
        String kind = vector.get("discount").get("kind").asString();
        String value = vector.get("discount").get("value").asString();
        long discount = kind.equals("percent")
                ? percent(lines, value)
                : digits(value, 2).longValueExact();
        if (kind.equals("amount") && discount != 0 && discount > lines) {
            return Map.of("refused", "quote.discount_over_total");
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("rows", rows);
        expected.put("linesTotal", money(lines));
        expected.put("discount", money(discount));
        expected.put("exclVat", money(lines - discount));
        long vat = breakdown(keys, bases, discount, expected);
        expected.put("vat", money(vat));
        expected.put("inclVat", money(lines - discount + vat));
        expected.put("margin", margin(vector.get("rows"), nets, lines - discount));
        return expected;
    }

    private static long breakdown(List<String> keys, List<Long> bases, long discount, Map<String, Object> expected) {
        long[] parts = parts(discount, bases);
        List<Object> breakdown = new ArrayList<>();
        long vat = 0;
        for (int i = 0; i < keys.size(); i++) {
            long base = bases.get(i) - parts[i];
            long due = percent(base, keys.get(i).split(" ")[1]);
            vat += due;
            Map<String, Object> share = new LinkedHashMap<>();
            share.put("category", keys.get(i).split(" ")[0]);
            share.put("rate", keys.get(i).split(" ")[1]);
            share.put("lines", money(bases.get(i)));
            share.put("discount", money(parts[i]));
            share.put("base", money(base));
            share.put("vat", money(due));
            breakdown.add(share);
        }
        expected.put("breakdown", breakdown);
        return vat;
    }

    /** Gross, discount and net in cents; zeros for what is not an item. */
    private static long[] line(JsonNode row) {
        if (!row.get("kind").asString().equals("item")) {
            return new long[] {0, 0, 0};
        }
        long gross = amount(row.get("quantity").asString(), row.get("price").asString());
        long discount = percent(gross, row.get("discount").asString());
        return new long[] {gross, discount, gross - discount};
    }

    private static Map<String, Object> lineTotals(long[] line) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("gross", money(line[0]));
        totals.put("discount", money(line[1]));
        totals.put("net", money(line[2]));
        return totals;
    }

    private static void subtotals(JsonNode rows, List<long[]> nets, List<Object> into) {
        long sum = 0;
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).get("kind").asString().equals("section")) {
                into.set(i, Map.of("subtotal", money(sum)));
                sum = 0;
            } else if (counted(rows.get(i))) {
                sum += nets.get(i)[2];
            }
        }
    }

    private static boolean counted(JsonNode row) {
        return row.get("kind").asString().equals("item")
                && !(row.has("optional") && row.get("optional").asBoolean());
    }

    private static List<String> keys(JsonNode rows) {
        List<String> keys = new ArrayList<>();
        for (JsonNode row : rows) {
            if (counted(row) && !keys.contains(key(row))) {
                keys.add(key(row));
            }
        }
        keys.sort(Comparator.comparing((String key) -> digits(key.split(" ")[1], 4))
                .reversed()
                .thenComparing(
                        key -> List.of("S", "Z", "E", "AE", "K", "G", "O").indexOf(key.split(" ")[0])));
        return keys;
    }

    private static String key(JsonNode row) {
        String rate = row.get("vat").asString();
        String bare = rate.contains(".") ? rate.replaceAll("0+$", "").replaceAll("\\.$", "") : rate;
        String category = row.has("category") ? row.get("category").asString() : bare.equals("0") ? "E" : "S";
        return category + " " + bare;
    }

    private static long base(String key, JsonNode rows, List<long[]> nets) {
        long sum = 0;
        for (int i = 0; i < rows.size(); i++) {
            sum += counted(rows.get(i)) && key(rows.get(i)).equals(key) ? nets.get(i)[2] : 0;
        }
        return sum;
    }

    /** Floors first, then one cent at a time to whoever was cut the most. */
    private static long[] parts(long discount, List<Long> bases) {
        long whole = bases.stream().mapToLong(Long::longValue).sum();
        long[] parts = new long[bases.size()];
        if (whole == 0) {
            return parts;
        }
        BigInteger divisor = BigInteger.valueOf(Math.abs(whole));
        long[] cut = new long[bases.size()];
        long left = discount;
        for (int i = 0; i < parts.length; i++) {
            BigInteger exact = BigInteger.valueOf(discount)
                    .multiply(BigInteger.valueOf(bases.get(i)))
                    .multiply(BigInteger.valueOf(Long.signum(whole)));
            cut[i] = exact.mod(divisor).longValueExact();
            parts[i] = exact.subtract(exact.mod(divisor)).divide(divisor).longValueExact();
            left -= parts[i];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int i = 1; i < cut.length; i++) {
                most = cut[i] > cut[most] ? i : most;
            }
            parts[most]++;
            cut[most] = -1;
        }
        return parts;
    }

    private static Map<String, Object> margin(JsonNode rows, List<long[]> nets, long exclVat) {
        List<@Nullable Object> lines = new ArrayList<>();
        long costs = 0;
        int missing = 0;
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            boolean known = row.has("cost");
            long cost = known
                    ? amount(row.get("quantity").asString(), row.get("cost").asString())
                    : 0;
            lines.add(known ? left(nets.get(i)[2], cost) : null);
            costs += counted(row) ? cost : 0;
            missing += counted(row) && !known ? 1 : 0;
        }
        Map<String, @Nullable Object> margin = left(exclVat, costs);
        margin.put("costsMissing", missing);
        margin.put("lines", lines);
        return margin;
    }

    private static Map<String, @Nullable Object> left(long net, long cost) {
        Map<String, @Nullable Object> margin = new LinkedHashMap<>();
        margin.put("amount", money(net - cost));
        margin.put("percent", net == 0 ? null : points(net - cost, net));
        return margin;
    }

    private static String points(long part, long whole) {
        String text = money(halfUp(
                BigInteger.valueOf(part).multiply(BigInteger.valueOf(10_000L * Long.signum(whole))),
                BigInteger.valueOf(Math.abs(whole))));
        String bare = text.replaceAll("0+$", "").replaceAll("\\.$", "");
        return bare.equals("-0") ? "0" : bare;
    }

    private static long amount(String quantity, String price) {
        return halfUp(digits(quantity, 4).multiply(digits(price, 6)), BigInteger.TEN.pow(8));
    }

    private static long percent(long cents, String points) {
        return halfUp(BigInteger.valueOf(cents).multiply(digits(points, 4)), BigInteger.TEN.pow(6));
    }

    private static long halfUp(BigInteger dividend, BigInteger divisor) {
        BigInteger doubled = dividend.abs().shiftLeft(1).add(divisor);
        long rounded = doubled.divide(divisor.shiftLeft(1)).longValueExact();
        return dividend.signum() < 0 ? -rounded : rounded;
    }

    private static BigInteger digits(String decimal, int places) {
        String[] halves = (decimal + (decimal.contains(".") ? "" : ".")).split("\\.", -1);
        return new BigInteger(halves[0] + (halves[1] + "000000").substring(0, places));
    }

    private static String money(long cents) {
        return (cents < 0 ? "-" : "") + Math.abs(cents) / 100 + "." + "%02d".formatted(Math.abs(cents) % 100);
    }
}
