package comptoir.app.commands;

import java.util.List;

/** One thing an operator can ask for at the command line. */
interface Command {

    /** As it is typed. */
    String name();

    /** Does it and returns the exit code: 0 for done, 1 for what was refused, 2 for what was typed wrongly. */
    int run(List<String> arguments);
}
