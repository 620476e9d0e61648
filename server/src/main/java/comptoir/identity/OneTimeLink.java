package comptoir.identity;

import java.util.Locale;

/** What a one-time link opens. */
public record OneTimeLink(Kind kind, Account account) {

    /** Why the link was given. */
    public enum Kind {
        /** A colleague chooses a first password. */
        INVITATION,
        /** A forgotten password is replaced. */
        PASSWORD;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
