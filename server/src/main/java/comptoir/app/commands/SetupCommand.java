package comptoir.app.commands;

import comptoir.identity.Claim;
import comptoir.identity.IdentityProblem;
import comptoir.identity.InstanceSetup;
import comptoir.identity.SetupLink;
import comptoir.identity.WorkspaceFounding.Visibility;
import comptoir.kernel.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does what the first-run wizard does, through the same door, for installations by script. */
final class SetupCommand implements Command {

    private static final Set<String> COMPANY = Set.of("siren", "siret", "phone", "website");
    private static final Set<String> VALUED = Set.of(
            "data",
            "company",
            "name",
            "email",
            "user-name",
            "password-file",
            "visibility",
            "siren",
            "siret",
            "phone",
            "website");

    private final Terminal terminal;
    private final Map<String, String> environment;

    SetupCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "setup";
    }

    @Override
    public int run(List<String> arguments) {
        Options options = Options.of(arguments, environment, VALUED, Set.of());
        Claim claim = claim(options);
        try (OpenedInstance instance = OpenedInstance.of(options, environment)) {
            return run(claim, instance);
        }
    }

    int run(Claim claim, OpenedInstance instance) {
        String token = instance.part(SetupLink.class)
                .current()
                .orElseThrow(() -> Refusal.of(IdentityProblem.SETUP_LINK_USED).refused());
        InstanceSetup.Claimed claimed =
                instance.part(InstanceSetup.class).claim(token, claim).orThrow();
        terminal.say(
                "command.setup.done", Map.of("name", claimed.workspace().name(), "address", instance.address("/")));
        return 0;
    }

    private Claim claim(Options options) {
        Map<String, Object> company = new HashMap<>();
        company.put("name", Typed.needed(options, "company"));
        COMPANY.forEach(key -> options.value(key).ifPresent(value -> company.put(key, value)));
        Claim.Founder founder = new Claim.Founder(
                Typed.needed(options, "name"),
                options.value("email").orElse(null),
                options.value("user-name").orElse(null),
                password(options),
                terminal.language().getLanguage());
        return new Claim(company, founder, visibility(options), List.of());
    }

    private static Visibility visibility(Options options) {
        String text = options.value("visibility").orElse("everyone");
        return switch (text) {
            case "everyone" -> Visibility.EVERYONE;
            case "own" -> Visibility.OWN;
            default -> throw new Wrong("command.value_malformed", Map.of("option", "--visibility", "value", text));
        };
    }

    /** Never as an option, where everybody on the machine could read it. */
    private String password(Options options) {
        String variable = environment.getOrDefault("COMPTOIR_PASSWORD", "");
        if (options.value("password-file").isEmpty() && !variable.isEmpty()) {
            return variable;
        }
        String file = Typed.needed(options, "password-file");
        try {
            byte[] bytes = file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new Wrong("command.password_unreadable", "file", file);
        }
    }
}
