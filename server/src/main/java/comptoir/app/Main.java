package comptoir.app;

import comptoir.app.commands.Commands;
import comptoir.app.commands.Terminal;
import java.util.List;
import org.springframework.boot.logging.LoggingSystem;

/** Where the program begins. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        LoggingSystem.get(Main.class.getClassLoader()).beforeInitialize();
        int code = new Commands(Terminal.of(System.getenv()), System.getenv()).run(List.of(arguments));
        if (code != 0) {
            System.exit(code);
        }
    }
}
