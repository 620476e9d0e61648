package comptoir.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What a short program of the system said, and whether it ended well. */
record Told(boolean well, String said) {

    static Told by(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        quiet(builder);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Told(process.waitFor() == 0, said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("interrupted while waiting for " + command.getFirst(), e);
        }
    }

    /** An environment of its own, so that neither a person's PG… variables nor their language reach PostgreSQL. */
    static void quiet(ProcessBuilder builder) {
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        builder.directory(Path.of("/").toFile());
    }

    /** The last thing said that is not empty. */
    String lastLine() {
        return said.lines()
                .filter(line -> !line.isBlank())
                .reduce("", (a, b) -> b)
                .strip();
    }
}
