package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** The incoming rows that nothing keeps out: written as new records and as changes of known ones. */
public final class StagedRowStore {

    private final StagingStore staging;
    private final ObjectType object;

    public StagedRowStore(StagingStore staging) {
        this.staging = staging;
        this.object = staging.object();
    }

    /** What was written: the operation, and how many known records it changed. */
    public record Brought(long operation, long updated) {}

    /** How many known records the file would change. */
    public long changing(List<Field> linksToMake) {
        List<Condition> differs = new ArrayList<>();
        staging.said().forEach(column -> differs.add(StagingStore.changes(column)));
        linksToMake.forEach(link -> differs.add(DSL.condition(
                "s.{0} is null and s.{1} is not null", DSL.name(link.column()), StagingStore.said(link))));
        return staging.tx()
                .dsl()
                .fetchSingle(
                        "select count(*) as n from {0} s join {1} as t on t.id = s.target where s.status = 'known' and ({2})",
                        StagingStore.table(), ObjectStore.table(object), DSL.or(differs))
                .get("n", Long.class);
    }

    /**
     * What becomes of links whose record is nowhere.
     *
     * @param make those whose record is made
     * @param keep those that wait for it
     */
    public record Missing(List<Field> make, List<Field> keep) {}

    /** Writes the new rows, and changes the known ones, as one operation. */
    public Brought write(
            WriteRequest request,
            List<StagedLinkStore> links,
            Missing missing,
            InCharge inCharge,
            InstantSource clock) {
        OperationStore session =
                new OperationStore(staging.tx(), staging.sight().model());
        missing.make().forEach(link -> new LinkTargetStore(staging, link).make(session, inCharge.made(), clock));
        insert(session, inCharge.rows());
        long updated = staging.count("known") == 0 ? 0 : update(session);
        StagedLinkStore.refuseLateLoops(staging, links, session.operation());
        PendingLinkStore pending = new PendingLinkStore(staging.tx());
        missing.keep()
                .forEach(link -> pending.keep(
                        staging, link, session.operation(), request.actor().member()));
        session.closeBroughtIn(Set.of(object), request, clock.instant().atOffset(ZoneOffset.UTC));
        return new Brought(session.operation(), updated);
    }

    /** As {@link #write}, of what a module has made of the rows. */
    public Brought write(
            WriteRequest request, TakeOver takeOver, List<Field> linksToMake, InCharge inCharge, InstantSource clock) {
        OperationStore session =
                new OperationStore(staging.tx(), staging.sight().model());
        linksToMake.forEach(link -> new LinkTargetStore(staging, link).make(session, inCharge.made(), clock));
        List<TakeOver.Made> made = takeOver.make(staging, inCharge);
        made.forEach(each -> insert(session, each));
        session.closeBroughtIn(
                made.stream().map(TakeOver.Made::object).collect(Collectors.toCollection(LinkedHashSet::new)),
                request,
                clock.instant().atOffset(ZoneOffset.UTC));
        return new Brought(session.operation(), 0);
    }

    private void insert(OperationStore session, TakeOver.Made made) {
        List<QueryPart> names = new ArrayList<>();
        made.columns().forEach(column -> names.add(DSL.name(column.name())));
        staging.tx()
                .dsl()
                .execute(
                        "insert into {0} (id, rev, created_op, updated_op, {1}) select id, {2}, {3}, {3}, {1} from {4}",
                        ObjectStore.table(made.object()),
                        DSL.list(names),
                        session.rows().nextRev(),
                        DSL.val(session.operation()),
                        DSL.name(made.table()));
    }

    private void insert(OperationStore session, Optional<UUID> inCharge) {
        List<QueryPart> names = new ArrayList<>();
        List<QueryPart> values = new ArrayList<>();
        List<QueryPart> numbers = new ArrayList<>(List.of(DSL.sql("i.*")));
        staging.columns().forEach(column -> {
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
            boolean staged =
                    staging.columns().stream().anyMatch(column -> column.name().equals(field.column()));
            if (field.type().key().equals("autoNumber") && !staged && !field.readOnly()) {
                names.add(DSL.name(field.column()));
                QueryPart number = DSL.name("number_" + field.column());
                numbers.add(DSL.sql("{0} as {1}", session.rows().nextNumberSql(object, field), number));
                values.add(NumberPatternStore.of(field).sql(number));
            }
        }
        staging.tx()
                .dsl()
                .execute(
                        "insert into {0} (id, rev, created_op, updated_op, {1}) select id, {2}, {3}, {3}, {4} from (select {6} from (select * from {5} where status = 'new' order by line) i) s",
                        ObjectStore.table(object),
                        DSL.list(names),
                        session.rows().nextRev(),
                        DSL.val(session.operation()),
                        DSL.list(values),
                        StagingStore.table(),
                        DSL.list(numbers));
    }

    /** By a join: asking for each value of each row by itself takes three times as long. */
    private long update(OperationStore session) {
        Map<Column, QueryPart> sets = new HashMap<>();
        staging.said().forEach(column -> sets.put(column, StagingStore.next(column)));
        return session.updateAll(
                object,
                sets,
                DSL.sql("from {0} s", StagingStore.table()),
                DSL.condition("s.target = t.id and s.status = 'known'")
                        .and(ObjectStore.reached(
                                staging.sight(),
                                object,
                                "t",
                                staging.sight().on(object).change())));
    }
}
