package comptoir.app.commands;

import comptoir.app.NightCheck;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does at once what every night does: puts sums right, and says which rules of consistency do not hold. */
final class CheckCommand implements Command {

    private static final int NOT_SOUND = 1;

    private final Terminal terminal;
    private final Map<String, String> environment;

    CheckCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(List<String> arguments) {
        Typed typed = Typed.of(arguments, environment, Set.of("data"));
        if (!typed.action().isEmpty()) {
            throw typed.unknownAction();
        }
        try (OpenedInstance instance = OpenedInstance.of(typed.options(), environment)) {
            return run(instance);
        }
    }

    int run(OpenedInstance instance) {
        NightCheck check = instance.part(NightCheck.class);
        boolean sound = true;
        for (Workspace workspace : instance.part(Workspaces.class).list()) {
            NightCheck.Findings found = check.findings(workspace.schema(), () -> true);
            found.repaired()
                    .forEach((object, records) -> terminal.say(
                            "command.check.repaired",
                            Map.of(
                                    "workspace",
                                    workspace.slug(),
                                    "object",
                                    object,
                                    "count",
                                    Integer.toString(records))));
            Map<String, String> broken = found.broken();
            broken.forEach((rule, wrong) -> terminal.complain(
                    "command.check.broken", Map.of("workspace", workspace.slug(), "rule", rule, "wrong", wrong)));
            if (broken.isEmpty()) {
                terminal.say("command.check.sound", Map.of("workspace", workspace.slug()));
            }
            sound &= broken.isEmpty();
        }
        return sound ? 0 : NOT_SOUND;
    }
}
