package comptoir.identity;

import static comptoir.identity.IdentityProblem.ACCOUNT_EMAIL_TAKEN;
import static comptoir.identity.IdentityProblem.FORM_INVALID;
import static comptoir.identity.IdentityProblem.WORKSPACE_NAME_MISSING;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the first person says of the company, of themselves and of the colleagues to invite.
 *
 * @param company the company's details, by the names of the API; its {@code name} is needed
 */
public record Claim(
        Map<String, Object> company, Founder person, WorkspaceFounding.Visibility visibility, List<Colleague> people) {

    /** Who claims the instance and will be its administrator. */
    public record Founder(
            String name,
            @Nullable String email,
            @Nullable String userName,
            @Nullable String password,
            String language) {

        AccountForm form() {
            return new AccountForm(name, email, userName);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Somebody to be invited, with the key of a role. */
    public record Colleague(String name, @Nullable String email, String role) {

        AccountForm form() {
            return new AccountForm(name, email, null);
        }
    }

    String companyName() {
        return company.get("name") instanceof String name ? name.strip() : "";
    }

    Optional<Refusal> objection(Passwords passwords) {
        List<Refusal.Located> at = new ArrayList<>();
        if (companyName().isEmpty()) {
            at.add(new Refusal.Located("company.name", WORKSPACE_NAME_MISSING.refusal()));
        }
        at.addAll(person.form().objections("person."));
        passwords
                .objectionTo(person.password(), person.form().guessable())
                .map(problem -> Refusal.of(problem, "shortest", Passwords.SHORTEST))
                .ifPresent(refusal -> at.add(new Refusal.Located("person.password", refusal)));
        at.addAll(objectionsToPeople());
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(FORM_INVALID.refusal().at(at));
    }

    private List<Refusal.Located> objectionsToPeople() {
        List<Refusal.Located> at = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        taken.add(folded(person.email()));
        for (int i = 0; i < people.size(); i++) {
            Colleague colleague = people.get(i);
            at.addAll(colleague.form().objections("people." + i + "."));
            String email = folded(colleague.email());
            if (!email.isEmpty() && !taken.add(email)) {
                at.add(new Refusal.Located("people." + i + ".email", Refusal.of(ACCOUNT_EMAIL_TAKEN, "value", email)));
            }
        }
        return at;
    }

    private static String folded(@Nullable String email) {
        return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
    }
}
