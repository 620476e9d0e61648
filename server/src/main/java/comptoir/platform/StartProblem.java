package comptoir.platform;

/**
 * What keeps the program from starting, each with the exit code it ends with (docs/operating/start.md) and its sentence in {@code
 * messages/start_fr.properties} and {@code _en}.
 */
public enum StartProblem {
    ALREADY_RUNNING(10),
    PORT_TAKEN(11),
    DATA_UNREACHABLE(12),
    DATA_BLOCKED(12),
    DISK_FULL(13),
    SCHEMA_NEWER(14),
    MIGRATION_FAILED(15),
    DATABASE_REFUSED(16),
    DATABASE_FAILED(17),
    DATA_OF_OTHER_VERSION(18),
    SYSTEM_UNSUPPORTED(19),
    SETTING_WRONG(2);

    private final int exitCode;

    StartProblem(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Key of the sentence, such as {@code start.port_taken}. */
    public String code() {
        return "start." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
