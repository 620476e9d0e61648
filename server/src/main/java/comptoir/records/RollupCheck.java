package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Compares the sums and counts kept beside records with what is there, and puts them right. */
public final class RollupCheck {

    private static final Actor PROGRAM = Actor.program("Comptoir");
    private static final UUID FIRST = new UUID(0, 0);

    private final Records records;

    public RollupCheck(Records records) {
        this.records = records;
    }

    /**
     * Goes through all records that have any, a thousand in a transaction; writers wait for those only that are being put right.
     *
     * @param goOn asked before each transaction
     * @return how many were wrong, by object; an object where all was right is not named
     */
    public Map<String, Integer> repair(WorkspaceSchema workspace, BooleanSupplier goOn) {
        Map<String, Integer> repaired = new TreeMap<>();
        for (String object : withRollups(workspace)) {
            Optional<UUID> next = Optional.of(FIRST);
            while (next.isPresent() && goOn.getAsBoolean()) {
                UUID after = next.get();
                RollupStore.Checked checked = records.inOne(
                        workspace,
                        PROGRAM,
                        (tx, sight) -> new RollupStore(tx, sight.model())
                                .check(sight.model().object(object), after));
                if (checked.repaired() > 0) {
                    repaired.merge(object, checked.repaired(), Integer::sum);
                }
                next = checked.last();
            }
        }
        return repaired;
    }

    private List<String> withRollups(WorkspaceSchema workspace) {
        return records.reading(
                workspace,
                PROGRAM,
                (tx, sight) -> sight.model().objects().stream()
                        .filter(RollupStore::sums)
                        .map(ObjectType::key)
                        .toList());
    }
}
