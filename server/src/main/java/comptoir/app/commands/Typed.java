package comptoir.app.commands;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed after a command that has several actions: {@code user link lea --data ./data}.
 *
 * @param subject whom or what the action is about; empty where nothing was typed
 */
record Typed(String action, String subject, Options options) {

    static Typed of(List<String> arguments, Map<String, String> environment, Set<String> valued) {
        String action = word(arguments, 0);
        String subject = action.isEmpty() ? "" : word(arguments, 1);
        int words = (action.isEmpty() ? 0 : 1) + (subject.isEmpty() ? 0 : 1);
        List<String> rest = arguments.subList(words, arguments.size());
        return new Typed(action, subject, Options.of(rest, environment, valued, Set.of()));
    }

    static String needed(Options options, String name) {
        return options.value(name).orElseThrow(() -> new Wrong("command.option_missing", "option", "--" + name));
    }

    String neededSubject(String what) {
        if (subject.isEmpty()) {
            throw new Wrong("command.option_missing", "option", what);
        }
        return subject;
    }

    Wrong unknownAction() {
        return new Wrong("command.action_unknown", "action", action);
    }

    private static String word(List<String> arguments, int index) {
        return index < arguments.size() && !arguments.get(index).startsWith("--") ? arguments.get(index) : "";
    }
}
