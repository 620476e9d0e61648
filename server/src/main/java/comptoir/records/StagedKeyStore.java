package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** A column by which incoming rows are told apart from one another and from the records already there. */
public final class StagedKeyStore {

    private final StagingStore staging;
    private final Column key;

    public StagedKeyStore(StagingStore staging, Column key) {
        this.staging = staging;
        this.key = key;
    }

    /**
     * Finds the records that rows are about, among those the reader sees. A row to change is known when exactly one of them may be changed;
     * else it is {@code several} or {@code fixed} until those are refused.
     *
     * @param changing whether known records are to be changed; otherwise rows about them are left
     */
    public void match(boolean changing) {
        Sight sight = staging.sight();
        Condition changeable = ObjectStore.reached(
                sight, staging.object(), "t", sight.on(staging.object()).change());
        staging.tx()
                .dsl()
                .execute(
                        "update {0} s set status = case when {5} then 'there' when f.many = 1 then 'known' when f.many > 1 then 'several' else 'fixed' end, target = f.target from (select s.id, count(*) filter (where {4}) as many, (array_agg(t.id) filter (where {4}))[1] as target from {0} s join {1} as t on "
                                + equal()
                                + " where t.deleted_op is null and {3} and s.status = 'new' group by s.id) f where f.id = s.id",
                        StagingStore.table(),
                        ObjectStore.table(staging.object()),
                        DSL.name(key.name()),
                        ObjectStore.reached(
                                sight,
                                staging.object(),
                                "t",
                                sight.on(staging.object()).see()),
                        changeable,
                        DSL.inline(!changing));
    }

    /** Rows that name several records which may be changed. */
    public List<StagingStore.Stopped> several() {
        return settle("several");
    }

    /** Rows about records which may be seen, not changed. */
    public List<StagingStore.Stopped> fixed() {
        return settle("fixed");
    }

    private List<StagingStore.Stopped> settle(String status) {
        return staging.stopped(
                "update {0} s set status = 'out', target = null where status = {2} returning s.line, s.{1}::text as value",
                StagingStore.table(), DSL.name(key.name()), DSL.inline(status));
    }

    /** Of rows with one key only the first is kept. */
    public List<StagingStore.Stopped> repeated() {
        return staging.stopped(
                "update {0} s set status = 'out' from (select line, row_number() over (partition by " + folded()
                        + " order by line) as nth from {0} where {1} is not null and status <> 'out') n where n.line = s.line and n.nth > 1 returning s.line, s.{1}::text as value",
                StagingStore.table(),
                DSL.name(key.name()));
    }

    /** Rows whose unique value another record or an earlier row has. */
    public List<StagingStore.Stopped> taken() {
        List<StagingStore.Stopped> stopped = new ArrayList<>(staging.stopped(
                "update {0} s set status = 'out' from {1} as t where (s.status = 'new' or s.status = 'known' and t.id <> s.target) and t.deleted_op is null and "
                        + equal() + " returning s.line, s.{2}::text as value",
                StagingStore.table(),
                ObjectStore.table(staging.object()),
                DSL.name(key.name())));
        stopped.addAll(staging.stopped(
                "update {0} s set status = 'out' from (select line, row_number() over (partition by " + folded()
                        + " order by line) as nth from {0} where {1} is not null and status = 'new') n where n.line = s.line and n.nth > 1 returning s.line, s.{1}::text as value",
                StagingStore.table(),
                DSL.name(key.name())));
        return stopped;
    }

    private String equal() {
        return key.type() == SqlType.TEXT ? "comptoir.fold(t.{2}) = comptoir.fold(s.{2})" : "t.{2} = s.{2}";
    }

    private String folded() {
        return key.type() == SqlType.TEXT ? "comptoir.fold({1})" : "{1}";
    }
}
