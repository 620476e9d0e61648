package comptoir.app.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen, in the order of its moments; an act may plan further ones. What would lie in the future does not happen. */
final class Timeline {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private record Event(Instant at, long order, Runnable act) {}

    private final DemoClock clock;
    private final Instant end;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private long planned;

    Timeline(DemoClock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return now().atZone(PARIS).toLocalDate();
    }

    LocalDate last() {
        return end.atZone(PARIS).toLocalDate();
    }

    void plan(Instant at, Runnable act) {
        if (at.isBefore(end)) {
            events.add(new Event(at, planned++, act));
        }
    }

    /** On a working day from then on, at that minute of the day. */
    void planWorkday(LocalDate day, int minute, Runnable act) {
        plan(at(workday(day, 1), minute), act);
    }

    /** On a working day until then. */
    void planWorkdayBefore(LocalDate day, int minute, Runnable act) {
        plan(at(workday(day, -1), minute), act);
    }

    private static LocalDate workday(LocalDate day, int step) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(step);
        }
        return working;
    }

    private static Instant at(LocalDate day, int minute) {
        return day.atStartOfDay(PARIS).plusMinutes(minute).toInstant();
    }

    void run() {
        for (Event next = events.poll(); next != null; next = events.poll()) {
            if (next.at().isAfter(clock.instant())) {
                clock.moveTo(next.at());
            }
            next.act().run();
        }
    }
}
