package comptoir.app.commands;

import comptoir.identity.InstanceSetup;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the companies of the instance and adds one. */
final class WorkspaceCommand implements Command {

    private static final Set<String> VALUED = Set.of("data", "name", "user");

    private final Terminal terminal;
    private final Map<String, String> environment;

    WorkspaceCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "workspace";
    }

    @Override
    public int run(List<String> arguments) {
        Typed typed = Typed.of(arguments, environment, VALUED);
        if (!Set.of("add", "list").contains(typed.action())) {
            throw typed.unknownAction();
        }
        try (OpenedInstance instance = OpenedInstance.of(typed.options(), environment)) {
            return run(typed, instance);
        }
    }

    int run(Typed typed, OpenedInstance instance) {
        if (typed.action().equals("list")) {
            instance.part(Workspaces.class).list().forEach(each -> terminal.line(each.slug(), each.name()));
        } else {
            add(typed, instance);
        }
        return 0;
    }

    private void add(Typed typed, OpenedInstance instance) {
        Options options = typed.options();
        Workspace workspace = instance.part(InstanceSetup.class)
                .addWorkspace(
                        typed.neededSubject("workspace"),
                        Typed.needed(options, "name"),
                        instance.account(Typed.needed(options, "user")))
                .orThrow();
        String address = instance.address("/w/" + workspace.slug() + "/");
        terminal.say("command.workspace.added", Map.of("name", workspace.name(), "address", address));
    }
}
