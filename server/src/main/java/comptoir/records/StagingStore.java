package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.SqlType;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.QueryPart;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way in: a table of this transaction alone, filled by COPY, then worked on and written by set statements. Rows have a status:
 * {@code new} to be made, {@code known} already there, {@code out} refused.
 */
public final class StagingStore {

    private static final String TABLE = "incoming";
    private static final int NAMES_AT_ONCE = 500;

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
                        DSL.name(TABLE), DSL.list(definitions));
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
            tx.dsl().execute("create index on {0} (target)", DSL.name(TABLE));
            tx.dsl().execute("analyze {0}", DSL.name(TABLE));
        }
    }

    public Feed feed() throws IOException {
        try {
            return new Feed();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    /** Finds the records that links name: by label, else by number, e-mail or telephone. */
    public void resolve(Field link) {
        ObjectType target = sight.model().object(link.target().orElseThrow());
        QueryPart reached =
                ObjectStore.reached(sight, target, "t", sight.on(target).see());
        tx.dsl()
                .execute(
                        "update {0} s set {1} = found.id from (select named.name, (array_agg(t.id))[1] as id from (select distinct comptoir.fold({2}) as name from {0} where {2} is not null) named join {3} as t on comptoir.fold(t.label) = named.name where t.deleted_op is null and {4} group by named.name having count(*) = 1) found where found.name = comptoir.fold(s.{2})",
                        DSL.name(TABLE), DSL.name(link.column()), said(link), ObjectStore.table(target), reached);
        tx.dsl()
                .execute(
                        "update {0} s set {1} = i.record from {2} i join {5} as t on t.id = i.record where s.{1} is null and s.{3} is not null and i.object = {4} and i.value = regexp_replace(lower(s.{3}), '[\\s.()-]', '', 'g') and t.deleted_op is null and {6}",
                        DSL.name(TABLE),
                        DSL.name(link.column()),
                        Tables.of("identifier"),
                        said(link),
                        DSL.inline(target.key()),
                        ObjectStore.table(target),
                        reached);
    }

    /** Finds those that other new rows of the file are: the insert makes both ends in one statement. */
    public void resolveWithin(Field link) {
        if (pointsHere(link)) {
            tx.dsl()
                    .execute(
                            "update {0} s set {1} = o.id from (select comptoir.fold({3}) as name, (array_agg(id))[1] as id from {0} where status = 'new' group by 1 having count(*) = 1) o where s.{1} is null and s.status <> 'out' and o.name = comptoir.fold(s.{2})",
                            DSL.name(TABLE), DSL.name(link.column()), said(link), label());
        }
    }

    /** Lets go of rows that stay out after all. */
    public List<Stopped> unlink(Field link) {
        return pointsHere(link)
                ? stopped(
                        "update {0} s set {1} = null from {0} o where o.id = s.{1} and o.status = 'out' and s.status <> 'out' returning s.line, s.{2} as value",
                        DSL.name(TABLE), DSL.name(link.column()), said(link))
                : List.of();
    }

    private boolean pointsHere(Field link) {
        return link.target().filter(object.key()::equals).isPresent()
                && object.labelFields().stream()
                        .allMatch(key ->
                                columns.contains(object.field(key).columns().getFirst()));
    }

    private QueryPart label() {
        return DSL.sql(
                "concat_ws(' ', {0})",
                DSL.list(object.labelFields().stream()
                        .map(key -> DSL.name(object.field(key).column()))
                        .toArray(QueryPart[]::new)));
    }

    /** What links name and is not there, or is there twice. */
    public Result<?> unresolved(Field link) {
        ObjectType target = sight.model().object(link.target().orElseThrow());
        return tx.dsl()
                .fetch(
                        "select s.line, s.{1} as said, exists (select 1 from {2} as t where comptoir.fold(t.label) = comptoir.fold(s.{1}) and t.deleted_op is null and {3}) as ambiguous from {0} s where s.{4} is null and s.{1} is not null and s.status = 'new' order by s.line",
                        DSL.name(TABLE),
                        said(link),
                        ObjectStore.table(target),
                        ObjectStore.reached(sight, target, "t", sight.on(target).see()),
                        DSL.name(link.column()));
    }

    /** Makes the records that links name and that are nowhere, each once, under the import's own operation. */
    void makeTargets(OperationStore session, Field link, java.time.InstantSource clock) {
        ObjectType target = sight.model().object(link.target().orElseThrow());
        List<String> names = tx.dsl()
                .fetch(
                        "select min(s.{1}) as name from {0} s where s.{2} is null and s.{1} is not null and s.status = 'new' and not exists (select 1 from {3} t where comptoir.fold(t.label) = comptoir.fold(s.{1}) and t.deleted_op is null) group by comptoir.fold(s.{1}) order by 1",
                        DSL.name(TABLE), said(link), DSL.name(link.column()), ObjectStore.table(target))
                .getValues("name", String.class);
        for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
            List<Draft> drafts = new ArrayList<>();
            for (String name : names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE))) {
                Map<String, @Nullable Object> values = new HashMap<>();
                values.put(target.labelFields().getLast(), name);
                Map<String, Draft.Cell> cells = new Drafting(sight.whole(), Map.of())
                        .cells(target, values, true, true)
                        .orThrow();
                drafts.add(new Draft(target, comptoir.kernel.Id.next(clock), true, Optional.empty(), cells));
            }
            session.insert(target, drafts);
        }
        if (!names.isEmpty()) {
            resolve(link);
        }
    }

    /** Whether a record of the target can be made of its name alone. */
    public boolean canMakeTargets(Field link) {
        ObjectType target = sight.model().object(link.target().orElseThrow());
        return sight.on(target).add()
                && target.fields().stream()
                        .filter(Field::required)
                        .allMatch(
                                field -> field.key().equals(target.labelFields().getLast())
                                        && field.type().key().equals("text"));
    }

    /** Rows whose key is already there are known; of rows with one key only the first is kept. */
    public List<Stopped> match(Column key) {
        tx.dsl()
                .execute(
                        "update {0} s set status = 'known', target = t.id from {1} as t where " + equal(key)
                                + " and t.deleted_op is null and s.status = 'new'",
                        DSL.name(TABLE),
                        ObjectStore.table(object),
                        DSL.name(key.name()));
        return stopped(
                "update {0} s set status = 'out' from (select line, row_number() over (partition by " + folded(key)
                        + " order by line) as nth from {0} where {1} is not null and status <> 'out') n where n.line = s.line and n.nth > 1 returning s.line, s.{1}::text as value",
                DSL.name(TABLE),
                DSL.name(key.name()));
    }

    /** Rows whose unique value another record or an earlier row has. */
    public List<Stopped> taken(Column unique) {
        List<Stopped> stopped = new ArrayList<>(stopped(
                "update {0} s set status = 'out' from {1} as t where s.status = 'new' and t.deleted_op is null and "
                        + equal(unique) + " returning s.line, s.{2}::text as value",
                DSL.name(TABLE),
                ObjectStore.table(object),
                DSL.name(unique.name())));
        stopped.addAll(stopped(
                "update {0} s set status = 'out' from (select line, row_number() over (partition by " + folded(unique)
                        + " order by line) as nth from {0} where {1} is not null and status = 'new') n where n.line = s.line and n.nth > 1 returning s.line, s.{1}::text as value",
                DSL.name(TABLE),
                DSL.name(unique.name())));
        return stopped;
    }

    private static String equal(Column column) {
        return column.type() == SqlType.TEXT ? "comptoir.fold(t.{2}) = comptoir.fold(s.{2})" : "t.{2} = s.{2}";
    }

    private static String folded(Column column) {
        return column.type() == SqlType.TEXT ? "comptoir.fold({1})" : "{1}";
    }

    private List<Stopped> stopped(String sql, QueryPart... parts) {
        return tx.dsl().fetch(sql, parts).stream()
                .map(row -> new Stopped(row.get("line", Long.class), String.valueOf(row.get("value"))))
                .toList();
    }

    public void refuse(List<Long> lines) {
        tx.dsl()
                .execute(
                        "update {0} set status = 'out' where line = any({1})",
                        DSL.name(TABLE), DSL.val(lines.toArray(Long[]::new)));
    }

    public long count(String status) {
        return tx.dsl()
                .fetchSingle("select count(*) as n from {0} where status = {1}", DSL.name(TABLE), DSL.val(status))
                .get("n", Long.class);
    }

    /** Writes the new rows, and the known ones when asked, as one operation. */
    public long write(
            WriteRequest request, List<Field> linksToMake, boolean updateKnown, java.time.InstantSource clock) {
        OperationStore session = new OperationStore(tx, sight.model());
        linksToMake.forEach(link -> makeTargets(session, link, clock));
        insert(session);
        if (updateKnown) {
            update(session);
        }
        session.closeBroughtIn(object, request, clock.instant().atOffset(java.time.ZoneOffset.UTC));
        return session.operation();
    }

    private void insert(OperationStore session) {
        List<QueryPart> names = new ArrayList<>();
        List<QueryPart> values = new ArrayList<>();
        List<QueryPart> numbers = new ArrayList<>(List.of(DSL.sql("i.*")));
        columns.forEach(column -> {
            names.add(DSL.name(column.name()));
            values.add(DSL.name(column.name()));
        });
        for (Field field : object.fields()) {
            boolean staged = columns.stream().anyMatch(column -> column.name().equals(field.column()));
            if (field.type().key().equals("autoNumber") && !staged && !field.readOnly()) {
                names.add(DSL.name(field.column()));
                QueryPart number = DSL.name("number_" + field.column());
                numbers.add(DSL.sql("{0} as {1}", session.rows().nextNumberSql(object, field), number));
                values.add(NumberPatternStore.of(field).sql(number));
            }
        }
        tx.dsl()
                .execute(
                        "insert into {0} (id, rev, created_op, updated_op, {1}) select id, {2}, {3}, {3}, {4} from (select {6} from (select * from {5} where status = 'new' order by line) i) s",
                        ObjectStore.table(object),
                        DSL.list(names),
                        session.rows().nextRev(),
                        DSL.val(session.operation()),
                        DSL.list(values),
                        DSL.name(TABLE),
                        DSL.list(numbers));
    }

    private void update(OperationStore session) {
        Map<Column, QueryPart> sets = new HashMap<>();
        said.forEach(column -> sets.put(
                column,
                DSL.sql(
                        "coalesce((select s.{0} from {1} s where s.target = t.id and s.status = 'known'), t.{0})",
                        DSL.name(column.name()), DSL.name(TABLE))));
        session.update(
                object,
                sets,
                DSL.condition("t.id in (select target from {0} where status = 'known')", DSL.name(TABLE))
                        .and(ObjectStore.reached(
                                sight, object, "t", sight.on(object).change())));
    }

    private static QueryPart said(Field link) {
        return DSL.name("said_" + link.column());
    }
}
