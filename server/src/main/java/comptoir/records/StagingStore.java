package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way in: a table of this transaction alone, filled by COPY, then worked on and written by set statements. Rows have a status:
 * {@code new} to be made, {@code known} already there and to be changed, {@code there} already there and left, {@code out} refused.
 */
public final class StagingStore {

    private static final String TABLE = "incoming";

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;
    private final List<Column> columns;
    private final List<Column> said;
    private final List<Field> links;

    /**
     * @param columns all that new rows are made with
     * @param said those of them the file speaks of: the others of a known row stay as they are
     */
    public StagingStore(
            Tx tx, Sight sight, ObjectType object, List<Column> columns, List<Column> said, List<Field> links) {
        this.tx = tx;
        this.sight = sight;
        this.object = object;
        this.columns = columns;
        this.said = said;
        this.links = links;
    }

    /** A row refused by a set statement: its line, and the value that did not do. */
    public record Stopped(long line, String value) {}

    public void open() {
        List<QueryPart> definitions = new ArrayList<>();
        columns.forEach(column -> definitions.add(DSL.sql("{0} " + column.type().sql(), DSL.name(column.name()))));
        links.forEach(link -> definitions.add(DSL.sql("{0} text", said(link))));
        tx.dsl()
                .execute(
                        "create temporary table {0} (id uuid not null default uuidv7(), line bigint, status text not null default 'new', target uuid, {1}) on commit drop",
                        table(), DSL.list(definitions));
    }

    /** Feeds rows into the table as they are read. */
    public final class Feed implements AutoCloseable {

        private final CopyIn copy;
        private final StringBuilder line = new StringBuilder(512);

        Feed() throws SQLException {
            StringBuilder names = new StringBuilder("line");
            columns.forEach(column -> names.append(",\"").append(column.name()).append('"'));
            links.forEach(link -> names.append(",\"said_").append(link.column()).append('"'));
            copy = tx.driver().getCopyAPI().copyIn("copy pg_temp." + TABLE + " (" + names + ") from stdin");
        }

        /** @param values by column name, @param said what stands where a link is meant */
        public void row(long number, Map<String, Object> values, Map<String, String> said) {
            line.setLength(0);
            line.append(number);
            columns.forEach(column -> append(values.get(column.name())));
            links.forEach(link -> append(said.get(link.column())));
            line.append('\n');
            byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new org.jooq.exception.DataAccessException("COPY failed", e);
            }
        }

        private void append(@Nullable Object value) {
            line.append('\t');
            if (value == null) {
                line.append("\\N");
                return;
            }
            String text = value instanceof java.math.BigDecimal number ? number.toPlainString() : String.valueOf(value);
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
                throw new org.jooq.exception.DataAccessException("COPY failed", e);
            }
            tx.dsl().execute("create index on {0} (target)", table());
            tx.dsl().execute("analyze {0}", table());
        }
    }

    public Feed feed() throws IOException {
        try {
            return new Feed();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    public void refuse(List<Long> lines) {
        tx.dsl()
                .execute(
                        "update {0} set status = 'out' where line = any({1})",
                        table(), DSL.val(lines.toArray(Long[]::new)));
    }

    public long count(String status) {
        return tx.dsl()
                .fetchSingle("select count(*) as n from {0} where status = {1}", table(), DSL.val(status))
                .get("n", Long.class);
    }

    /** Runs a statement that returns lines and what stood there. */
    List<Stopped> stopped(String sql, QueryPart... parts) {
        return tx.dsl().fetch(sql, parts).stream()
                .map(row -> new Stopped(row.get("line", Long.class), String.valueOf(row.get("value"))))
                .toList();
    }

    Tx tx() {
        return tx;
    }

    Sight sight() {
        return sight;
    }

    ObjectType object() {
        return object;
    }

    List<Column> columns() {
        return columns;
    }

    /** Those of {@link #columns} the file speaks of. */
    List<Column> said() {
        return said;
    }

    static Name table() {
        return DSL.name(TABLE);
    }

    /** The column that keeps what the file says where a link is meant. */
    static Name said(Field link) {
        return DSL.name("said_" + link.column());
    }
}
