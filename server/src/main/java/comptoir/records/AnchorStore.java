package comptoir.records;

import static comptoir.records.ObjectStore.uuid;

import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Goes through the order of a list once and notes every hundredth row; what takes too long for that is read by pages only. */
final class AnchorStore {

    private static final String CANCELLED = "57014";
    private static final String T = ProjectionStore.ROWS;

    private final Tx tx;
    private final QueryStore rows;
    private final Query query;
    private final List<SortKeysStore.Key> keys;
    private final int fingerprint;

    AnchorStore(Tx tx, Sight sight, Query query) {
        this.tx = tx;
        this.query = query;
        this.rows = new QueryStore(tx, sight, sight.object(query.object()));
        this.keys = rows.sortKeys(query);
        this.fingerprint = rows.fingerprint(query);
    }

    /** Of the whole list, at most {@link Anchors#MOST}. */
    Anchors whole() {
        try {
            // Whoever drags a scrollbar does not wait longer, and the rows on the screen never wait for it. An index in
            // the order of the list is to be used where there is one: a million rows are not sorted in memory.
            tx.dsl().execute("set local statement_timeout = '10s'");
            tx.dsl().execute("set local enable_sort = off");
            return thinned(noted(Optional.empty(), Integer.MAX_VALUE));
        } catch (DataAccessException e) {
            if (CANCELLED.equals(e.sqlState())) {
                throw Refusal.of(RecordsProblem.ANCHORS_NOT_QUICK).refused();
            }
            throw e;
        }
    }

    /** Of so many rows after the query's cursor, or from the beginning. */
    Anchors part(int most) {
        Optional<Cursor> cursor = query.after().map(text -> Cursor.decode(text, fingerprint, keys.size()));
        int rowsAhead = Math.clamp(most, 1, Anchors.LONGEST_PART);
        List<Anchors.Anchor> noted = noted(cursor, rowsAhead).stream()
                .filter(anchor -> anchor.at() <= rowsAhead)
                .toList();
        return new Anchors(Optional.empty(), apart(noted, Anchors.STEP));
    }

    private static Anchors thinned(List<Anchors.Anchor> noted) {
        long total = noted.isEmpty() ? 0 : noted.getLast().at();
        long step = Math.max(Anchors.STEP, Math.ceilDiv(total, Anchors.MOST));
        List<Anchors.Anchor> before =
                noted.stream().filter(anchor -> anchor.at() < total).toList();
        return new Anchors(Optional.of(total), apart(before, step));
    }

    private static List<Anchors.Anchor> apart(List<Anchors.Anchor> noted, long step) {
        List<Anchors.Anchor> kept = new ArrayList<>();
        long last = 0;
        for (Anchors.Anchor anchor : noted) {
            if (anchor.at() - last >= step) {
                kept.add(anchor);
                last = anchor.at();
            }
        }
        return kept;
    }

    /** Every hundredth row of each branch and its last, counted through all of them in the order of the list. */
    private List<Anchors.Anchor> noted(Optional<Cursor> after, int most) {
        List<SortKeysStore.Branch> branches =
                SortKeysStore.branches(keys, after, DSL.field(DSL.name(T, "id"), UUID.class));
        Select<Record> all = IntStream.range(0, branches.size())
                .mapToObj(i -> numbered(branches.get(i), i, most))
                .reduce(Select::unionAll)
                .orElseThrow();
        List<Anchors.Anchor> noted = new ArrayList<>();
        int branch = 0;
        long before = 0;
        long at = 0;
        for (Record row : tx.dslForValues()
                .selectFrom(all.asTable("noted"))
                .orderBy(DSL.field(DSL.name("branch")), DSL.field(DSL.name("place")))
                .fetch()) {
            if (row.get("branch", Integer.class) != branch) {
                branch = row.get("branch", Integer.class);
                before = at;
            }
            at = before + row.get("place", Long.class);
            noted.add(new Anchors.Anchor(at, rows.cursor(fingerprint, keys, row)));
        }
        return noted;
    }

    private Select<Record> numbered(SortKeysStore.Branch branch, int number, int most) {
        Table<?> found = DSL.select(sorted(keys, uuid(T, "id")))
                .from(rows.searched(query))
                .where(rows.where(query.filter(), query.search(), query.trashed())
                        .and(branch.condition()))
                .asTable(T);
        if (!branch.filled()) {
            // Those with an empty key are never in the order of an index: they are found first, by being empty.
            found = DSL.selectFrom(found).offset(DSL.inline(0)).asTable(T);
        }
        List<SortKeysStore.Key> foundKeys = IntStream.range(0, keys.size())
                .mapToObj(i -> new SortKeysStore.Key(
                        DSL.field(
                                DSL.name(T, "sort_" + i),
                                keys.get(i).expression().getType()),
                        keys.get(i).descending()))
                .toList();
        Field<UUID> id = uuid(T, "id");
        List<SelectField<?>> columns = sorted(foundKeys, id);
        columns.add(
                DSL.rowNumber().over(DSL.orderBy(branch.order(foundKeys, id))).as("place"));
        columns.add(DSL.lead(id).over(DSL.orderBy(branch.order(foundKeys, id))).as("follows"));
        Table<?> ordered = DSL.select(columns).from(found).asTable("ordered");
        List<SelectField<?>> kept = sorted(
                IntStream.range(0, keys.size())
                        .mapToObj(i -> new SortKeysStore.Key(DSL.field(DSL.name("ordered", "sort_" + i)), false))
                        .toList(),
                DSL.field(DSL.name("ordered", "id"), UUID.class));
        kept.add(DSL.inline(number).as("branch"));
        kept.add(DSL.field(DSL.name("ordered", "place"), Long.class).as("place"));
        Condition noted =
                DSL.condition("(ordered.place % {0} = 0 or ordered.follows is null)", DSL.inline(Anchors.STEP));
        return DSL.select(kept)
                .from(ordered)
                .where(
                        most == Integer.MAX_VALUE
                                ? noted
                                : noted.and(DSL.condition("ordered.place <= {0}", DSL.inline(most))));
    }

    private static List<SelectField<?>> sorted(List<SortKeysStore.Key> keys, Field<UUID> id) {
        List<SelectField<?>> columns = new ArrayList<>();
        columns.add(id.as("id"));
        for (int i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).expression().as("sort_" + i));
        }
        return columns;
    }
}
