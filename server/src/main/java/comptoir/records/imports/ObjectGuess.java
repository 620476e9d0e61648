package comptoir.records.imports;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.tabular.ColumnProposal;
import java.util.List;
import java.util.Optional;

/** What the rows of a file seem to be, where nobody has said it. */
final class ObjectGuess {

    private final Records records;
    private final ImportRights rights;

    ObjectGuess(Records records, ImportRights rights) {
        this.records = records;
        this.rights = rights;
    }

    /** The key of an object. */
    String of(Tx tx, Sight sight, Sample sample) {
        return kept(tx, sight, sample).orElseGet(() -> likeliest(sight, sample));
    }

    /** What rows under these headings were the last time that somebody kept how they were matched. */
    private Optional<String> kept(Tx tx, Sight sight, Sample sample) {
        return SavedMappings.fitting(tx, sight, rights, sample.headings(), Optional.empty())
                .map(fitting -> fitting.seen().mapping().object());
    }

    /** The object of the menu whose fields the headings resemble most; the first one when they resemble nothing. */
    private String likeliest(Sight sight, Sample sample) {
        String best = sight.model().objects().getFirst().key();
        int most = -1;
        for (ObjectType object : sight.model().objects()) {
            if (object.inMenu() && rights.isOpen(sight, object)) {
                int score = likeness(sight, object, sample);
                if (score > most) {
                    most = score;
                    best = object.key();
                }
            }
        }
        return best;
    }

    /** A past is taken over only from rows that name what its records must have: its many fields resemble much. */
    private int likeness(Sight sight, ObjectType object, Sample sample) {
        List<ColumnProposal> proposals = sample.proposals(rights.targets(sight, object));
        boolean enough = records.takeOver(object).isEmpty()
                || object.fields().stream()
                        .filter(Field::required)
                        .allMatch(field -> proposals.stream()
                                .anyMatch(proposal -> proposal.field().equals(field.key())));
        return enough ? proposals.stream().mapToInt(ColumnProposal::score).sum() : 0;
    }
}
