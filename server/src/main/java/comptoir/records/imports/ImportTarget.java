package comptoir.records.imports;

import comptoir.records.TakeOver;
import comptoir.records.tabular.Candidate;
import java.util.List;
import java.util.Optional;

/**
 * A field that a column of a file may be meant for.
 *
 * @param linked the object it links to
 * @param words what its words may mean, where those of the file are translated
 */
public record ImportTarget(Candidate candidate, Optional<String> linked, List<TakeOver.Word> words) {

    public ImportTarget {
        words = List.copyOf(words);
    }
}
