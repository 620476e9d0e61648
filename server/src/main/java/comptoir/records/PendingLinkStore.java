package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** The links that wait for a record of their key. */
final class PendingLinkStore {

    /** A cell of more letters is no name. */
    static final int LONGEST = 200;

    private static final String IDENTIFIER = "regexp_replace(lower({0}), '[\\s.()-]', '', 'g')";

    private final Tx tx;

    PendingLinkStore(Tx tx) {
        this.tx = tx;
    }

    /** A link that waits. */
    record Waiting(UUID id, String object, UUID record, String field, Optional<UUID> member) {}

    /** Neither settled, unless that was taken back, nor left by an import that was; of {@code p}. */
    static Condition waiting() {
        return DSL.condition(
                "exists (select 1 from {0} m where m.id = p.made_op and m.undone_by is null) and (p.closed_op is null or exists (select 1 from {0} c where c.id = p.closed_op and c.undone_by is not null))",
                Tables.of("operation"));
    }

    /** Whether the record {@code t} of {@code p} still has nothing there, and is within a scope. */
    static Condition open(Sight sight, ObjectType object, Field link) {
        return DSL.condition("t.id = p.record and t.deleted_op is null and t.{0} is null", DSL.name(link.column()))
                .and(ObjectStore.reached(sight, object, "t", sight.on(object).change()));
    }

    /**
     * Keeps what incoming rows say where a link is meant and nothing was found; of a record that waits already only the last word counts.
     *
     * @param by who brings the rows in
     */
    void keep(StagingStore staging, Field link, long operation, Optional<UUID> by) {
        QueryPart identifier = DSL.sql(IDENTIFIER, DSL.sql("s.{0}", StagingStore.said(link)));
        tx.dsl()
                .execute(
                        "with kept as (insert into {0} (object, record, field, target, said, name, identifier, member, made_op) select {1}, t.id, {2}, {3}, s.{4}, comptoir.fold(s.{4}), case when {5} ~ '^0[1-9][0-9]{8}$' then '+33' || substr({5}, 2) else {5} end, {6}, {7} from {8} s join {9} t on t.id = coalesce(s.target, s.id) where s.status in ('new', 'known') and s.{4} is not null and s.{10} is null and t.{10} is null and length(s.{4}) <= {11} returning id, record) update {0} p set closed_op = {7} from kept k where p.record = k.record and p.object = {1} and p.field = {2} and p.closed_op is null",
                        Tables.of("pending_link"),
                        DSL.val(link.object()),
                        DSL.val(link.key()),
                        DSL.val(link.target().orElseThrow()),
                        StagingStore.said(link),
                        identifier,
                        DSL.val(by.orElse(null), UUID.class),
                        DSL.val(operation),
                        StagingStore.table(),
                        ObjectStore.table(staging.object()),
                        DSL.name(link.column()),
                        DSL.inline(LONGEST));
    }

    /** Those that wait for the names, e-mails or numbers of these records. */
    List<Waiting> waitingFor(ObjectType target, Collection<UUID> came) {
        return waitingFor(target, DSL.condition("t.id = any({0})", Ids.of(came)));
    }

    /** Those that wait for what an operation made or changed. */
    List<Waiting> waitingFor(ObjectType target, long operation) {
        return waitingFor(target, DSL.condition("(t.created_op = {0} or t.updated_op = {0})", DSL.val(operation)));
    }

    private List<Waiting> waitingFor(ObjectType target, Condition which) {
        return waiting(DSL.condition(
                "p.id in (select q.id from {0} as t join {1} q on q.target = {2} and q.name = comptoir.fold(t.label) where t.deleted_op is null and {3} union select q.id from {0} as t join {4} i on i.record = t.id and i.object = {2} join {1} q on q.target = {2} and q.identifier = i.value where t.deleted_op is null and {3})",
                ObjectStore.table(target),
                Tables.of("pending_link"),
                DSL.val(target.key()),
                which,
                Tables.of("identifier")));
    }

    /** Those left by an operation, and those of these records or of what it moved. */
    List<Waiting> waitingOf(long operation, Collection<UUID> records) {
        return waiting(DSL.condition(
                "(p.made_op = {0} or p.record = any({1}) or p.record in (select unnest(m.ids) from {2} m where m.op = {0}))",
                DSL.val(operation), Ids.of(records), Tables.of("operation_target")));
    }

    /** The objects whose records are waited for. */
    Set<String> awaited() {
        return Set.copyOf(tx.dsl()
                .fetch("select distinct target from {0}", Tables.of("pending_link"))
                .getValues("target", String.class));
    }

    private List<Waiting> waiting(Condition which) {
        return tx.dsl()
                .fetch(
                        "select p.id, p.object, p.record, p.field, p.member from {0} p where {1} and {2} order by p.id",
                        Tables.of("pending_link"), which, waiting())
                .map(row -> new Waiting(
                        row.get("id", UUID.class),
                        row.get("object", String.class),
                        row.get("record", UUID.class),
                        row.get("field", String.class),
                        Optional.ofNullable(row.get("member", UUID.class))));
    }

    /** The one living record that somebody sees of each link's key; links that several records answer to are left out. */
    Map<UUID, UUID> matches(Sight judge, ObjectType target, Collection<UUID> pending) {
        Condition seen =
                ObjectStore.reached(judge, target, "t", judge.on(target).see());
        Map<UUID, UUID> matches = new LinkedHashMap<>();
        tx.dsl()
                .fetch(
                        "select pending, (array_agg(target))[1] as target from (select p.id as pending, t.id as target from {0} p join {1} as t on comptoir.fold(t.label) = p.name where p.id = any({2}) and t.deleted_op is null and {3} union select p.id, t.id from {0} p join {4} i on i.object = p.target and i.value = p.identifier join {1} as t on t.id = i.record where p.id = any({2}) and t.deleted_op is null and {3}) x group by pending having count(*) = 1",
                        Tables.of("pending_link"),
                        ObjectStore.table(target),
                        Ids.of(pending),
                        seen,
                        Tables.of("identifier"))
                .forEach(row -> matches.put(row.get("pending", UUID.class), row.get("target", UUID.class)));
        return matches;
    }

    /** Sets the link of each record that somebody may change and that still has none. */
    Set<UUID> tie(OperationStore session, Sight judge, ObjectType object, Field link, Map<UUID, UUID> targets) {
        List<Map.Entry<UUID, UUID>> pairs = List.copyOf(targets.entrySet());
        return session.update(
                object,
                Map.of(link.columns().getFirst(), DSL.sql("w.target")),
                DSL.sql(
                        "from unnest({0}, {1}) as w (record, target)",
                        Ids.of(pairs.stream().map(Map.Entry::getKey).toList()),
                        Ids.of(pairs.stream().map(Map.Entry::getValue).toList())),
                DSL.condition("w.record = t.id and t.deleted_op is null and t.{0} is null", DSL.name(link.column()))
                        .and(ObjectStore.reached(
                                judge, object, "t", judge.on(object).change())));
    }

    /** The links of these records wait no longer, unless the operation is taken back. */
    void close(long operation, ObjectType object, Field link, Collection<UUID> records) {
        tx.dsl()
                .execute(
                        "update {0} p set closed_op = {1} where p.object = {2} and p.field = {3} and p.record = any({4}) and {5}",
                        Tables.of("pending_link"),
                        DSL.val(operation),
                        DSL.val(object.key()),
                        DSL.val(link.key()),
                        Ids.of(records),
                        waiting());
    }

    /** What is gone for good waits for nothing. */
    void gone(Collection<UUID> records) {
        tx.dsl().execute("delete from {0} where record = any({1})", Tables.of("pending_link"), Ids.of(records));
    }
}
