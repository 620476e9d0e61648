package comptoir.records;

import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What lies in a workspace's trash for more than thirty days leaves it for good. */
public final class Trash {

    /** How long one may change one's mind. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Trash.class);
    private static final Actor PROGRAM = Actor.program("Comptoir");

    private final Records records;
    private final Owners owners;
    private final InstantSource clock;

    public Trash(Records records, Collection<RecordOwner> owners, InstantSource clock) {
        this.records = records;
        this.owners = new Owners(owners);
        this.clock = clock;
    }

    /**
     * Purges what is due, in transactions of at most a thousand records and a thousand references: one that is cut off, or called twice at the same
     * time, is simply taken up again. What rules or other records still need stays in the trash.
     *
     * @param goOn asked before each transaction
     * @return how many records left, their parts not counted
     */
    public long purge(WorkspaceSchema workspace, BooleanSupplier goOn) {
        long gone = 0;
        for (String object : byLevel(workspace).reversed()) {
            gone += purge(workspace, object, goOn);
        }
        return gone;
    }

    /** What goes wrong with one object keeps no other from leaving. */
    private long purge(WorkspaceSchema workspace, String object, BooleanSupplier goOn) {
        long gone = 0;
        try {
            Optional<PurgeStore.Place> next = Optional.of(PurgeStore.Place.FIRST);
            while (next.isPresent() && goOn.getAsBoolean()) {
                PurgeStore.Step step = step(workspace, object, next.get());
                gone += step.gone();
                next = step.next();
            }
        } catch (RuntimeException broken) {
            // Whatever broke was rolled back: these records stay, the next night tries them again.
            LOG.error("the trash of {} keeps what it has of {}", workspace.slug(), object, broken);
        }
        return gone;
    }

    /** What others link to comes first; so purged last, once those are gone. */
    private List<String> byLevel(WorkspaceSchema workspace) {
        return records.reading(
                workspace,
                PROGRAM,
                (tx, sight) -> sight.model().inOrder(sight.model().objects()).stream()
                        .map(object -> object.key())
                        .toList());
    }

    private PurgeStore.Step step(WorkspaceSchema workspace, String object, PurgeStore.Place from) {
        return records.inOne(
                workspace,
                PROGRAM,
                (tx, sight) -> new PurgeStore(tx, sight, owners, clock.instant())
                        .step(sight.model().object(object), from));
    }
}
