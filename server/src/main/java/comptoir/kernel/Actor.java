package comptoir.kernel;

import java.util.Optional;
import java.util.UUID;

/**
 * Who acts: a member of the workspace, or the program itself.
 *
 * @param member empty for the program (migration, demo, restore)
 * @param name as the history shows it
 * @param language {@code fr} or {@code en}
 * @param reach where a program that acts in the member's name may do less than the member
 */
public record Actor(Optional<UUID> member, String name, String language, Optional<Reach> reach) {

    /** The program itself, which may do everything. */
    public static Actor program(String name) {
        return new Actor(Optional.empty(), name, "fr", Optional.empty());
    }

    public static Actor member(UUID member, String name, String language) {
        return new Actor(Optional.of(member), name, language, Optional.empty());
    }

    /** The same member, as far as that. */
    public Actor within(Reach narrower) {
        return new Actor(member, name, language, Optional.of(narrower));
    }

    public boolean isProgram() {
        return member.isEmpty();
    }
}
