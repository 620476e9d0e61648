package comptoir.kernel;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days and moments as people write them: {@code 22/11/2026}, {@code 22 nov. 2026}, {@code demain}, {@code lun}, {@code +15j}. */
public final class FrenchDates {

    /** What {@code 05/06/2026} means: in France the fifth of June. */
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    private static final Pattern ISO =
            Pattern.compile("(\\d{4}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{1,2}) ?[-/. ] ?(\\d{1,2})(?: ?[-/. ] ?(\\d{4}|\\d{2}))?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})(?:er|st|nd|rd|th)?[ .-]{0,2}([a-z]{3,9})\\.?(?:[ ,-]{1,2}(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:[ ,]{1,2}(\\d{4}))?");
    private static final Pattern TIMED = Pattern.compile("(.*?)(?:t|[ ,]+a |[ ,]*)((\\d{1,2})(?:"
            + ":(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?| ?h ?(\\d{2})?)(?: ?([ap])m)?|(\\d{1,2}) ?([ap])m)"
            + " ?(z|utc|[+-]\\d{2}(?::?\\d{2})?)?");

    private FrenchDates() {}

    /** A day, the day of the month first. */
    public static Outcome<LocalDate> parse(String writing, LocalDate today) {
        return parse(writing, today, Order.DAY_FIRST);
    }

    /** A day; a time after it is left out. Without a year the nearest such day is meant. */
    public static Outcome<LocalDate> parse(String writing, LocalDate today, Order order) {
        String tidy = tidy(writing);
        return day(tidy, writing, today, order)
                .or(() -> timed(tidy).flatMap(time -> day(time.day(), writing, today, order)))
                .orElseGet(() -> ValueProblem.DATE_FORM.of(writing));
    }

    /** A moment: a day and a time in the given zone ({@code demain 14h30}), or with its own offset; a day alone is its start. */
    public static Outcome<Instant> parseMoment(String writing, LocalDate today, ZoneId zone, Order order) {
        String tidy = tidy(writing);
        Optional<Outcome<LocalDate>> dayAlone = day(tidy, writing, today, order);
        if (dayAlone.isPresent()) {
            return dayAlone.get().map(day -> day.atStartOfDay(zone).toInstant());
        }
        Optional<Timed> timed = timed(tidy);
        if (timed.isEmpty()) {
            return ValueProblem.DATE_FORM.of(writing);
        }
        Optional<LocalTime> time = timed.get().time();
        if (time.isEmpty()) {
            return ValueProblem.TIME_FORM.of(writing);
        }
        ZoneId where = timed.get().offset().<ZoneId>map(offset -> offset).orElse(zone);
        Outcome<LocalDate> day = timed.get().day().isEmpty()
                ? Outcome.ok(today)
                : day(timed.get().day(), writing, today, order).orElseGet(() -> ValueProblem.DATE_FORM.of(writing));
        return day.map(date -> date.atTime(time.get()).atZone(where).toInstant());
    }

    /** As it is shown in full: {@code 22 nov. 2026}, with U+00A0. */
    public static String shown(LocalDate day) {
        return day.getDayOfMonth() + "\u00a0" + DateWords.shortMonth(day.getMonthValue()) + "\u00a0" + day.getYear();
    }

    private static String tidy(String writing) {
        if (writing.length() > 60) {
            return "";
        }
        String folded = Fold.of(writing).replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ").strip();
        return DateWords.withoutWeekday(folded.replaceFirst("^le ", ""));
    }

    /** Empty when the text is no form of a day; a refusal when it is, of a day that does not exist. */
    private static Optional<Outcome<LocalDate>> day(String tidy, String writing, LocalDate today, Order order) {
        Optional<LocalDate> relative = DateWords.relative(tidy, today);
        if (relative.isPresent()) {
            return relative.map(Outcome::ok);
        }
        return Stream.of(iso(tidy), numeric(tidy, today, order), named(tidy, today))
                .flatMap(Optional::stream)
                .findFirst()
                .map(days -> days.stream()
                        .min(Comparator.comparing(day -> Math.abs(ChronoUnit.DAYS.between(today, day))))
                        .map(Outcome::ok)
                        .orElseGet(() -> ValueProblem.DATE_IMPOSSIBLE.of(writing)));
    }

    private static Optional<List<LocalDate>> iso(String tidy) {
        Matcher form = ISO.matcher(tidy);
        if (!form.matches()) {
            return Optional.empty();
        }
        int first = form.group(1) != null ? 1 : 4;
        return Optional.of(days(number(form, first), number(form, first + 1), number(form, first + 2)));
    }

    private static Optional<List<LocalDate>> numeric(String tidy, LocalDate today, Order order) {
        Matcher form = NUMERIC.matcher(tidy);
        if (!form.matches()) {
            return Optional.empty();
        }
        int day = number(form, order == Order.DAY_FIRST ? 1 : 2);
        int month = number(form, order == Order.DAY_FIRST ? 2 : 1);
        return Optional.of(inYear(Optional.ofNullable(form.group(3)), day, month, today));
    }

    private static Optional<List<LocalDate>> named(String tidy, LocalDate today) {
        Matcher dayFirst = DAY_MONTH.matcher(tidy);
        if (dayFirst.matches()) {
            return DateWords.month(dayFirst.group(2))
                    .map(month -> inYear(Optional.ofNullable(dayFirst.group(3)), number(dayFirst, 1), month, today));
        }
        Matcher monthFirst = MONTH_DAY.matcher(tidy);
        return monthFirst.matches()
                ? DateWords.month(monthFirst.group(1))
                        .map(month ->
                                inYear(Optional.ofNullable(monthFirst.group(3)), number(monthFirst, 2), month, today))
                : Optional.empty();
    }

    /** The day in the year said; in the years around when none is said. */
    private static List<LocalDate> inYear(Optional<String> year, int day, int month, LocalDate today) {
        if (year.isEmpty()) {
            return Stream.of(-1, 0, 1)
                    .flatMap(next -> days(today.getYear() + next, month, day).stream())
                    .toList();
        }
        int number = Integer.parseInt(year.get());
        return days(year.get().length() == 4 ? number : fullYear(number, today), month, day);
    }

    /** Two figures mean a year up to twenty years ahead, or one of the past. */
    private static int fullYear(int lastTwo, LocalDate today) {
        int thisCentury = today.getYear() / 100 * 100 + lastTwo;
        return thisCentury > today.getYear() + 20 ? thisCentury - 100 : thisCentury;
    }

    private static List<LocalDate> days(int year, int month, int day) {
        try {
            return year < 1600 || year > 2299 ? List.of() : List.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return List.of();
        }
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    private record Timed(String day, Optional<LocalTime> time, Optional<ZoneOffset> offset) {}

    private static Optional<Timed> timed(String tidy) {
        Matcher form = TIMED.matcher(tidy);
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<ZoneOffset> offset = Optional.ofNullable(form.group(11))
                .map(text -> text.equals("z") || text.equals("utc") ? ZoneOffset.UTC : ZoneOffset.of(text));
        return Optional.of(new Timed(form.group(1).strip(), time(form), offset));
    }

    private static Optional<LocalTime> time(Matcher form) {
        boolean hourAlone = form.group(9) != null;
        int hour = number(form, hourAlone ? 9 : 3);
        Optional<String> half = Optional.ofNullable(form.group(hourAlone ? 10 : 8));
        String minute = Optional.ofNullable(form.group(4))
                .or(() -> Optional.ofNullable(form.group(7)))
                .orElse("0");
        String second = Optional.ofNullable(form.group(5)).orElse("0");
        String fraction = Optional.ofNullable(form.group(6)).orElse("");
        try {
            int nanos = Integer.parseInt((fraction + "000000000").substring(0, 9));
            return Optional.of(
                    LocalTime.of(hour(hour, half), Integer.parseInt(minute), Integer.parseInt(second), nanos));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** On the clock of 24 hours; {@code 14 pm} is none. */
    private static int hour(int hour, Optional<String> half) {
        if (half.isEmpty()) {
            return hour;
        }
        return hour > 12 || hour == 0 ? 99 : hour % 12 + (half.get().equals("p") ? 12 : 0);
    }
}
