package comptoir.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program, started by its own command on the bench's data folder. */
final class Instance implements AutoCloseable {

    static final String ADMINISTRATOR = "administratrice";
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final String address;
    private final double startedInMilliseconds;

    private Instance(Process process, String address, double startedInMilliseconds) {
        this.process = process;
        this.address = address;
        this.startedInMilliseconds = startedInMilliseconds;
    }

    static Instance start(Path root, Path data, int port) {
        long begin = System.nanoTime();
        Process process = run(
                root, List.of("start", "--data", data.toString(), "--port", Integer.toString(port)), Map.of(), data);
        String address = "http://127.0.0.1:" + port;
        while (!answers(address)) {
            if (!process.isAlive()) {
                throw new BenchFailure(Words.of("Comptoir ne démarre pas ; voir ", "Comptoir does not start; see ")
                        + data.resolveSibling(data.getFileName() + ".log"));
            }
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                process.destroy();
                throw new BenchFailure(Words.of("Comptoir ne répond pas", "Comptoir does not answer"));
            }
            pause();
        }
        return new Instance(process, address, (System.nanoTime() - begin) / 1e6);
    }

    /** A company and its administrator in a data folder that is not there yet. */
    static void setUp(Path root, Path data) throws IOException {
        if (Files.exists(data)) {
            throw new BenchFailure(Words.of("effacez d’abord " + data, "delete " + data + " first"));
        }
        Files.createDirectories(data.toAbsolutePath().getParent());
        command(
                root,
                data,
                Map.of("COMPTOIR_PASSWORD", BenchData.PASSWORD),
                List.of(
                        "setup", "--data", data.toString(), "--company", "Bench", "--name", "Ada Morin", "--user-name",
                        ADMINISTRATOR));
    }

    /** Runs one of the program's commands to its end. */
    static void command(Path root, Path data, Map<String, String> environment, List<String> arguments) {
        try {
            int code = run(root, arguments, environment, data).waitFor();
            if (code != 0) {
                throw new BenchFailure("./comptoir " + arguments.getFirst() + " → " + code + ", "
                        + data.resolveSibling(data.getFileName() + ".log"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    /** What one of the program's commands says. */
    static String said(Path root, Path data, List<String> arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(root.resolve("comptoir").toString()));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new BenchFailure(arguments + " " + data + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    /** At once, without a word. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return address;
    }

    double startedInMilliseconds() {
        return startedInMilliseconds;
    }

    long pid() {
        return process.pid();
    }

    /** Memory of the program without PostgreSQL, in megabytes. */
    double residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process run(Path root, List<String> arguments, Map<String, String> environment, Path data) {
        List<String> command = new ArrayList<>(List.of(root.resolve("comptoir").toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                data.resolveSibling(data.getFileName() + ".log").toFile()));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new BenchFailure(command + ": " + e, e);
        }
    }

    private static boolean answers(String address) {
        try {
            HttpURLConnection asked = (HttpURLConnection)
                    URI.create(address + "/api/instance").toURL().openConnection();
            asked.setConnectTimeout(1000);
            asked.setReadTimeout(5000);
            return asked.getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
