package comptoir.platform;

/**
 * The three roles of the database: the one that works, the one that changes schemas, and the one that owns what the law makes
 * unchangeable and cannot log in.
 */
record DatabaseRoles(String app, String migrator, String legal) {

    private static final String MIGRATOR_ENDING = "_migrator";

    static DatabaseRoles of(DatabaseAccess access) {
        String migrator = access.migrator().user();
        String instance = migrator.endsWith(MIGRATOR_ENDING)
                ? migrator.substring(0, migrator.length() - MIGRATOR_ENDING.length())
                : migrator;
        return new DatabaseRoles(access.app().user(), migrator, instance + "_legal");
    }

    /** Where one login does everything, the legal schema protects against nothing. */
    boolean areApart() {
        return !app.equals(migrator);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
