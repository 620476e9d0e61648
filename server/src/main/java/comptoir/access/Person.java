package comptoir.access;

import comptoir.identity.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A member with their account, if any, their roles and teams.
 *
 * @param invited whether the invitation waits to be followed
 * @param secondFactor whether a code of their phone is asked of them at the sign-in
 * @param lastDay the last one they come in, where one was said
 * @param counts what they are in charge of, by field key
 */
public record Person(
        UUID member,
        String label,
        boolean active,
        Optional<LocalDate> lastDay,
        Optional<Account> account,
        boolean invited,
        boolean secondFactor,
        List<String> roles,
        List<UUID> teams,
        Map<String, String> counts) {

    /** A person with the token of their one-time link. */
    public record Invited(Person person, String token) {}
}
