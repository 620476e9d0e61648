package comptoir.platform.postgres;

import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom PostgreSQL runs as: the person who started the program, or, since it refuses root, a system user of its own.
 *
 * @param name as in the system's list of users
 * @param switched whether the program is root and changes to this user for PostgreSQL
 */
record SystemUser(String name, boolean switched) {

    private static final String OWN = "comptoir";

    /** The owner of the cluster when root finds one that is there already, so that a person's own data stay theirs. */
    static SystemUser forCluster(Path cluster) throws IOException {
        if (ownerNumber(Path.of("/proc/self")) != 0) {
            return new SystemUser(System.getProperty("user.name"), false);
        }
        if (Files.exists(cluster) && ownerNumber(cluster) != 0) {
            String owner = Files.getOwner(cluster).getName();
            if (exists(owner)) {
                return new SystemUser(owner, true);
            }
        }
        return own();
    }

    private static SystemUser own() throws IOException {
        if (!exists(OWN)) {
            Told made = Told.by(List.of(
                    "useradd",
                    "--system",
                    "--user-group",
                    "--no-create-home",
                    "--home-dir",
                    "/nonexistent",
                    "--shell",
                    "/usr/sbin/nologin",
                    OWN));
            if (!made.well() && !exists(OWN)) {
                return new SystemUser("nobody", true);
            }
        }
        return new SystemUser(OWN, true);
    }

    private static boolean exists(String name) throws IOException {
        return Told.by(List.of("id", "-u", name)).well();
    }

    private static int ownerNumber(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    /** The command, run as this user. */
    List<String> running(List<String> command) {
        if (!switched) {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid", name, "--regid", groupOf(name), "--clear-groups"));
        all.addAll(command);
        return all;
    }

    private static String groupOf(String name) {
        try {
            return Told.by(List.of("id", "-g", name)).said().strip();
        } catch (IOException e) {
            throw new StartRefused(StartProblem.DATABASE_FAILED, Map.of("reason", String.valueOf(e.getMessage())), e);
        }
    }

    /** The first folder on the way to {@code path} that this user may not enter. */
    Optional<Path> blockedAt(Path path) throws IOException {
        if (!switched) {
            return Optional.empty();
        }
        List<String> command =
                new ArrayList<>(List.of("sh", "-c", "for d; do [ -x \"$d\" ] || { echo \"$d\"; exit 1; }; done", "sh"));
        for (@Nullable Path folder = path; folder != null; folder = folder.getParent()) {
            command.add(4, folder.toString());
        }
        Told told = Told.by(running(command));
        return told.well() ? Optional.empty() : Optional.of(Path.of(told.said().strip()));
    }

    /** Makes everything at and under {@code path} this user's, the path itself last. */
    void takeOver(Path path) throws IOException {
        if (!switched) {
            return;
        }
        UserPrincipal owner =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        if (Files.getOwner(path).equals(owner)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.setOwner(each, owner);
            }
        }
    }
}
