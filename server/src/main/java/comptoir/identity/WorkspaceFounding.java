package comptoir.identity;

import comptoir.platform.WorkspaceSchema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Fills a workspace just made with what it begins with, and takes people into it. Implemented above, by who knows members and roles;
 * identity keeps which account is which member. Refuses by throwing {@link comptoir.kernel.Refused}, after which nothing stays.
 */
public interface WorkspaceFounding {

    /** Writes the company's details, the people as members with their roles, and the founder as administrator: the member of each account. */
    Map<UUID, UUID> found(Founding founding);

    /** Makes a member of a workspace that stands already. */
    UUID enrol(WorkspaceSchema workspace, Person person);

    /**
     * What the wizard asked.
     *
     * @param company the company's details, by the names of the API
     */
    record Founding(
            WorkspaceSchema workspace,
            String name,
            Map<String, Object> company,
            Person founder,
            List<Person> people,
            Visibility visibility) {}

    /**
     * A person with an account.
     *
     * @param role key of the role, such as {@code administrator} or {@code rep}
     */
    record Person(UUID account, String name, @Nullable String email, String role) {}

    /** Whose records the reps see. */
    enum Visibility {
        EVERYONE,
        OWN
    }
}
