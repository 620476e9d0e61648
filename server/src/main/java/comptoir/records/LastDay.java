package comptoir.records;

import comptoir.kernel.Refusal;
import java.time.LocalDate;

/** The last day somebody works here: today at the earliest. */
final class LastDay {

    private LastDay() {}

    static LocalDate checked(Sight sight, LocalDate day) {
        if (day.isBefore(sight.reading().today())) {
            throw Refusal.of(RecordsProblem.LAST_DAY_PAST, "day", day.toString())
                    .refused();
        }
        return day;
    }
}
