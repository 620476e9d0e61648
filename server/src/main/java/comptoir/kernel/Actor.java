package comptoir.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * Who acts: a member of the workspace, or the program itself.
 *
 * @param member empty for the program (migration, demo, restore)
 * @param name as the history shows it
 * @param language {@code fr} or {@code en}
 */
public record Actor(Optional<UUID> member, String name, String language) {

    /** The program itself, which may do everything. */
    public static Actor program(String name) {
        return new Actor(Optional.empty(), name, "fr");
    }

    public static Actor member(UUID member, String name, String language) {
        return new Actor(Optional.of(member), name, language);
    }

    public boolean isProgram() {
        return member.isEmpty();
    }
}
