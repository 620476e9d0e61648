package comptoir.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account to be made; without a password it waits for its invitation. */
public record NewAccount(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String userName,
        @Nullable String password,
        String language) {

    public static NewAccount invited(String name, @Nullable String email, @Nullable String userName) {
        return new NewAccount(UUID.randomUUID(), name, email, userName, null, "fr");
    }

    @Override
    public String toString() {
        return "account of " + name;
    }
}
