package comptoir.records;

import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/** Fills a temporary table of a transaction by COPY, row by row; nothing else may be asked of the transaction until it is closed. */
public final class CopyStore implements AutoCloseable {

    private final CopyIn copy;
    private final StringBuilder line = new StringBuilder(512);
    private boolean begun;

    private CopyStore(CopyIn copy) {
        this.copy = copy;
    }

    public static CopyStore into(Tx tx, String table, List<String> columns) {
        String names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(","));
        try {
            return new CopyStore(
                    tx.driver().getCopyAPI().copyIn("copy pg_temp.\"" + table + "\" (" + names + ") from stdin"));
        } catch (SQLException e) {
            throw new DataAccessException("COPY failed", e);
        }
    }

    /** The next value of the row; null for none. */
    public CopyStore with(@Nullable Object value) {
        if (begun) {
            line.append('\t');
        }
        begun = true;
        append(value);
        return this;
    }

    /** Ends the row. */
    public void row() {
        line.append('\n');
        byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
        line.setLength(0);
        begun = false;
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new DataAccessException("COPY failed", e);
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            line.append("\\N");
            return;
        }
        String text = switch (value) {
            case BigDecimal number -> number.toPlainString();
            case List<?> set -> set.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    @Override
    public void close() {
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw new DataAccessException("COPY failed", e);
        }
    }
}
