package comptoir.app.commands;

import comptoir.app.Sentences;
import comptoir.kernel.Refusal;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Speaks with the operator, in French unless the machine is set to English. */
public final class Terminal {

    private final Locale language;
    private final PrintStream out;
    private final PrintStream err;

    Terminal(Locale language, PrintStream out, PrintStream err) {
        this.language = language;
        this.out = out;
        this.err = err;
    }

    /** The language of {@code COMPTOIR_LANG}, else of the machine; UTF-8 whatever the machine says. */
    public static Terminal of(Map<String, String> environment) {
        return new Terminal(
                language(environment),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    static Locale language(Map<String, String> environment) {
        for (String name : new String[] {"COMPTOIR_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.startsWith("en") ? Locale.ENGLISH : Locale.FRENCH;
            }
        }
        return Locale.FRENCH;
    }

    Locale language() {
        return language;
    }

    void say(String key, Map<String, String> values) {
        out.println(sentence(key, values));
    }

    void say(String key) {
        say(key, Map.of());
    }

    void complain(String key, Map<String, String> values) {
        err.println(sentence(key, values));
    }

    /** As the API would say it, each place on a line of its own. */
    void complain(Refusal refusal) {
        Sentences sentences = Sentences.load();
        err.println(sentences.of(refusal, language));
        refusal.at().forEach(each -> err.println("  " + each.place() + " – " + sentences.of(each.refusal(), language)));
    }

    /** A line of a list that programs may read, its cells set apart by tabs. */
    void line(Object... cells) {
        out.println(Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining("\t")));
    }

    /** The sentence under {@code start.port_taken}, from the bundle its first word names, with the values put in. */
    String sentence(String key, Map<String, String> values) {
        String module = key.substring(0, key.indexOf('.')).replace("command", "commands");
        String text = text(module, key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private String text(String bundle, String key) {
        try {
            return ResourceBundle.getBundle("terminal." + bundle, language).getString(key);
        } catch (MissingResourceException e) {
            return key;
        }
    }
}
