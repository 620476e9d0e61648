package comptoir.records.imports;

import comptoir.dictionary.ObjectType;
import comptoir.records.tabular.ColumnProposal;
import comptoir.records.tabular.HeadingGuess;
import comptoir.records.tabular.Table;
import comptoir.records.tabular.TableFile;
import comptoir.records.tabular.TableFormat;
import comptoir.records.tabular.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The headings and first rows of a file: enough to guess what its columns are, and to show. */
record Sample(List<String> headings, List<List<String>> rows) {

    private static final int ROWS = 60;

    static Sample of(TableFile file, TableFormat format) {
        try (Table open = file.open(format).orThrow()) {
            List<List<String>> rows = new ArrayList<>();
            while (open.hasNext() && rows.size() < ROWS) {
                TableRow row = open.next();
                if (row.problem().isEmpty()) {
                    rows.add(row.cells());
                }
            }
            return new Sample(open.headings(), rows);
        }
    }

    /** What each column seems to hold, of what it may be meant for; a whole name only where its parts are not told apart. */
    List<ColumnProposal> proposals(ImportTargets targets) {
        List<ColumnProposal> proposals = HeadingGuess.propose(headings, columns(), targets.candidates());
        ObjectType object = targets.object();
        boolean named = ImportTargets.isPerson(object)
                && proposals.stream()
                                .filter(proposal -> object.labelFields().contains(proposal.field()))
                                .filter(proposal -> isFilled(proposal.column()))
                                .count()
                        >= object.labelFields().size();
        List<ColumnProposal> ours = targets.isPast() ? List.of() : RowIdentity.proposals(headings);
        List<ColumnProposal> all = new ArrayList<>(ours);
        proposals.stream()
                .filter(proposal -> !named || !proposal.field().equals(ImportOptions.FULL_NAME))
                .filter(proposal -> ours.stream().noneMatch(own -> own.column() == proposal.column()))
                .forEach(all::add);
        all.sort(Comparator.comparing(ColumnProposal::column));
        return all;
    }

    private boolean isFilled(int column) {
        return rows.stream()
                .anyMatch(row -> column < row.size() && !row.get(column).isBlank());
    }

    private List<List<String>> columns() {
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            int at = column;
            columns.add(
                    rows.stream().map(row -> at < row.size() ? row.get(at) : "").toList());
        }
        return columns;
    }
}
