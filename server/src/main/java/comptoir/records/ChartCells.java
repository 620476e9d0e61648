package comptoir.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The figures of a chart as they were read, put together to bars and parts.
 *
 * @param cells in order of their bar and part
 * @param mostBars those at a later place are the rest
 * @param mostParts those at a later place are the others
 * @param divided whether bars have parts
 * @param of what a bar is as high as; without it, the number of rows
 * @param averageScale digits after the comma of an average
 */
record ChartCells(
        List<Cell> cells, int mostBars, int mostParts, boolean divided, Optional<Figure.Of> of, int averageScale) {

    /**
     * The rows of one part of one bar.
     *
     * @param bars the last place that a bar in here has: for the rest, how many bars there are in all
     * @param parts the same of parts
     * @param filled how many rows have something to measure
     */
    record Cell(
            int bar,
            int part,
            Chart.Group barOf,
            Chart.Group partOf,
            long bars,
            long parts,
            long count,
            BigDecimal sum,
            long filled) {}

    Chart chart() {
        TreeMap<Integer, List<Cell>> bars = gathered(Cell::bar);
        TreeMap<Integer, List<Cell>> parts = divided ? gathered(Cell::part) : new TreeMap<>();
        return new Chart(
                bars.headMap(mostBars, true).values().stream()
                        .map(bar -> new Chart.Bar(bar.getFirst().barOf(), sum(bar), divided(bar, parts)))
                        .toList(),
                Optional.ofNullable(bars.get(mostBars + 1))
                        .map(rest ->
                                new Chart.Rest(last(rest, Cell::bars) - mostBars, sum(rest), divided(rest, parts))),
                sum(cells),
                parts.headMap(mostParts, true).values().stream()
                        .map(part -> new Chart.Part(part.getFirst().partOf(), sum(part)))
                        .toList(),
                Optional.ofNullable(parts.get(mostParts + 1))
                        .map(others -> new Chart.Others(last(others, Cell::parts) - mostParts, sum(others))));
    }

    private TreeMap<Integer, List<Cell>> gathered(Function<Cell, Integer> place) {
        return cells.stream().collect(Collectors.groupingBy(place, TreeMap::new, Collectors.toList()));
    }

    private static long last(List<Cell> cells, Function<Cell, Long> place) {
        return cells.stream().map(place).reduce(0L, Math::max);
    }

    private List<Chart.Sum> divided(List<Cell> bar, TreeMap<Integer, List<Cell>> parts) {
        return parts.keySet().stream()
                .map(place ->
                        sum(bar.stream().filter(cell -> cell.part() == place).toList()))
                .toList();
    }

    private Chart.Sum sum(List<Cell> some) {
        long count = some.stream().mapToLong(Cell::count).sum();
        if (of.isEmpty()) {
            return new Chart.Sum(count, Optional.of(BigDecimal.valueOf(count)));
        }
        BigDecimal sum = some.stream().map(Cell::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (of.get() == Figure.Of.SUM) {
            return new Chart.Sum(count, Optional.of(sum));
        }
        long filled = some.stream().mapToLong(Cell::filled).sum();
        return new Chart.Sum(
                count,
                filled == 0
                        ? Optional.empty()
                        : Optional.of(sum.divide(BigDecimal.valueOf(filled), averageScale, RoundingMode.HALF_UP)));
    }
}
