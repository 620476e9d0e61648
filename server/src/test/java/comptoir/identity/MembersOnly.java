package comptoir.identity;

import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Founds a workspace with a member for each person and nothing else; refuses a role it has not heard of. */
public final class MembersOnly implements WorkspaceFounding {

    public static final String UNKNOWN_ROLE = "juggler";

    @Override
    public Map<UUID, UUID> found(Founding founding) {
        Map<UUID, UUID> members = new HashMap<>();
        members.put(founding.founder().account(), enrol(founding.workspace(), founding.founder()));
        founding.people().forEach(each -> members.put(each.account(), enrol(founding.workspace(), each)));
        return members;
    }

    @Override
    public UUID enrol(WorkspaceSchema workspace, Person person) {
        if (person.role().equals(UNKNOWN_ROLE)) {
            throw Refusal.of(IdentityProblem.FORM_INVALID).refused();
        }
        return UUID.randomUUID();
    }
}
