package comptoir.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a start that cannot succeed: the problem, and the values its sentence names. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final StartProblem problem;
    private final transient Map<String, String> values;

    public StartRefused(StartProblem problem, Map<String, String> values) {
        this(problem, values, null);
    }

    public StartRefused(StartProblem problem, Map<String, String> values, @Nullable Throwable cause) {
        super(problem.code() + " " + values, cause);
        this.problem = problem;
        this.values = Map.copyOf(values);
    }

    public StartProblem problem() {
        return problem;
    }

    public Map<String, String> values() {
        return values;
    }

    /** What a failure to write into {@code folder} is to a person: a full disk, or a folder that cannot be used. */
    public static StartRefused of(IOException failure, Path folder) {
        String reason = String.valueOf(failure.getMessage());
        if (isDiskFull(reason)) {
            return new StartRefused(StartProblem.DISK_FULL, Map.of("folder", folder.toString()), failure);
        }
        return new StartRefused(
                StartProblem.DATA_UNREACHABLE,
                Map.of("folder", folder.toString(), "reason", failure.getClass().getSimpleName() + ": " + reason),
                failure);
    }

    public static boolean isDiskFull(String said) {
        return said.contains("No space left on device") || said.contains("Disk quota exceeded");
    }
}
