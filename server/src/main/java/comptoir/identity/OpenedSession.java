package comptoir.identity;

/** A session just opened, with the secret its browser keeps in a cookie. */
public record OpenedSession(Account account, String token) {

    @Override
    public String toString() {
        return "session of " + account.name();
    }
}
