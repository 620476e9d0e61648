package comptoir.app.commands;

import comptoir.platform.DatabaseAccess;
import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import comptoir.platform.postgres.OwnPostgres;
import comptoir.platform.postgres.PostgresSettings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an instance is started with; each also by environment variable, {@code --port} as {@code COMPTOIR_PORT}.
 *
 * @param port where it answers; 0 for any free one
 * @param listen the address of this machine it answers on
 * @param data the folder of its data
 * @param ownDatabase a PostgreSQL of the operator's, instead of the embedded one
 * @param programs where the embedded PostgreSQL's programs are unpacked
 * @param publicUrl how people reach it, for links, when that is not where it listens
 * @param demo whether it shows an invented company
 */
public record Settings(
        int port,
        String listen,
        Path data,
        Optional<DatabaseAccess> ownDatabase,
        Optional<Path> programs,
        Optional<String> publicUrl,
        boolean demo) {

    private static final Set<String> VALUED = Set.of("port", "data", "listen");

    static Settings of(List<String> arguments, Map<String, String> environment) {
        Options options = Options.of(arguments, environment, VALUED, Set.of("demo"));
        return new Settings(
                port(options.value("port").orElse("8060")),
                options.value("listen").orElse("127.0.0.1"),
                path(options.value("data").orElse("data")),
                options.value("database-url")
                        .map(url -> OwnPostgres.access(
                                url, options.value("migration-url").orElse(null))),
                options.value("programs").map(Settings::path),
                options.value("public-url").map(url -> url.replaceFirst("/+$", "")),
                options.has("demo"));
    }

    PostgresSettings postgres() {
        return PostgresSettings.durable(programs);
    }

    /** What people type into the browser of this machine. */
    String address(int actualPort) {
        String host = isWide() ? "localhost" : listen.contains(":") ? "[" + listen + "]" : listen;
        return publicUrl.orElse("http://" + host + ":" + actualPort);
    }

    boolean isLoopback() {
        return listen.startsWith("127.") || listen.equals("localhost") || listen.equals("::1");
    }

    private boolean isWide() {
        return listen.equals("0.0.0.0") || listen.equals("::");
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw wrong("--port", text, "0…65535");
        }
        return Integer.parseInt(text);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw wrong("--data", text, "/…");
        }
    }

    private static StartRefused wrong(String setting, String value, String expected) {
        return new StartRefused(
                StartProblem.SETTING_WRONG, Map.of("setting", setting, "value", value, "expected", expected));
    }
}
