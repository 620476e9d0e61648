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
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way in: a table of this transaction alone, filled by COPY, then worked on and written by set statements. Rows have a status:
 * {@code new} to be made, {@code known} already there and to be changed, {@code there} already there and left, {@code out} refused.
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

    /**
     * The members in charge of what comes in.
     *
     * @param made of the records that links make
     * @param rows of rows that name nobody
     */
    public record InCharge(Optional<UUID> made, Optional<UUID> rows) {

        public static final InCharge NOBODY = new InCharge(Optional.empty(), Optional.empty());
    }

    /** What was written: the operation, and how many known records it changed. */
    public record Brought(long operation, long updated) {}

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
                            "update {0} s set {1} = o.id from (select comptoir.fold({3}) as name, (array_agg(id))[1] as id from {0} where status = 'new' group by 1 having count(*) = 1) o where s.{1} is null and s.status <> 'out' and o.id <> s.id and o.name = comptoir.fold(s.{2})",
                            DSL.name(TABLE), DSL.name(link.column()), said(link), label());
        }
    }

    /** Rows that name themselves where they may only name another: the link is let go of. */
    public List<Stopped> selves(Field link) {
        if (link.target().filter(object.key()::equals).isEmpty()) {
            return List.of();
        }
        String byLabel = pointsHere(link) ? " or {1} is null and comptoir.fold({2}) = comptoir.fold({3})" : "";
        return stopped(
                "update {0} s set {1} = null, {2} = null where status in ('new', 'known') and {2} is not null and ({1} = target"
                        + byLabel + ") returning s.line, old.{2} as value",
                DSL.name(TABLE),
                DSL.name(link.column()),
                said(link),
                label());
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
                        "select s.line, s.{1} as said, exists (select 1 from {2} as t where comptoir.fold(t.label) = comptoir.fold(s.{1}) and t.deleted_op is null and {3}) as ambiguous, exists (select 1 from {2} as t where comptoir.fold(t.label) = comptoir.fold(s.{1}) and t.deleted_op is null and {5}) as there from {0} s where s.{4} is null and s.{1} is not null and s.status in ('new', 'known') order by s.line",
                        DSL.name(TABLE),
                        said(link),
                        ObjectStore.table(target),
                        ObjectStore.reached(sight, target, "t", sight.on(target).see()),
                        DSL.name(link.column()),
                        inTheWay(target));
    }

    /** The records that keep another of their name from being made: those in reach, and all where names are unique. */
    private Condition inTheWay(ObjectType target) {
        return target.field(target.labelFields().getLast()).unique()
                ? DSL.noCondition()
                : ObjectStore.reached(sight, target, "t", sight.on(target).see());
    }

    /** Makes the records that links name and that are nowhere, each once, under the import's own operation. */
    private void makeTargets(
            OperationStore session, Field link, Optional<UUID> inCharge, java.time.InstantSource clock) {
        ObjectType target = sight.model().object(link.target().orElseThrow());
        List<String> names = tx.dsl()
                .fetch(
                        "select min(s.{1}) as name from {0} s where s.{2} is null and s.{1} is not null and s.status in ('new', 'known') and not exists (select 1 from {3} t where comptoir.fold(t.label) = comptoir.fold(s.{1}) and t.deleted_op is null and {4}) group by comptoir.fold(s.{1}) order by 1",
                        DSL.name(TABLE),
                        said(link),
                        DSL.name(link.column()),
                        ObjectStore.table(target),
                        inTheWay(target))
                .getValues("name", String.class);
        for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
            List<Draft> drafts = some.stream()
                    .map(name -> named(target, name, inCharge, clock))
                    .toList();
            session.insert(target, drafts);
            tie(link, some, drafts);
        }
    }

    private Draft named(ObjectType target, String name, Optional<UUID> inCharge, java.time.InstantSource clock) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(target.labelFields().getLast(), name);
        Map<String, Draft.Cell> cells = new Drafting(sight.whole(), Map.of())
                .cells(target, values, true, true)
                .orThrow();
        Draft draft = new Draft(target, comptoir.kernel.Id.next(clock), true, Optional.empty(), cells);
        target.owner()
                .filter(owner -> !draft.touches(owner.column()))
                .ifPresent(owner -> inCharge.ifPresent(member -> draft.set(owner.key(), member)));
        return draft;
    }

    /** Points the rows to what was just made for them, whoever may read it. */
    private void tie(Field link, List<String> names, List<Draft> drafts) {
        tx.dsl()
                .execute(
                        "update {0} s set {1} = made.id from unnest({3}::text[], {4}::uuid[]) as made (name, id) where s.{1} is null and s.status in ('new', 'known') and comptoir.fold(made.name) = comptoir.fold(s.{2})",
                        DSL.name(TABLE),
                        DSL.name(link.column()),
                        said(link),
                        DSL.val(names.toArray(String[]::new)),
                        DSL.val(drafts.stream().map(Draft::id).toArray(UUID[]::new)));
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

    /**
     * Finds the records that rows are about, among those the reader sees. A row to change is known when exactly one of them may be changed;
     * else it is {@code several} or {@code fixed} until those are refused.
     *
     * @param changing whether known records are to be changed; otherwise rows about them are left
     */
    public void match(Column key, boolean changing) {
        Condition changeable =
                ObjectStore.reached(sight, object, "t", sight.on(object).change());
        tx.dsl()
                .execute(
                        "update {0} s set status = case when {5} then 'there' when f.many = 1 then 'known' when f.many > 1 then 'several' else 'fixed' end, target = f.target from (select s.id, count(*) filter (where {4}) as many, (array_agg(t.id) filter (where {4}))[1] as target from {0} s join {1} as t on "
                                + equal(key)
                                + " where t.deleted_op is null and {3} and s.status = 'new' group by s.id) f where f.id = s.id",
                        DSL.name(TABLE),
                        ObjectStore.table(object),
                        DSL.name(key.name()),
                        ObjectStore.reached(sight, object, "t", sight.on(object).see()),
                        changeable,
                        DSL.inline(!changing));
    }

    /** Rows that name several records which may be changed. */
    public List<Stopped> several(Column key) {
        return settle("several", key);
    }

    /** Rows about records which may be seen, not changed. */
    public List<Stopped> fixed(Column key) {
        return settle("fixed", key);
    }

    private List<Stopped> settle(String status, Column key) {
        return stopped(
                "update {0} s set status = 'out', target = null where status = {2} returning s.line, s.{1}::text as value",
                DSL.name(TABLE), DSL.name(key.name()), DSL.inline(status));
    }

    /** Of rows with one key only the first is kept. */
    public List<Stopped> repeated(Column key) {
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

    /** How many known records the file would change. */
    public long changing(List<Field> linksToMake) {
        List<Condition> differs = new ArrayList<>();
        said.forEach(column -> differs.add(
                DSL.condition("s.{0} is not null and t.{0} is distinct from s.{0}", DSL.name(column.name()))));
        linksToMake.forEach(link ->
                differs.add(DSL.condition("s.{0} is null and s.{1} is not null", DSL.name(link.column()), said(link))));
        return tx.dsl()
                .fetchSingle(
                        "select count(*) as n from {0} s join {1} as t on t.id = s.target where s.status = 'known' and ({2})",
                        DSL.name(TABLE), ObjectStore.table(object), DSL.or(differs))
                .get("n", Long.class);
    }

    /** Writes the new rows, and changes the known ones, as one operation. */
    public Brought write(
            WriteRequest request, List<Field> linksToMake, InCharge inCharge, java.time.InstantSource clock) {
        OperationStore session = new OperationStore(tx, sight.model());
        linksToMake.forEach(link -> makeTargets(session, link, inCharge.made(), clock));
        insert(session, inCharge.rows());
        long updated = count("known") == 0 ? 0 : update(session);
        session.closeBroughtIn(object, request, clock.instant().atOffset(java.time.ZoneOffset.UTC));
        return new Brought(session.operation(), updated);
    }

    private void insert(OperationStore session, Optional<UUID> inCharge) {
        List<QueryPart> names = new ArrayList<>();
        List<QueryPart> values = new ArrayList<>();
        List<QueryPart> numbers = new ArrayList<>(List.of(DSL.sql("i.*")));
        columns.forEach(column -> {
            names.add(DSL.name(column.name()));
            values.add(DSL.name(column.name()));
        });
        object.owner()
                .ifPresent(owner -> inCharge.ifPresent(member -> {
                    QueryPart name = DSL.name(owner.column());
                    int staged = names.indexOf(name);
                    if (staged < 0) {
                        names.add(name);
                        values.add(DSL.val(member));
                    } else {
                        values.set(staged, DSL.sql("coalesce({0}, {1})", name, DSL.val(member)));
                    }
                }));
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

    private long update(OperationStore session) {
        Map<Column, QueryPart> sets = new HashMap<>();
        said.forEach(column -> sets.put(
                column,
                DSL.sql(
                        "coalesce((select s.{0} from {1} s where s.target = t.id and s.status = 'known'), t.{0})",
                        DSL.name(column.name()), DSL.name(TABLE))));
        return session.update(
                        object,
                        sets,
                        DSL.condition("t.id in (select target from {0} where status = 'known')", DSL.name(TABLE))
                                .and(ObjectStore.reached(
                                        sight, object, "t", sight.on(object).change())))
                .size();
    }

    private static QueryPart said(Field link) {
        return DSL.name("said_" + link.column());
    }
}
