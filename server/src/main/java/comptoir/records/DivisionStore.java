package comptoir.records;

import static comptoir.records.ObjectStore.column;

import comptoir.dictionary.Field;
import comptoir.dictionary.Grouping;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.PeriodLength;
import comptoir.kernel.Fold;
import comptoir.kernel.Refusal;
import comptoir.platform.Ids;
import comptoir.platform.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Who gets which record, in a table of the transaction alone: filled by the rule, then counted, or read by the statements that hand over. */
final class DivisionStore {

    static final String TABLE = "hand_over_share";

    private static final String T = "t";
    private static final String TOWN = ".town";
    private static final String DEPARTMENT = ".department";

    /** Corsica's postcodes do not begin as its departments; overseas departments have three digits. Of other countries there are none. */
    private static final String DEPARTMENT_OF = """
            case when coalesce({1}, 'FR') not in ('FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'WF', 'PF', 'NC') then ''
                 when {0} ~ '^9[78][0-9][0-9][0-9]$' then left({0}, 3)
                 when {0} ~ '^20[01][0-9][0-9]$' then '2A'
                 when {0} ~ '^20[2-6][0-9][0-9]$' then '2B'
                 when {0} ~ '^[0-9][0-9][0-9][0-9][0-9]$' then left({0}, 2)
                 else '' end""";

    private final Tx tx;
    private final Sight sight;
    private final UUID member;

    DivisionStore(Tx tx, Sight sight, UUID member) {
        this.tx = tx;
        this.sight = sight;
        this.member = member;
    }

    /** One value that records to be divided have, and how many. */
    record Group(String value, String label, long count) {}

    /** The most frequent first. */
    List<Group> groups(ObjectType object, String by, int most) {
        QueryPart key = key(object, by);
        Optional<ObjectType> linked =
                sight.path(object, by).flatMap(path -> path.field().target()).map(sight.model()::object);
        return tx.dslForValues()
                .fetch(
                        "select g.value, g.count, {0} as label from (select {1} as value, min({2}) as shown, count(*) as count from {3} as t where {4} group by 1) g {5} order by g.count desc, g.value limit {6}",
                        linked.isPresent() ? DSL.sql("l.label") : DSL.sql("g.shown"),
                        key,
                        shown(object, by),
                        ObjectStore.table(object),
                        seenInCharge(object),
                        linked.<QueryPart>map(target -> DSL.sql(
                                        "left join {0} as l on l.id = nullif(g.value, '')::uuid and {1}",
                                        ObjectStore.table(target),
                                        ObjectStore.reached(
                                                sight,
                                                target,
                                                "l",
                                                sight.on(target).see())))
                                .orElseGet(() -> DSL.sql("")),
                        DSL.inline(most))
                .map(row -> new Group(
                        row.get("value", String.class),
                        Optional.ofNullable(row.get("label", String.class)).orElse(""),
                        row.get("count", Long.class)));
    }

    /** Fills the table: the rule's object first, then what points at its records, then the rest. */
    void divide(Division division, List<ObjectType> owned) {
        tx.dsl()
                .execute("create temporary table " + TABLE
                        + " (object text, id uuid, receiver uuid, primary key (object, id)) on commit drop");
        ObjectType lead = sight.object(division.object());
        insert(lead, ruled(lead, division));
        for (ObjectType object : owned) {
            if (!object.equals(lead)) {
                insert(object, likeTheirs(object, lead));
            }
        }
        division.rest()
                .ifPresent(rest -> tx.dsl()
                        .execute("update " + TABLE + " set receiver = {0} where receiver is null", DSL.val(rest)));
    }

    private void insert(ObjectType object, QueryPart receiver) {
        tx.dsl()
                .execute(
                        "insert into " + TABLE
                                + " (object, id, receiver) select {0}, t.id, {1} from {2} as t where {3}",
                        DSL.val(object.key()),
                        receiver,
                        ObjectStore.table(object),
                        seenInCharge(object));
    }

    /** How many each receiver would get of each object; under no receiver what stays. */
    Map<Optional<UUID>, Map<String, Long>> counts() {
        Map<Optional<UUID>, Map<String, Long>> counts = new LinkedHashMap<>();
        for (Record row : tx.dsl()
                .fetch("select receiver, object, count(*) as many from " + TABLE
                        + " group by 1, 2 order by 3 desc, 2")) {
            counts.computeIfAbsent(Optional.ofNullable(row.get("receiver", UUID.class)), none -> new LinkedHashMap<>())
                    .put(row.get("object", String.class), row.get("many", Long.class));
        }
        return counts;
    }

    private QueryPart ruled(ObjectType lead, Division division) {
        if (division.shares().isEmpty()) {
            return DSL.castNull(SQLDataType.UUID);
        }
        if (division.takesTurns()) {
            UUID[] turns = division.shares().stream().map(Division.Share::to).toArray(UUID[]::new);
            return DSL.sql(
                    "({0})[1 + ((row_number() over (order by t.id) - 1) % {1})::int]",
                    DSL.val(turns), DSL.inline(turns.length));
        }
        QueryPart named = division.by().map(by -> key(lead, by)).orElseGet(() -> DSL.sql("t.id"));
        List<QueryPart> cases = division.shares().stream()
                .<QueryPart>map(share -> DSL.sql(
                        "when {0} = any({1}) then {2}",
                        named,
                        division.by().isPresent()
                                ? DSL.val(spelt(division, share).toArray(String[]::new))
                                : Ids.of(share.ids()),
                        DSL.val(share.to())))
                .toList();
        return cases.stream()
                .reduce((one, next) -> DSL.sql("{0} {1}", one, next))
                .<QueryPart>map(all -> DSL.sql("case {0} end", all))
                .orElseThrow();
    }

    private static List<String> spelt(Division division, Division.Share share) {
        return division.by().filter(by -> by.endsWith(TOWN)).isPresent()
                ? share.values().stream().map(Fold::of).toList()
                : share.values();
    }

    /** As the first record of the divided object that one of theirs points at. */
    private static QueryPart likeTheirs(ObjectType object, ObjectType lead) {
        List<QueryPart> links = object.fields().stream()
                .filter(field -> field.target().filter(lead.key()::equals).isPresent())
                .<QueryPart>map(field -> column(T, field.column()))
                .toList();
        return links.isEmpty()
                ? DSL.castNull(SQLDataType.UUID)
                : DSL.sql(
                        "(select s.receiver from " + TABLE
                                + " s where s.object = {0} and s.id in ({1}) and s.receiver is not null limit 1)",
                        DSL.val(lead.key()),
                        DSL.list(links));
    }

    Condition inCharge(ObjectType object) {
        Field owner = object.owner().orElseThrow();
        return ObjectStore.uuid(T, owner.column())
                .eq(member)
                .and(column(T, "deleted_op").isNull());
    }

    private Condition seenInCharge(ObjectType object) {
        return inCharge(object)
                .and(ObjectStore.reached(sight, object, T, sight.on(object).see()));
    }

    /** What stands in the field, as text; empty where nothing does. */
    private QueryPart key(ObjectType object, String by) {
        return part(object, by).<QueryPart>map(columns -> columns).orElseGet(() -> value(object, by));
    }

    /** Refuses a field that the reader does not see, or that parts nothing. */
    void refuseUnknown(ObjectType object, String by) {
        key(object, by);
    }

    private QueryPart shown(ObjectType object, String by) {
        return by.endsWith(TOWN) ? column(T, address(object, by).column() + "_town") : key(object, by);
    }

    private Optional<QueryPart> part(ObjectType object, String by) {
        if (!by.endsWith(DEPARTMENT) && !by.endsWith(TOWN)) {
            return Optional.empty();
        }
        String address = address(object, by).column();
        return Optional.of(
                by.endsWith(TOWN)
                        ? DSL.sql("coalesce(comptoir.fold(btrim({0})), '')", column(T, address + "_town"))
                        : DSL.sql(DEPARTMENT_OF, column(T, address + "_postcode"), column(T, address + "_country")));
    }

    private Field address(ObjectType object, String by) {
        return sight.field(object, by.substring(0, by.lastIndexOf('.')))
                .filter(field -> field.type().key().equals("address"))
                .orElseThrow(() -> notDivided(by));
    }

    private QueryPart value(ObjectType object, String by) {
        Field field = sight.field(object, by).orElseThrow(() -> notDivided(by));
        if (field.type().derived()
                || field.type().grouping() != Grouping.VALUE
                || field.columns().size() != 1) {
            throw notDivided(by);
        }
        return field.type()
                .groupKey(Map.of("", column(T, field.column())), PeriodLength.MONTH, sight.reading())
                .<QueryPart>map(key -> DSL.sql("coalesce(({0})::text, '')", key))
                .orElseThrow(() -> notDivided(by));
    }

    private static RuntimeException notDivided(String by) {
        return Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", Drafting.brief(by))
                .refused();
    }
}
