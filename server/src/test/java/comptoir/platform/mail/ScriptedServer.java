package comptoir.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server on this machine that follows a script: what it answers to each word, or that it hangs up instead. */
final class ScriptedServer implements AutoCloseable {

    /** The answer that is none: the connection ends. */
    static final String HANG_UP = "";

    private static final Map<String, String> POLITE = Map.of(
            "hello", "220 ready",
            "EHLO", "250 hello",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "RSET", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> script;

    ScriptedServer(Map<String, String> script) throws IOException {
        this.socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.script = script;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException over) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(over);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        boolean inData = false;
        if (!answers(client, "hello")) {
            return;
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.split(" ", 2)[0];
            boolean ends = inData && line.equals(".");
            if (inData && !ends) {
                continue;
            }
            inData = word.equals("DATA");
            if (!answers(client, word)) {
                return;
            }
        }
    }

    private boolean answers(Socket client, String word) throws IOException {
        String answer = script.getOrDefault(word, POLITE.getOrDefault(word, "502 unknown"));
        OutputStream out = client.getOutputStream();
        if (!answer.equals(HANG_UP)) {
            out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return !answer.equals(HANG_UP);
    }
}
