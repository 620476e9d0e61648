package comptoir.records;

import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gathers what single changes of a batch are refused for, so that a sheet of cells learns of all of them at once. */
final class BatchRefusals {

    private final boolean several;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal.Located> places = new ArrayList<>();

    BatchRefusals(int changes) {
        this.several = changes > 1;
    }

    /** Does one change; when a rule refuses it the next ones are still tried, for nothing of the batch will stay. */
    void during(int index, Sight sight, Runnable change) {
        try {
            change.run();
        } catch (Refused refused) {
            if (!several) {
                throw refused;
            }
            add(index, refused.refusal());
        } catch (RuntimeException failure) {
            // What the database refuses ends the transaction: there is nothing more to try.
            Refused broken = BrokenRules.refused(
                            failure, sight.model(), sight.actor().language())
                    .filter(refused -> several)
                    .orElseThrow(() -> failure);
            add(index, broken.refusal());
            refuse();
        }
    }

    private void add(int index, Refusal refusal) {
        refusals.add(refusal);
        String prefix = index + "/";
        if (refusal.values().get("fields") instanceof Map<?, ?> conflicts) {
            conflicts.keySet().forEach(field -> places.add(new Refusal.Located(prefix + field, refusal)));
        } else if (refusal.at().isEmpty()) {
            places.add(new Refusal.Located(prefix, refusal));
        } else {
            refusal.at().forEach(each -> places.add(new Refusal.Located(prefix + each.place(), each.refusal())));
        }
    }

    /** Refuses the batch as its first refused change was, with the place of each. */
    void refuse() {
        if (!refusals.isEmpty()) {
            throw refusals.getFirst().at(places).refused();
        }
    }
}
