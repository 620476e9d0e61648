package comptoir.app.commands;

import comptoir.identity.BackedUp;
import comptoir.platform.Consistency;
import comptoir.platform.Pools;
import comptoir.platform.StartRefused;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.backup.Backups;
import comptoir.platform.backup.Manifest;
import comptoir.records.files.FileCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Saves the whole instance in one file, beside the running program or without it. */
final class BackupCommand implements Command {

    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Clock clock;

    BackupCommand(Terminal terminal, Map<String, String> environment, Clock clock) {
        this.terminal = terminal;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments) {
        Typed typed = Typed.of(arguments, environment, Set.of("data"));
        Settings settings = OpenedInstance.settings(typed.options(), environment);
        if (!typed.subject().isEmpty()) {
            throw new Wrong("command.option_unknown", "option", typed.subject());
        }
        try (OpenedDatabase database = OpenedDatabase.forCommand(settings)) {
            Path file = typed.action().isEmpty()
                    ? unnamed(settings)
                    : Path.of(typed.action()).toAbsolutePath();
            Manifest made = new Backups(database.access(), database.files(), BackedUp.ROWS, clock).save(file);
            terminal.say(
                    "command.backup.done",
                    Map.of(
                            "file", file.toString(),
                            "size", size(file),
                            "workspaces", Integer.toString(made.workspaces().size()),
                            "rows", Long.toString(made.rows())));
            tellWhatIsWrong(database, made);
            return 0;
        }
    }

    /** A backup keeps what is there; whether that is sound is said beside it. */
    private void tellWhatIsWrong(OpenedDatabase database, Manifest made) {
        try (Pools pools = Pools.open(database.access())) {
            Consistency consistency = new Consistency(pools.database());
            FileCheck files = new FileCheck(pools.database(), database.files());
            for (Manifest.SavedSchema each : made.workspaces()) {
                WorkspaceSchema workspace = new WorkspaceSchema(each.name().substring(2));
                consistency.broken(workspace).forEach(this::complain);
                files.wrong(workspace, () -> true).ifPresent(wrong -> complain(FileCheck.RULE, wrong));
            }
        }
    }

    private void complain(String rule, String wrong) {
        terminal.complain("command.backup.inconsistent", Map.of("rule", rule, "wrong", wrong));
    }

    /** In the data folder, where the program's own user alone may enter. */
    private Path unnamed(Settings settings) {
        Path folder = settings.data().toAbsolutePath().resolve("backups");
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw StartRefused.of(e, settings.data());
        }
        return folder.resolve("comptoir-" + LocalDateTime.now(clock).format(IN_NAMES) + ".zip");
    }

    private String size(Path file) {
        try {
            long bytes = Files.size(file);
            String unit = terminal.language().getLanguage().equals("en") ? "B" : "o";
            return bytes < 1 << 20 ? (bytes + 1023) / 1024 + "\u00a0k" + unit : (bytes >> 20) + "\u00a0M" + unit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
