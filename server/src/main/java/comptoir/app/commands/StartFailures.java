package comptoir.app.commands;

import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Finds in what the wiring threw the one thing a person can do something about. */
final class StartFailures {

    private static final Pattern STEP = Pattern.compile("V[0-9_.]+__\\w+");

    private StartFailures() {}

    static StartRefused explained(RuntimeException failure, Settings settings, Path log) {
        String all = "";
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all += cause.getMessage() + "\n";
            if (cause instanceof StartRefused refused) {
                return refused;
            }
            if (cause instanceof PortInUseException) {
                return new StartRefused(
                        StartProblem.PORT_TAKEN,
                        Map.of("port", Integer.toString(settings.port()), "listen", settings.listen()),
                        failure);
            }
            if (cause instanceof FlywayException flyway) {
                return migration(flyway);
            }
        }
        if (StartRefused.isDiskFull(all)) {
            return new StartRefused(
                    StartProblem.DISK_FULL, Map.of("folder", settings.data().toString()), failure);
        }
        return new StartRefused(
                StartProblem.UNEXPECTED, Map.of("reason", firstLine(root(failure)), "log", log.toString()), failure);
    }

    /** The failure under all others, for the operator to tell or to search for. */
    static String inOneLine(Throwable failure) {
        Throwable root = root(failure);
        return root.getClass().getSimpleName() + ": " + firstLine(root);
    }

    private static StartRefused migration(FlywayException failure) {
        Matcher step = STEP.matcher(String.valueOf(failure.getMessage()));
        return new StartRefused(
                StartProblem.MIGRATION_FAILED,
                Map.of("step", step.find() ? step.group() : "–", "reason", firstLine(root(failure))),
                failure);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    }
}
