package comptoir.records.imports;

import comptoir.kernel.Refusal;
import comptoir.records.StagingStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run found wrong: problems of rows, lines that stay out, and values that name nothing known. */
final class Findings {

    /** More problems are counted, not kept. */
    private static final int MOST_PROBLEMS = 20_000;

    private final List<RowProblem> problems = new ArrayList<>();
    private final Set<Long> refusedLines = new HashSet<>();
    private final UnknownValues unknown = new UnknownValues();

    void keep(RowProblem problem) {
        if (problem.refuses()) {
            refusedLines.add(problem.line());
        }
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** A row that stays out for one of its values. */
    void refuse(StagingStore.Stopped stopped, ImportProblem problem, Optional<String> field) {
        keep(new RowProblem(
                stopped.line(), field, stopped.value(), true, Refusal.of(problem, "value", stopped.value())));
    }

    void unknown(String field, String value, UnknownValue.Fate fate) {
        unknown.add(field, value, fate);
    }

    /** In the order of the file. */
    List<RowProblem> problems() {
        return problems.stream().sorted(Comparator.comparing(RowProblem::line)).toList();
    }

    List<UnknownValue> unknown() {
        return unknown.most();
    }

    long refused() {
        return refusedLines.size();
    }
}
