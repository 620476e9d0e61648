package comptoir.access;

import java.util.List;
import java.util.UUID;

/** Members who see each other's records where a role says "the team's", and hold the team's roles. */
public record Team(UUID id, String name, List<String> roles, List<UUID> members) {

    public Team {
        roles = List.copyOf(roles);
        members = List.copyOf(members);
    }
}
