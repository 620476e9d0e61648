package comptoir.sales;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How quote numbers are written: {@code D-{YYYY}-{0000}} makes D-2026-0431. One counter in braces, as many zeros as digits at
 * least; {@code {YYYY}}, {@code {YY}} and {@code {MM}} where wanted. Gaps are lawful for quotes, a second use is not.
 */
public final class QuoteNumberSeries {

    private static final Pattern FIELD = Pattern.compile("\\{(YYYY|YY|MM|0{1,9})}");
    private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9+\\-_/.]*");

    /** What a path would lead elsewhere by. */
    private static final Pattern LEADING_AWAY = Pattern.compile("[./].*|.*\\.\\..*");

    private static final int MAX_LENGTH = 35;

    private final String pattern;

    private QuoteNumberSeries(String pattern) {
        this.pattern = pattern;
    }

    public static Outcome<QuoteNumberSeries> parse(String pattern) {
        String text = pattern.strip();
        Matcher fields = FIELD.matcher(text);
        long counters = fields.results().filter(QuoteNumberSeries::isCounter).count();
        String rest = fields.replaceAll("");
        boolean yearBesideMonth = !text.contains("{MM}") || text.contains("{YY");
        boolean writable =
                PRINTABLE.matcher(rest).matches() && !LEADING_AWAY.matcher(text).matches();
        return counters == 1 && yearBesideMonth && writable && text.length() <= MAX_LENGTH
                ? Outcome.ok(new QuoteNumberSeries(text))
                : Outcome.refused(Refusal.of(
                        SalesProblem.SERIES_MALFORMED,
                        Map.of("pattern", pattern, "counter", "{0000}", "example", "D-{YYYY}-{0000}")));
    }

    /** The text of the n-th number given on that day; more digits than zeros widen it. */
    public String number(LocalDate day, long n) {
        return around(day, ("%0" + digits() + "d").formatted(n));
    }

    /** The text of a number given on that day, with these characters in the place of its counter. */
    String around(LocalDate day, String counter) {
        return FIELD.matcher(pattern)
                .replaceAll(
                        field -> isCounter(field) ? Matcher.quoteReplacement(counter) : written(field.group(1), day));
    }

    /** How many digits the counter has at least. */
    int digits() {
        return FIELD.matcher(pattern)
                .results()
                .filter(QuoteNumberSeries::isCounter)
                .mapToInt(field -> field.group(1).length())
                .sum();
    }

    private static boolean isCounter(MatchResult field) {
        return field.group(1).startsWith("0");
    }

    /** What the counter starts again with: the same text for two days means one counter, empty when it never restarts. */
    public String counterOf(LocalDate day) {
        String year = pattern.contains("{YY") ? "%04d".formatted(day.getYear()) : "";
        return pattern.contains("{MM}") ? year + "-%02d".formatted(day.getMonthValue()) : year;
    }

    @Override
    public String toString() {
        return pattern;
    }

    private static String written(String field, LocalDate day) {
        return switch (field) {
            case "YYYY" -> "%04d".formatted(day.getYear());
            case "YY" -> "%02d".formatted(day.getYear() % 100);
            default -> "%02d".formatted(day.getMonthValue());
        };
    }
}
