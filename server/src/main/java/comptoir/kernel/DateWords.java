package comptoir.kernel;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The words of days in French and English, folded: {@code demain}, {@code lundi prochain}, {@code +15j}, {@code il y a 2 semaines}. */
final class DateWords {

    private static final Map<String, Integer> DAYS_FROM_TODAY = Map.ofEntries(
            Map.entry("auj", 0),
            Map.entry("auj.", 0),
            Map.entry("aujourd'hui", 0),
            Map.entry("aujourdhui", 0),
            Map.entry("today", 0),
            Map.entry("demain", 1),
            Map.entry("tomorrow", 1),
            Map.entry("apres-demain", 2),
            Map.entry("apres demain", 2),
            Map.entry("hier", -1),
            Map.entry("yesterday", -1),
            Map.entry("avant-hier", -2),
            Map.entry("avant hier", -2));

    private static final List<String> WEEKDAYS = List.of(
            "lundi monday",
            "mardi tuesday",
            "mercredi wednesday",
            "jeudi thursday",
            "vendredi friday",
            "samedi saturday",
            "dimanche sunday");
    private static final List<String> MONTHS = List.of(
            "janvier january",
            "fevrier february",
            "mars march",
            "avril april",
            "mai may",
            "juin june",
            "juillet july",
            "aout august",
            "septembre september",
            "octobre october",
            "novembre november",
            "decembre december");
    private static final List<String> SHORT_MONTHS =
            List.of("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");

    private static final String UNIT =
            "(jours?|j|days?|d|semaines?|sem|s|weeks?|w|mois|months?|m|annees?|ans?|a|years?|y)";
    private static final Pattern SIGNED = Pattern.compile("([+-]) ?(\\d{1,4}) ?" + UNIT + "?");
    private static final Pattern AHEAD = Pattern.compile("(?:(?:dans|in) )?(\\d{1,4}) ?" + UNIT);
    private static final Pattern AGO = Pattern.compile("il y a (\\d{1,4}) ?" + UNIT + "|(\\d{1,4}) ?" + UNIT + " ago");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:(next|last) )?([a-z]{3,9})\\.?(?: (prochaine?|suivante?|derniere?|passee?))?");
    private static final Pattern WITH_WEEKDAY =
            Pattern.compile("([a-z]{3,9})[.,]{0,2} (\\d{1,2}(?:er)?[ /.-]{1,2}(?:[a-z]{3}.*|\\d{1,2}[ /.-]\\d.*))");
    private static final Pattern MONTH_END = Pattern.compile("fin (?:du|de) mois|fdm|end of (?:the )?month");

    private DateWords() {}

    static Optional<LocalDate> relative(String tidy, LocalDate today) {
        Integer days = DAYS_FROM_TODAY.get(tidy);
        if (days != null) {
            return Optional.of(today.plusDays(days));
        }
        if (MONTH_END.matcher(tidy).matches()) {
            return Optional.of(today.with(TemporalAdjusters.lastDayOfMonth()));
        }
        return counted(tidy, today).or(() -> weekday(tidy, today));
    }

    /** The month (1 to 12) a word begins, when it begins just one: {@code juil} but not {@code jui}. */
    static Optional<Integer> month(String word) {
        return position(word, MONTHS).map(index -> index + 1);
    }

    static String shortMonth(int month) {
        return SHORT_MONTHS.get(month - 1);
    }

    /** {@code "lundi 30 novembre"} as {@code "30 novembre"}; what follows must be a whole date, as {@code mar} is a month too. */
    static String withoutWeekday(String tidy) {
        Matcher form = WITH_WEEKDAY.matcher(tidy);
        return form.matches() && position(form.group(1), WEEKDAYS).isPresent() ? form.group(2) : tidy;
    }

    private static Optional<LocalDate> counted(String tidy, LocalDate today) {
        Matcher signed = SIGNED.matcher(tidy);
        if (signed.matches()) {
            int sign = signed.group(1).equals("-") ? -1 : 1;
            return Optional.of(
                    moved(today, sign * Integer.parseInt(signed.group(2)), Optional.ofNullable(signed.group(3))));
        }
        Matcher ahead = AHEAD.matcher(tidy);
        if (ahead.matches()) {
            return Optional.of(moved(today, Integer.parseInt(ahead.group(1)), Optional.of(ahead.group(2))));
        }
        Matcher ago = AGO.matcher(tidy);
        if (!ago.matches()) {
            return Optional.empty();
        }
        int first = ago.group(1) != null ? 1 : 3;
        return Optional.of(moved(today, -Integer.parseInt(ago.group(first)), Optional.of(ago.group(first + 1))));
    }

    private static LocalDate moved(LocalDate today, int count, Optional<String> unit) {
        return switch (unit.orElse("j").charAt(0)) {
            case 's', 'w' -> today.plusWeeks(count);
            case 'm' -> today.plusMonths(count);
            case 'a', 'y' -> today.plusYears(count);
            default -> today.plusDays(count);
        };
    }

    /** The next such day after today, or the last one before. */
    private static Optional<LocalDate> weekday(String tidy, LocalDate today) {
        Matcher form = WEEKDAY.matcher(tidy);
        if (!form.matches()) {
            return Optional.empty();
        }
        String after = form.group(3);
        boolean past =
                "last".equals(form.group(1)) || (after != null && (after.startsWith("d") || after.startsWith("pa")));
        return position(form.group(2), WEEKDAYS)
                .map(index -> DayOfWeek.of(index + 1))
                .map(day -> today.with(past ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day)));
    }

    private static Optional<Integer> position(String word, List<String> names) {
        if (word.length() < 3) {
            return Optional.empty();
        }
        List<Integer> found = IntStream.range(0, names.size())
                .filter(index -> (" " + names.get(index)).contains(" " + word))
                .boxed()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
