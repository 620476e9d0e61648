package comptoir.dictionary.types;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A period that moves with the day it is asked on: this month, the last thirty days. */
enum RelativePeriod {
    TODAY("today") {
        @Override
        LocalDate first(LocalDate today) {
            return today;
        }

        @Override
        LocalDate last(LocalDate today) {
            return today;
        }
    },
    THIS_WEEK("thisWeek") {
        @Override
        LocalDate first(LocalDate today) {
            return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate last(LocalDate today) {
            return first(today).plusDays(6);
        }
    },
    THIS_MONTH("thisMonth") {
        @Override
        LocalDate first(LocalDate today) {
            return today.withDayOfMonth(1);
        }

        @Override
        LocalDate last(LocalDate today) {
            return today.with(TemporalAdjusters.lastDayOfMonth());
        }
    },
    LAST_MONTH("lastMonth") {
        @Override
        LocalDate first(LocalDate today) {
            return today.minusMonths(1).withDayOfMonth(1);
        }

        @Override
        LocalDate last(LocalDate today) {
            return today.withDayOfMonth(1).minusDays(1);
        }
    },
    THIS_YEAR("thisYear") {
        @Override
        LocalDate first(LocalDate today) {
            return today.withDayOfYear(1);
        }

        @Override
        LocalDate last(LocalDate today) {
            return today.with(TemporalAdjusters.lastDayOfYear());
        }
    },
    LAST_YEAR("lastYear") {
        @Override
        LocalDate first(LocalDate today) {
            return today.minusYears(1).withDayOfYear(1);
        }

        @Override
        LocalDate last(LocalDate today) {
            return today.withDayOfYear(1).minusDays(1);
        }
    },
    LAST_30_DAYS("last30Days") {
        @Override
        LocalDate first(LocalDate today) {
            return today.minusDays(30);
        }

        @Override
        LocalDate last(LocalDate today) {
            return today;
        }
    },
    NEXT_30_DAYS("next30Days") {
        @Override
        LocalDate first(LocalDate today) {
            return today;
        }

        @Override
        LocalDate last(LocalDate today) {
            return today.plusDays(30);
        }
    };

    private final String key;

    RelativePeriod(String key) {
        this.key = key;
    }

    abstract LocalDate first(LocalDate today);

    /** The last day, included. */
    abstract LocalDate last(LocalDate today);

    /** The period a filter's value {@code {"relative": "thisMonth"}} names. */
    static Optional<RelativePeriod> find(Object value) {
        return value instanceof Map<?, ?> map && map.get("relative") instanceof String name
                ? Arrays.stream(values())
                        .filter(period -> period.key.equals(name))
                        .findFirst()
                : Optional.empty();
    }
}
