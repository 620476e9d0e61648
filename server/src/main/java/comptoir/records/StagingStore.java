package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way in: a table of this transaction alone, filled by COPY, then worked on and written by set statements. Rows have a status:
 * {@code new} to be made, {@code known} already there and to be changed, {@code there} already there and left, {@code out} refused.
 */
public final class StagingStore {

    /** Its name in the transaction. */
    public static final String TABLE = "incoming";

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
                        "create temporary table {0} (id uuid not null default uuidv7(), line bigint, status text not null default 'new', target uuid, emptied text, {1}) on commit drop",
                        table(), DSL.list(definitions));
    }

    /** Feeds rows into the table as they are read. */
    public final class Feed implements AutoCloseable {

        private final CopyStore copy;

        Feed() {
            List<String> names = new ArrayList<>(List.of("line", "status", "target", "emptied"));
            columns.forEach(column -> names.add(column.name()));
            links.forEach(link -> names.add("said_" + link.column()));
            copy = CopyStore.into(tx, TABLE, names);
        }

        /** @param values by column name, @param said what stands where a link is meant */
        public void row(long number, Map<String, Object> values, Map<String, String> said) {
            row(new Of(number, "new", null), values, Set.of(), said);
        }

        /** A row refused already, staged for what it says of the others. */
        public void refused(long number, Map<String, Object> values, Map<String, String> said) {
            row(new Of(number, "out", null), values, Set.of(), said);
        }

        /**
         * What a row changes in the record it is known to be about.
         *
         * @param emptied columns whose value is taken away
         */
        public void known(
                long number, UUID target, Map<String, Object> values, Set<String> emptied, Map<String, String> said) {
            row(new Of(number, "known", target), values, emptied, said);
        }

        private void row(Of of, Map<String, Object> values, Set<String> emptied, Map<String, String> said) {
            copy.with(of.line()).with(of.status()).with(of.target());
            copy.with(emptied.isEmpty() ? null : "," + String.join(",", emptied) + ",");
            columns.forEach(column -> copy.with(values.get(column.name())));
            links.forEach(link -> copy.with(said.get(link.column())));
            copy.row();
        }

        @Override
        public void close() {
            copy.close();
        }
    }

    private record Of(long line, String status, @Nullable UUID target) {}

    /** All rows are in: from here on statements work on them. */
    public void filled() {
        tx.dsl().execute("create index on {0} (target)", table());
        tx.dsl().execute("analyze {0}", table());
    }

    /** What a known row {@code s} makes of a column of its record {@code t}: its own value, none where it takes it away, else what is there. */
    static QueryPart next(Column column) {
        return DSL.sql(
                "case when {1} then null else coalesce(s.{0}, t.{0}) end", DSL.name(column.name()), emptied(column));
    }

    /** Whether a known row changes a column of its record. */
    static Condition changes(Column column) {
        return DSL.condition(
                "(s.{0} is not null or {1}) and t.{0} is distinct from s.{0}",
                DSL.name(column.name()), emptied(column));
    }

    static QueryPart emptied(Column column) {
        return DSL.sql("coalesce(strpos(s.emptied, {0}) > 0, false)", DSL.inline("," + column.name() + ","));
    }

    public Feed feed() {
        return new Feed();
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

    public Tx tx() {
        return tx;
    }

    public Sight sight() {
        return sight;
    }

    public ObjectType object() {
        return object;
    }

    /** What the table holds of each row beside its line, its status and what its links say. */
    public List<Column> columns() {
        return columns;
    }

    public List<Field> links() {
        return links;
    }

    /** Those of {@link #columns} the file speaks of. */
    List<Column> said() {
        return said;
    }

    static Name table() {
        return DSL.name(TABLE);
    }

    /** The column that keeps what the file says where a link is meant. */
    public static Name said(Field link) {
        return DSL.name("said_" + link.column());
    }
}
