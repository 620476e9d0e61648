package comptoir.identity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in, by user name or e-mail.
 *
 * @param language {@code fr} or {@code en}
 * @param active false for one who has left: out at once, nothing lost
 * @param hasPassword false as long as the invitation waits
 */
public record Account(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String userName,
        String language,
        boolean active,
        boolean hasPassword) {

    /** Words anybody would try first as this person's password. */
    static List<String> guessable(String name, @Nullable String email, @Nullable String userName) {
        return Stream.of(
                        name.replace(" ", ""),
                        email == null ? "" : email.replaceFirst("@.*", ""),
                        userName == null ? "" : userName)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    List<String> guessable() {
        return guessable(name, email, userName);
    }
}
