package comptoir.records;

import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/** Runs statements, and says as a refusal what a constraint of the database would not have. */
final class GuardStore {

    private GuardStore() {}

    static <T> T saying(Sight sight, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException e) {
            throw BrokenRules.refused(e, sight.model(), sight.actor().language())
                    .<RuntimeException>map(refused -> refused)
                    .orElse(e);
        }
    }
}
