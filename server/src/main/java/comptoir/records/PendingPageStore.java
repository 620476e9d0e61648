package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The links that wait, as one person may see and mend them: those of records they may change, by fields they may write. */
final class PendingPageStore {

    private static final int MOST_NAMES = 200;

    /** Of one name. */
    private static final int MOST_SHOWN = 5;

    private final Tx tx;
    private final Sight sight;

    PendingPageStore(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    /** Which of them are asked for: those left by an operation, those of a record, or all. */
    record Asked(Optional<Long> operation, Optional<UUID> record) {

        Condition condition() {
            return operation
                    .map(made -> DSL.condition("p.made_op = {0}", DSL.val(made)))
                    .or(() -> record.map(id -> DSL.condition("p.record = {0}", DSL.val(id))))
                    .orElseGet(DSL::noCondition);
        }
    }

    PendingLink.Page page(Asked asked) {
        List<PendingLink> links = new ArrayList<>();
        long total = 0;
        long names = 0;
        for (Field link : fields(asked)) {
            List<Record> rows = rows(link, asked);
            if (!rows.isEmpty()) {
                total += rows.getFirst().get("total", Long.class);
                names += rows.getFirst().get("names", Long.class);
                links.addAll(links(link, rows));
            }
        }
        links.sort(Comparator.comparingLong(PendingLink::count).reversed());
        List<PendingLink> shown = links.stream().limit(MOST_NAMES).toList();
        return new PendingLink.Page(shown, total, names - shown.size());
    }

    long count(Asked asked) {
        return fields(asked).stream()
                .map(link -> tx.dsl()
                        .fetchSingle(
                                "select count(*) as n from {0} p join {1} as t on {2} where p.object = {3} and p.field = {4} and {5} and {6}",
                                Tables.of("pending_link"),
                                ObjectStore.table(sight.object(link.object())),
                                PendingLinkStore.open(sight, sight.object(link.object()), link),
                                DSL.val(link.object()),
                                DSL.val(link.key()),
                                asked.condition(),
                                PendingLinkStore.waiting())
                        .get("n", Long.class))
                .reduce(0L, Long::sum);
    }

    /** How many of those left by an operation have been made since. */
    long made(long operation) {
        return tx.dsl()
                .fetchSingle(
                        "select count(*) as n from {0} p join {1} c on c.id = p.closed_op and c.undone_by is null where p.made_op = {2} and c.kind = {3}",
                        Tables.of("pending_link"),
                        Tables.of("operation"),
                        DSL.val(operation),
                        DSL.val(PendingMeeting.KIND))
                .get("n", Long.class);
    }

    /** How many were made because of an operation. */
    long madeBy(long operation) {
        return tx.dsl()
                .fetchSingle(
                        "select count(*) as n from {0} p join {1} c on c.id = p.closed_op and c.undone_by is null where c.cause = {2} and c.kind = {3}",
                        Tables.of("pending_link"),
                        Tables.of("operation"),
                        DSL.val(operation),
                        DSL.val(PendingMeeting.KIND))
                .get("n", Long.class);
    }

    /** The records that wait for a word, of those the person may change. */
    Set<UUID> records(Field link, String said) {
        return new LinkedHashSet<>(tx.dsl()
                .fetch(
                        "select t.id from {0} p join {1} as t on {2} where p.object = {3} and p.field = {4} and p.name = comptoir.fold({5}) and {6} order by t.id",
                        Tables.of("pending_link"),
                        ObjectStore.table(sight.object(link.object())),
                        PendingLinkStore.open(sight, sight.object(link.object()), link),
                        DSL.val(link.object()),
                        DSL.val(link.key()),
                        DSL.val(said),
                        PendingLinkStore.waiting())
                .getValues("id", UUID.class));
    }

    private List<Field> fields(Asked asked) {
        return tx
                .dsl()
                .fetch(
                        "select distinct p.object, p.field from {0} p where {1} order by 1, 2",
                        Tables.of("pending_link"), asked.condition())
                .stream()
                .map(row -> field(row.get("object", String.class), row.get("field", String.class)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The link, where the person may set it. */
    Optional<Field> field(String object, String key) {
        return sight.model()
                .find(object)
                .filter(sight.rights()::knows)
                .flatMap(type -> sight.field(type, key))
                .filter(sight::writes)
                .filter(link -> link.target()
                        .map(sight.model()::object)
                        .filter(sight.rights()::knows)
                        .isPresent());
    }

    private List<Record> rows(Field link, Asked asked) {
        return tx.dsl()
                .fetch(
                        "select p.name, (array_agg(p.said order by p.id))[1] as said, count(*) as n, (array_agg(t.id order by t.id))[1:{7}] as ids, (array_agg(coalesce(t.label, '') order by t.id))[1:{7}] as labels, sum(count(*)) over () as total, count(*) over () as names from {0} p join {1} as t on {2} where p.object = {3} and p.field = {4} and {5} and {6} group by p.name order by count(*) desc, p.name limit {8}",
                        Tables.of("pending_link"),
                        ObjectStore.table(sight.object(link.object())),
                        PendingLinkStore.open(sight, sight.object(link.object()), link),
                        DSL.val(link.object()),
                        DSL.val(link.key()),
                        asked.condition(),
                        PendingLinkStore.waiting(),
                        DSL.inline(MOST_SHOWN),
                        DSL.inline(MOST_NAMES));
    }

    private List<PendingLink> links(Field link, List<Record> rows) {
        Map<String, Map<UUID, String>> candidates = candidates(
                sight.object(link.target().orElseThrow()),
                rows.stream().map(row -> row.get("name", String.class)).toList());
        List<PendingLink> links = new ArrayList<>();
        for (Record row : rows) {
            Map<UUID, String> records = new LinkedHashMap<>();
            UUID[] ids = row.get("ids", UUID[].class);
            List<String> labels = Arrays.asList(row.get("labels", String[].class));
            for (int i = 0; i < ids.length; i++) {
                records.put(ids[i], labels.get(i));
            }
            links.add(new PendingLink(
                    link.object(),
                    link.key(),
                    link.target().orElseThrow(),
                    row.get("said", String.class),
                    row.get("n", Long.class),
                    records,
                    candidates.getOrDefault(row.get("name", String.class), Map.of())));
        }
        return links;
    }

    private Map<String, Map<UUID, String>> candidates(ObjectType target, List<String> names) {
        Map<String, Map<UUID, String>> candidates = new LinkedHashMap<>();
        tx.dsl()
                .fetch(
                        "select name, id, label from (select n.name, t.id, t.label, row_number() over (partition by n.name order by t.id) as nth from unnest({0}) as n (name) join {1} as t on comptoir.fold(t.label) = n.name where t.deleted_op is null and {2}) x where nth <= {3}",
                        DSL.val(names.toArray(String[]::new)),
                        ObjectStore.table(target),
                        ObjectStore.reached(sight, target, "t", sight.on(target).see()),
                        DSL.inline(MOST_SHOWN))
                .forEach(row -> candidates
                        .computeIfAbsent(row.get("name", String.class), key -> new LinkedHashMap<>())
                        .put(
                                row.get("id", UUID.class),
                                Objects.requireNonNullElse(row.get("label", String.class), "")));
        return candidates;
    }

    /** Notes of records that something happened to them that changed no field. */
    void note(long operation, ObjectType object, Set<UUID> records) {
        tx.dsl()
                .execute(
                        "insert into {0} (op, rev, object, record, before) select {1}, nextval({2}::regclass), {3}, id, '{}' from unnest({4}) as r (id)",
                        Tables.of("change"),
                        DSL.val(operation),
                        DSL.val(new JournalStore(tx).revisions()),
                        DSL.val(object.key()),
                        Ids.of(records));
    }
}
