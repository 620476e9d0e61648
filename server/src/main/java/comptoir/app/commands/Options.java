package comptoir.app.commands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed after a command's name, {@code --port 9000} or {@code --port=9000}, with what the environment says for what was not:
 * {@code COMPTOIR_PORT}.
 */
final class Options {

    private final Map<String, String> typed;
    private final Map<String, String> environment;

    private Options(Map<String, String> typed, Map<String, String> environment) {
        this.typed = typed;
        this.environment = environment;
    }

    /**
     * @param valued options that take a value
     * @param flags options that take none
     */
    static Options of(List<String> arguments, Map<String, String> environment, Set<String> valued, Set<String> flags) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String[] parts = argument.split("=", 2);
            String name = parts[0].replaceFirst("^--", "");
            if (!parts[0].startsWith("--") || !(valued.contains(name) || flags.contains(name) && parts.length == 1)) {
                throw new Wrong("command.option_unknown", "option", argument);
            }
            if (flags.contains(name)) {
                typed.put(name, "true");
            } else if (parts.length == 2) {
                typed.put(name, parts[1]);
            } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
                typed.put(name, arguments.get(++i));
            } else {
                throw new Wrong("command.option_empty", "option", argument);
            }
        }
        return new Options(typed, environment);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(typed.get(name))
                .or(() -> fromEnvironment(name))
                .filter(text -> !text.isBlank());
    }

    boolean has(String flag) {
        return value(flag)
                .filter(text -> !Set.of("false", "0", "no").contains(text))
                .isPresent();
    }

    private Optional<String> fromEnvironment(String name) {
        return Optional.ofNullable(environment.get(
                "COMPTOIR_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_')));
    }
}
