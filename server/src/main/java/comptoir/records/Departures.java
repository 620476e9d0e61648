package comptoir.records;

import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import comptoir.platform.WorkspaceSchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Switches off whose last day is over, in the workspace's zone: once, however many servers look and however late. */
public final class Departures {

    private static final Logger LOG = LoggerFactory.getLogger(Departures.class);
    private static final Actor PROGRAM = Actor.program("Comptoir");
    private static final String MEMBER = "member";

    private final Records records;

    /** Who could not leave is said in the log once, not at every round. */
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    public Departures(Records records) {
        this.records = records;
    }

    /** @return how many left */
    public int due(WorkspaceSchema workspace) {
        List<UUID> due = records.reading(
                workspace,
                PROGRAM,
                (tx, sight) -> DepartureStore.due(
                        tx, sight.model().object(MEMBER), sight.reading().today()));
        return (int) due.stream().filter(member -> left(workspace, member)).count();
    }

    private boolean left(WorkspaceSchema workspace, UUID member) {
        try {
            return records.inOne(workspace, PROGRAM, (tx, sight) -> {
                Optional<String> name = DepartureStore.stillDue(
                        tx,
                        sight.model().object(MEMBER),
                        member,
                        sight.reading().today());
                name.ifPresent(who -> records.write(
                        tx,
                        WriteRequest.of(
                                        PROGRAM,
                                        "command",
                                        new Change.Update(
                                                MEMBER, member, Optional.empty(), Map.of(MemberOwner.ACTIVE, false)))
                                .commandedFor("people.leave", MEMBER)
                                .titled(who)));
                return name.isPresent();
            });
        } catch (Refused staysNeeded) {
            // The only administrator by now: they stay in, since nobody else could let anybody in again.
            if (told.add(member)) {
                LOG.warn(
                        "{} of {} could not leave: {}",
                        member,
                        workspace.slug(),
                        staysNeeded.refusal().problem().code());
            }
            return false;
        }
    }
}
