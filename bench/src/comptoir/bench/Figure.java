package comptoir.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One measured thing beside its limit.
 *
 * @param code as in the list of targets: P1
 * @param what in the reader's language
 * @param served times of the requests
 * @param bare times of the same work in SQL written by hand, in the same rounds
 * @param mostMilliseconds limit of the 95th percentile
 * @param mostRatio limit of the median beside the bare SQL's, over {@link #GRACE} milliseconds for the way there and back
 * @param note what was counted beside, such as statements
 */
record Figure(
        String code,
        String what,
        Samples served,
        Optional<Samples> bare,
        OptionalDouble mostMilliseconds,
        OptionalDouble mostRatio,
        String note,
        boolean noteFits) {

    static final double GRACE = 3;

    static Figure of(String code, String what, Samples served) {
        return new Figure(
                code, what, served, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "", true);
    }

    Figure beside(Samples bareTimes) {
        return new Figure(code, what, served, Optional.of(bareTimes), mostMilliseconds, mostRatio, note, noteFits);
    }

    Figure within(double milliseconds) {
        return new Figure(code, what, served, bare, OptionalDouble.of(milliseconds), mostRatio, note, noteFits);
    }

    Figure atMostTimes(double ratio) {
        return new Figure(code, what, served, bare, mostMilliseconds, OptionalDouble.of(ratio), note, noteFits);
    }

    Figure noted(String text, boolean fits) {
        return new Figure(
                code,
                what,
                served,
                bare,
                mostMilliseconds,
                mostRatio,
                note.isEmpty() ? text : note + " · " + text,
                noteFits && fits);
    }

    OptionalDouble ratio() {
        return bare.filter(times -> !times.isEmpty())
                .map(times -> OptionalDouble.of(served.median() / times.median()))
                .orElseGet(OptionalDouble::empty);
    }

    boolean fits() {
        boolean quick = mostMilliseconds.isEmpty() || served.p95() <= mostMilliseconds.getAsDouble();
        boolean near = mostRatio.isEmpty()
                || bare.isEmpty()
                || served.median() <= mostRatio.getAsDouble() * bare.get().median() + GRACE;
        return quick && near && noteFits;
    }
}
