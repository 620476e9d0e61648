package comptoir.platform;

import java.util.Locale;

/**
 * What keeps the program from starting, each with the exit code it ends with (docs/operating/start.md) and its sentence in {@code
 * terminal/start_fr.properties} and {@code _en}.
 */
public enum StartProblem {
    SETTING_WRONG(2),
    ALREADY_RUNNING(10),
    PORT_TAKEN(11),
    ADDRESS_UNKNOWN(11),
    DATA_UNREACHABLE(12),
    DATA_BLOCKED(12),
    DISK_FULL(13),
    SCHEMA_NEWER(14),
    MIGRATION_FAILED(15),
    DATABASE_URL_MALFORMED(16),
    DATABASE_UNREACHABLE(16),
    DATABASE_TOO_OLD(16),
    DATABASE_NOT_UTF8(16),
    DATABASES_DIFFER(16),
    DATABASE_RIGHTS_MISSING(16),
    DATABASE_EXTENSION_MISSING(16),
    DATABASE_FAILED(17),
    DATA_OF_OTHER_VERSION(18),
    SYSTEM_UNSUPPORTED(19),
    DEMO_UNFINISHED(20),
    UNEXPECTED(1);

    private final int exitCode;

    StartProblem(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Key of the sentence, such as {@code start.port_taken}. */
    public String code() {
        return "start." + name().toLowerCase(Locale.ROOT);
    }
}
