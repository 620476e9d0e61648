package comptoir.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something takes, in whole minutes, as people write it: {@code 1 h 30}, {@code 90 min}, {@code 1:30}, {@code 1,5 h}. */
public final class FrenchDurations {

    private static final int MINUTES_AN_HOUR = 60;
    private static final long MOST_MINUTES = 99_999 * 60L;

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,5}):([0-5]\\d)(?::00)?");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,5})(?:[.,](\\d{1,4}))?(?:h|hr|hrs|heures?|hours?)(?:(\\d{1,2})(?:m|mn|min|mins|minutes?|')?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,7})(?:m|mn|min|mins|minutes?|')?");

    private FrenchDurations() {}

    /** A number alone is of minutes. */
    public static Outcome<Long> parse(String writing) {
        String plain = Fold.of(writing).replaceAll("[\\s\\p{Z}\\p{Cf}]", "").replace('’', '\'');
        Matcher clock = CLOCK.matcher(plain);
        if (clock.matches()) {
            return Outcome.ok(minutes(clock.group(1), Long.parseLong(clock.group(2))));
        }
        Matcher hours = HOURS.matcher(plain);
        if (hours.matches()) {
            return ofHours(writing, hours);
        }
        Matcher minutes = MINUTES.matcher(plain);
        return minutes.matches() && Long.parseLong(minutes.group(1)) <= MOST_MINUTES
                ? Outcome.ok(Long.parseLong(minutes.group(1)))
                : ValueProblem.DURATION_FORM.of(writing);
    }

    /** {@code 1,5 h} is ninety minutes; {@code 1,5 h 30} and {@code 0,333 h} are no duration. */
    private static Outcome<Long> ofHours(String writing, Matcher hours) {
        String parts = hours.group(2);
        String more = hours.group(3);
        if (parts == null) {
            long minutes = more == null ? 0 : Long.parseLong(more);
            return minutes < MINUTES_AN_HOUR
                    ? Outcome.ok(minutes(hours.group(1), minutes))
                    : ValueProblem.DURATION_FORM.of(writing);
        }
        long tenThousandths = Long.parseLong((parts + "0000").substring(0, 4)) * MINUTES_AN_HOUR;
        return more == null && tenThousandths % 10_000 == 0
                ? Outcome.ok(minutes(hours.group(1), tenThousandths / 10_000))
                : ValueProblem.DURATION_FORM.of(writing);
    }

    private static long minutes(String hours, long more) {
        return Long.parseLong(hours) * MINUTES_AN_HOUR + more;
    }

    /** {@code 1:30}, which spreadsheets understand, and {@link #parse}, too. */
    public static String clock(long minutes) {
        return "%d:%02d".formatted(minutes / MINUTES_AN_HOUR, minutes % MINUTES_AN_HOUR);
    }
}
