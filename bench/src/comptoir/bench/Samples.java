package comptoir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Times of one thing measured in several rounds; each figure is the median of the rounds', so that one bad moment of the machine does not decide. */
final class Samples {

    private final List<List<Double>> rounds = new ArrayList<>();

    void round() {
        rounds.add(new ArrayList<>());
    }

    void add(double milliseconds) {
        rounds.getLast().add(milliseconds);
    }

    boolean isEmpty() {
        return rounds.stream().allMatch(List::isEmpty);
    }

    double median() {
        return percentile(50);
    }

    double p95() {
        return percentile(95);
    }

    private double percentile(int part) {
        List<Double> each = rounds.stream()
                .filter(round -> !round.isEmpty())
                .map(round -> at(round, part))
                .collect(Collectors.toList());
        return each.isEmpty() ? Double.NaN : at(each, 50);
    }

    private static double at(List<Double> values, int part) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(part / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.clamp(rank, 0, sorted.size() - 1));
    }
}
