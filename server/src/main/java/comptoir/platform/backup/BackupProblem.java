package comptoir.platform.backup;

import comptoir.kernel.Problem;
import java.util.Locale;

/** Why a backup is not made, or not restored. */
public enum BackupProblem implements Problem {
    FILE_EXISTS,
    FILE_UNWRITABLE,
    FILE_UNREADABLE,
    NOT_A_BACKUP,
    DAMAGED,
    NEWER,
    OTHER_BUILD,
    RUNNING,
    NOT_EMPTY,
    NAME_TAKEN,
    BUSY;

    @Override
    public String code() {
        return "backup." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return 409;
    }
}
