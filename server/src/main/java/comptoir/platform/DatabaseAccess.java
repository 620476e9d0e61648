package comptoir.platform;

/**
 * How to reach PostgreSQL: the application's login, and the migrator's, which makes schemas and roles and is used for nothing else.
 */
public record DatabaseAccess(Login app, Login migrator) {

    /** A JDBC address with the role that signs in there. */
    public record Login(String url, String user, String password) {

        @Override
        public String toString() {
            return user + " at " + url;
        }
    }
}
