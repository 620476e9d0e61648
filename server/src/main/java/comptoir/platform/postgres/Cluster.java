package comptoir.platform.postgres;

import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The files of the embedded database, and whom they belong to. */
record Cluster(Path folder, Path log, SystemUser user, PostgresPrograms programs) {

    /** PostgreSQL's own superuser, outside every guarantee the program gives about its data. */
    static final String SUPERUSER = "postgres";

    private static final String MAJOR = "18";

    boolean isThere() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Makes the files under another name first, so that an interrupted attempt leaves nothing that looks whole. */
    void make(String superuserPassword, boolean durable) throws IOException {
        Path unfinished = folder.resolveSibling("postgres.unfinished");
        delete(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.takeOver(unfinished);
        Path password = Files.createTempFile(
                folder.getParent(),
                "unfinished-",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, superuserPassword);
            user.takeOver(password);
            Told told = Told.by(user.running(initdb(unfinished, password, durable)));
            if (!told.well()) {
                throw failure(told.said());
            }
        } finally {
            Files.delete(password);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes the files over for the user, and refuses those of another version of PostgreSQL. */
    void check() throws IOException {
        String version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR)) {
            throw new StartRefused(
                    StartProblem.DATA_OF_OTHER_VERSION,
                    Map.of("folder", folder.toString(), "version", version, "needed", MAJOR));
        }
        user.takeOver(folder);
    }

    /** What PostgreSQL's last words mean to a person. */
    StartRefused failure(String said) {
        if (StartRefused.isDiskFull(said)) {
            return new StartRefused(StartProblem.DISK_FULL, Map.of("folder", folder.toString()));
        }
        if (said.contains("Permission denied") || said.contains("has wrong ownership")) {
            return new StartRefused(
                    StartProblem.DATA_UNREACHABLE, Map.of("folder", folder.toString(), "reason", reason(said)));
        }
        return new StartRefused(StartProblem.DATABASE_FAILED, Map.of("reason", reason(said), "log", log.toString()));
    }

    private static String reason(String said) {
        return said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*(FATAL|PANIC|error):\\s*", ""))
                .orElse(new Told(false, said).lastLine());
    }

    private List<String> initdb(Path into, Path password, boolean durable) {
        List<String> command = new ArrayList<>(List.of(
                programs.program("initdb"),
                "--pgdata=" + into,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--text-search-config=french"));
        if (!durable) {
            command.add("--no-sync");
        }
        return command;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
