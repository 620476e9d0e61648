package comptoir.identity;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Name, e-mail and user name as somebody typed them, put right and judged. */
record AccountForm(
        String name, @Nullable String email, @Nullable String userName) {

    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)*");
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");
    private static final int LONGEST = 254;

    AccountForm {
        name = name.strip();
        email = blankAsNull(email);
        userName = blankAsNull(userName);
    }

    List<String> guessable() {
        return Account.guessable(name, email, userName);
    }

    NewAccount of(NewAccount wanted) {
        return new NewAccount(wanted.id(), name, email, userName, wanted.password(), wanted.language());
    }

    /** @param place where in the body this person stands, such as {@code people.2.}; empty at its top */
    Optional<Refusal> objection(String place) {
        List<Refusal.Located> at = objections(place);
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(IdentityProblem.FORM_INVALID.refusal().at(at));
    }

    List<Refusal.Located> objections(String place) {
        List<Refusal.Located> at = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            at.add(located(place + "name", IdentityProblem.ACCOUNT_NAME_MISSING, name));
        }
        if (email != null && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            at.add(located(place + "email", IdentityProblem.ACCOUNT_EMAIL_MALFORMED, email));
        }
        if (userName != null && !USER_NAME.matcher(userName).matches()) {
            at.add(located(place + "userName", IdentityProblem.ACCOUNT_USER_NAME_MALFORMED, userName));
        }
        if (email == null && userName == null) {
            at.add(located(place + "email", IdentityProblem.ACCOUNT_NOTHING_TO_SIGN_IN_WITH, name));
        }
        return at;
    }

    private static Refusal.Located located(String place, IdentityProblem problem, String value) {
        return new Refusal.Located(place, Refusal.of(problem, "value", value));
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
