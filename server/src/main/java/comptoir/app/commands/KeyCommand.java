package comptoir.app.commands;

import comptoir.identity.Account;
import comptoir.identity.ApiKey;
import comptoir.identity.ApiKeys;
import comptoir.identity.IdentityProblem;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import comptoir.kernel.Reach;
import comptoir.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes, lists and withdraws API keys of a person. */
final class KeyCommand implements Command {

    private static final Set<String> VALUED = Set.of("data", "workspace", "user", "name", "expires", "read", "write");

    private final Terminal terminal;
    private final Map<String, String> environment;

    KeyCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "key";
    }

    @Override
    public int run(List<String> arguments) {
        Typed typed = Typed.of(arguments, environment, VALUED);
        if (!Set.of("add", "list", "revoke").contains(typed.action())) {
            throw typed.unknownAction();
        }
        try (OpenedInstance instance = OpenedInstance.of(typed.options(), environment)) {
            return run(typed, instance);
        }
    }

    int run(Typed typed, OpenedInstance instance) {
        Options options = typed.options();
        ApiKeys keys = instance.part(ApiKeys.class);
        Account account = instance.account(Typed.needed(options, "user"));
        Workspace workspace = instance.workspace(options);
        if (instance.part(Workspaces.class)
                .findMember(workspace.slug(), account.id())
                .isEmpty()) {
            throw Refusal.of(IdentityProblem.WORKSPACE_NOT_FOUND).refused();
        }
        switch (typed.action()) {
            case "add" -> {
                ApiKeys.NewKey wanted =
                        new ApiKeys.NewKey(Typed.needed(options, "name"), expiry(options), reach(options));
                ApiKey.Fresh fresh =
                        keys.create(account.id(), workspace.slug(), wanted).orThrow();
                terminal.say("command.key.added", Map.of("key", fresh.secret()));
            }
            case "list" ->
                keys.list(account.id(), workspace.slug())
                        .forEach(each -> terminal.line(each.id(), each.name(), each.expiresOn()));
            case "revoke" -> {
                keys.revoke(account.id(), workspace.slug(), id(typed.neededSubject("key")))
                        .orThrow();
                terminal.say("command.key.revoked");
            }
            default -> throw typed.unknownAction();
        }
        return 0;
    }

    /** Of {@code --read contact,product --write quote}; without both, all that the person may do. */
    private static Optional<Reach> reach(Options options) {
        Map<String, Reach.Use> objects = new HashMap<>();
        options.value("read").ifPresent(keys -> split(keys).forEach(key -> objects.put(key, Reach.Use.READ)));
        options.value("write").ifPresent(keys -> split(keys).forEach(key -> objects.put(key, Reach.Use.WRITE)));
        return objects.isEmpty() ? Optional.empty() : Optional.of(new Reach(objects));
    }

    private static List<String> split(String keys) {
        return Arrays.stream(keys.split(",", -1)).map(String::strip).toList();
    }

    private static LocalDate expiry(Options options) {
        String text = Typed.needed(options, "expires");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Wrong("command.value_malformed", Map.of("option", "--expires", "value", text));
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(IdentityProblem.KEY_NOT_FOUND).refused();
        }
    }
}
