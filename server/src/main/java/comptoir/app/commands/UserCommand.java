package comptoir.app.commands;

import comptoir.identity.Account;
import comptoir.identity.Accounts;
import comptoir.identity.Enrolments;
import comptoir.identity.NewAccount;
import comptoir.identity.OneTimeLinks;
import comptoir.identity.SecondFactors;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes people in, gives them one-time links, shuts them out and lists them. */
final class UserCommand implements Command {

    private static final Set<String> VALUED = Set.of("data", "workspace", "name", "email", "user-name", "role");

    private final Terminal terminal;
    private final Map<String, String> environment;

    UserCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public int run(List<String> arguments) {
        Typed typed = Typed.of(arguments, environment, VALUED);
        if (!Set.of("add", "link", "list", "activate", "deactivate", "without-code")
                .contains(typed.action())) {
            throw typed.unknownAction();
        }
        try (OpenedInstance instance = OpenedInstance.of(typed.options(), environment)) {
            return run(typed, instance);
        }
    }

    int run(Typed typed, OpenedInstance instance) {
        switch (typed.action()) {
            case "add" -> add(typed.options(), instance);
            case "link" -> say("link", link(instance, instance.account(typed.neededSubject("user"))));
            case "list" -> list(instance);
            case "activate" -> activate(instance, instance.account(typed.neededSubject("user")));
            case "deactivate" -> deactivate(instance, instance.account(typed.neededSubject("user")));
            case "without-code" -> withoutCode(instance, instance.account(typed.neededSubject("user")));
            default -> throw typed.unknownAction();
        }
        return 0;
    }

    private void add(Options options, OpenedInstance instance) {
        NewAccount wanted = NewAccount.invited(
                Typed.needed(options, "name"),
                options.value("email").orElse(null),
                options.value("user-name").orElse(null));
        Workspace workspace = instance.workspace(options);
        String role = options.value("role").orElse("rep");
        Account account =
                instance.part(Enrolments.class).enrol(workspace, wanted, role).orThrow();
        say("added", link(instance, account));
    }

    private static Map<String, String> link(OpenedInstance instance, Account account) {
        return Map.of(
                "link",
                instance.address("/link/" + instance.part(OneTimeLinks.class).issue(account)));
    }

    private void activate(OpenedInstance instance, Account account) {
        instance.part(Accounts.class).activate(account.id()).orThrow();
        say("activated", Map.of("name", account.name()));
    }

    private void deactivate(OpenedInstance instance, Account account) {
        instance.part(Accounts.class).deactivate(account.id()).orThrow();
        say("deactivated", Map.of("name", account.name()));
    }

    /** For somebody who lost phone and recovery codes. */
    private void withoutCode(OpenedInstance instance, Account account) {
        instance.part(SecondFactors.class).remove(account.id());
        say("without_code", Map.of("name", account.name()));
    }

    private void list(OpenedInstance instance) {
        for (Account each : instance.part(Accounts.class).list()) {
            terminal.line(
                    Objects.requireNonNullElse(each.userName(), ""),
                    Objects.requireNonNullElse(each.email(), ""),
                    each.name(),
                    !each.active() ? "inactive" : each.hasPassword() ? "active" : "invited",
                    instance.part(Workspaces.class).listOf(each.id()).stream()
                            .map(Workspace::slug)
                            .collect(Collectors.joining(",")));
        }
    }

    private void say(String what, Map<String, String> values) {
        terminal.say("command.user." + what, values);
    }
}
