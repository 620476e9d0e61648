package comptoir.app.commands;

import comptoir.kernel.Refused;
import comptoir.platform.StartRefused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All commands, and how what was typed finds its own. {@code help} and {@code test} need no program and are scripts in bin/. */
public final class Commands {

    private static final int REFUSED = 1;
    private static final int TYPED_WRONGLY = 2;

    private final Terminal terminal;
    private final List<Command> commands;

    public Commands(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.commands = List.of(
                new StartCommand(terminal, environment),
                new SetupCommand(terminal, environment),
                new UserCommand(terminal, environment),
                new KeyCommand(terminal, environment),
                new WorkspaceCommand(terminal, environment),
                new CheckCommand(terminal, environment),
                new BackupCommand(terminal, environment, Clock.systemDefaultZone()),
                new RestoreCommand(terminal, environment, Clock.systemDefaultZone()));
    }

    /** Runs what was typed and returns the exit code. */
    public int run(List<String> arguments) {
        String name = arguments.isEmpty() ? "" : arguments.getFirst();
        Optional<Command> command =
                commands.stream().filter(each -> each.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            terminal.complain("command.unknown", Map.of("name", name));
            return TYPED_WRONGLY;
        }
        try {
            return command.get().run(arguments.subList(1, arguments.size()));
        } catch (Wrong wrong) {
            terminal.complain(wrong.key(), wrong.values());
            return TYPED_WRONGLY;
        } catch (Refused refused) {
            terminal.complain(refused.refusal());
            return REFUSED;
        } catch (StartRefused refused) {
            terminal.complain(refused.problem().code(), refused.values());
            return refused.problem().exitCode();
        } catch (RuntimeException e) {
            // The edge of all commands: whoever typed one reads a sentence, whatever went wrong.
            terminal.complain("command.unexpected", Map.of("reason", StartFailures.inOneLine(e)));
            return REFUSED;
        }
    }
}
