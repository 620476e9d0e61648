package comptoir.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows on their way into one table by COPY. */
final class CopyRows implements AutoCloseable {

    private static final int PACKET = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder waiting = new StringBuilder(PACKET + 4096);

    CopyRows(Postgres into, String table, Collection<String> columns) {
        try {
            copy = into.connection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " (" + String.join(", ", columns) + ") from stdin");
        } catch (SQLException e) {
            throw new BenchFailure(table + ": " + e.getMessage(), e);
        }
    }

    /** @param values in the order of the columns; null where a field is empty */
    void row(Object... values) {
        for (int i = 0; i < values.length; i++) {
            waiting.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        }
        waiting.append('\n');
        if (waiting.length() >= PACKET) {
            send();
        }
    }

    private void send() {
        try {
            byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            waiting.setLength(0);
        } catch (SQLException e) {
            throw new BenchFailure("COPY: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        send();
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw new BenchFailure("COPY: " + e.getMessage(), e);
        }
    }
}
