package comptoir.app.commands;

import java.util.Map;

/** What was typed cannot be meant: ends the command with exit code 2 and a sentence of {@code terminal/commands_*.properties}. */
final class Wrong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Map<String, String> values;

    Wrong(String key, String name, String value) {
        this(key, Map.of(name, value));
    }

    Wrong(String key, Map<String, String> values) {
        super(key + " " + values, null, false, false);
        this.key = key;
        this.values = values;
    }

    String key() {
        return key;
    }

    Map<String, String> values() {
        return values;
    }
}
