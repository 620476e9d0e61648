package comptoir.records.tabular;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Proposes for each column the field it is meant for, by its heading in French or English and by what stands in it. */
public final class HeadingGuess {

    /** Below this a proposal would be wrong more often than right. */
    private static final int ENOUGH = 50;

    private HeadingGuess() {}

    /**
     * The proposals in the order of the columns; no field is proposed twice, and a column that resembles nothing has none.
     *
     * @param samples some cells of each column, in the order of the headings; may be empty
     */
    public static List<ColumnProposal> propose(
            List<String> headings, List<List<String>> samples, List<Candidate> candidates) {
        return AddressBook.of(headings)
                .map(book -> book.ordinary(headings, samples))
                .map(ordinary -> proposed(ordinary, told(ordinary, samples), candidates))
                .orElseGet(() -> proposed(headings, samples, candidates));
    }

    /** The cells of columns that mean nothing say nothing either. */
    private static List<List<String>> told(List<String> headings, List<List<String>> samples) {
        return IntStream.range(0, samples.size())
                .mapToObj(column ->
                        column < headings.size() && headings.get(column).isEmpty()
                                ? List.<String>of()
                                : samples.get(column))
                .toList();
    }

    private static List<ColumnProposal> proposed(
            List<String> headings, List<List<String>> samples, List<Candidate> candidates) {
        List<ColumnProposal> possible = new ArrayList<>();
        List<HeadingWords> names = candidates.stream().map(HeadingWords::of).toList();
        for (int column = 0; column < headings.size(); column++) {
            List<String> cells = column < samples.size() ? samples.get(column) : List.of();
            for (int index = 0; index < candidates.size(); index++) {
                int byHeading = names.get(index).likeness(headings.get(column));
                int score = ColumnValues.of(cells)
                        .weigh(byHeading, candidates.get(index).type());
                if (score >= ENOUGH) {
                    possible.add(
                            new ColumnProposal(column, candidates.get(index).key(), score));
                }
            }
        }
        return bestFirst(possible);
    }

    private static List<ColumnProposal> bestFirst(List<ColumnProposal> possible) {
        List<ColumnProposal> chosen = new ArrayList<>();
        Set<Integer> columns = new HashSet<>();
        Set<String> fields = new HashSet<>();
        possible.sort(Comparator.comparing(ColumnProposal::score).reversed());
        for (ColumnProposal proposal : possible) {
            if (!columns.contains(proposal.column()) && !fields.contains(proposal.field())) {
                chosen.add(proposal);
                columns.add(proposal.column());
                fields.add(proposal.field());
            }
        }
        chosen.sort(Comparator.comparing(ColumnProposal::column));
        return chosen;
    }
}
