package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Links to many of incoming rows: the names said in one cell, apart by semicolons or lines, and the records they mean. */
public final class StagedSetStore {

    private static final String PARTS = "regexp_split_to_table({1}, '\\s*[;|\\n\\r]\\s*')";

    private final StagingStore staging;
    private final Field links;
    private final ObjectType target;

    public StagedSetStore(StagingStore staging, Field links) {
        this.staging = staging;
        this.links = links;
        this.target = staging.sight().model().object(links.targets().orElseThrow());
    }

    public Field field() {
        return links;
    }

    /** Finds the records of those names; a name of several means none of them. */
    public void resolve() {
        staging.tx()
                .dsl()
                .execute(
                        "update {0} s set {2} = found.ids from (select named.id, array_agg(distinct record.id order by record.id) as ids from (select s.id, comptoir.fold(said) as name from {0} s cross join "
                                + PARTS
                                + " said where {1} is not null) named join (select comptoir.fold(t.label) as name, (array_agg(t.id))[1] as id from {3} as t where t.deleted_op is null and {4} group by 1 having count(*) = 1) record on record.name = named.name group by named.id) found where found.id = s.id",
                        StagingStore.table(),
                        StagingStore.said(links),
                        DSL.name(links.column()),
                        ObjectStore.table(target),
                        seen());
    }

    /** The names that mean no record, or several, with their lines. */
    public List<StagingStore.Stopped> unresolved() {
        return staging.stopped(
                "select s.line, said as value from {0} s cross join " + PARTS
                        + " said where {1} is not null and s.status in ('new', 'known') and said <> '' and (select count(*) from {2} as t where comptoir.fold(t.label) = comptoir.fold(said) and t.deleted_op is null and {3}) <> 1 order by s.line",
                StagingStore.table(),
                StagingStore.said(links),
                ObjectStore.table(target),
                seen());
    }

    private Condition seen() {
        return ObjectStore.reached(
                staging.sight(), target, "t", staging.sight().on(target).see());
    }
}
