package comptoir.app.commands;

import comptoir.identity.BackedUp;
import comptoir.kernel.Refusal;
import comptoir.outbox.AfterRestore;
import comptoir.platform.DataFolder;
import comptoir.platform.backup.BackupProblem;
import comptoir.platform.backup.Backups;
import comptoir.platform.backup.Manifest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a backup into an installation nobody has claimed, which is stopped meanwhile. */
final class RestoreCommand implements Command {

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final Clock clock;

    RestoreCommand(Terminal terminal, Map<String, String> environment, Clock clock) {
        this.terminal = terminal;
        this.environment = environment;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public int run(List<String> arguments) {
        Typed typed = Typed.of(arguments, environment, Set.of("data"));
        if (typed.action().isEmpty() || !typed.subject().isEmpty()) {
            throw typed.action().isEmpty()
                    ? new Wrong("command.option_missing", "option", terminal.sentence("command.restore.file", Map.of()))
                    : new Wrong("command.option_unknown", "option", typed.subject());
        }
        Settings settings = OpenedInstance.settings(typed.options(), environment);
        Optional<String> running = DataFolder.heldAt(settings.data());
        if (running.isPresent()) {
            throw Refusal.of(BackupProblem.RUNNING, "address", running.get()).refused();
        }
        try (OpenedDatabase database = OpenedDatabase.forCommand(settings)) {
            Path file = Path.of(typed.action()).toAbsolutePath();
            Manifest restored = new Backups(database.access(), database.files(), BackedUp.ROWS, clock)
                    .restore(file, AfterRestore.MENDS);
            terminal.say(
                    "command.restore.done",
                    Map.of(
                            "made", restored.madeAt(),
                            "workspaces", Integer.toString(restored.workspaces().size()),
                            "rows", Long.toString(restored.rows())));
            return 0;
        }
    }
}
