package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Name;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** A link of incoming rows: what it says, and the record it is found to mean. */
public final class StagedLinkStore {

    private final StagingStore staging;
    private final Field link;
    private final ObjectType target;

    public StagedLinkStore(StagingStore staging, Field link) {
        this.staging = staging;
        this.link = link;
        this.target = staging.sight().model().object(link.target().orElseThrow());
    }

    public Field field() {
        return link;
    }

    /** Finds the records that links name: by label, else by number, e-mail or telephone. */
    public void resolve() {
        QueryPart reached = seen();
        staging.tx()
                .dsl()
                .execute(
                        "update {0} s set {1} = found.id from (select named.name, (array_agg(t.id))[1] as id from (select distinct comptoir.fold({2}) as name from {0} where {2} is not null) named join {3} as t on comptoir.fold(t.label) = named.name where t.deleted_op is null and {4} group by named.name having count(*) = 1) found where found.name = comptoir.fold(s.{2})",
                        StagingStore.table(), DSL.name(link.column()), said(), ObjectStore.table(target), reached);
        staging.tx()
                .dsl()
                .execute(
                        "update {0} s set {1} = i.record from {2} i join {5} as t on t.id = i.record where s.{1} is null and s.{3} is not null and i.object = {4} and i.value = regexp_replace(lower(s.{3}), '[\\s.()-]', '', 'g') and t.deleted_op is null and {6}",
                        StagingStore.table(),
                        DSL.name(link.column()),
                        Tables.of("identifier"),
                        said(),
                        DSL.inline(target.key()),
                        ObjectStore.table(target),
                        reached);
    }

    /**
     * What a person said that names of the file mean, over what was found for them.
     *
     * @param meanings the record meant, by the folded name; one that is not to be seen means nothing
     */
    public void mean(Map<String, UUID> meanings) {
        if (!meanings.isEmpty()) {
            List<Map.Entry<String, UUID>> pairs = List.copyOf(meanings.entrySet());
            staging.tx()
                    .dsl()
                    .execute(
                            "update {0} s set {1} = t.id from unnest({2}::text[], {3}::uuid[]) as meant (name, id) join {4} as t on t.id = meant.id where comptoir.fold(s.{5}) = meant.name and t.deleted_op is null and {6}",
                            StagingStore.table(),
                            DSL.name(link.column()),
                            DSL.val(pairs.stream().map(Map.Entry::getKey).toArray(String[]::new)),
                            Ids.of(pairs.stream().map(Map.Entry::getValue).toList()),
                            ObjectStore.table(target),
                            said(),
                            seen());
        }
    }

    /** Finds those that other new rows of the file are: the insert makes both ends in one statement. */
    public void resolveWithin() {
        if (pointsHere()) {
            staging.tx()
                    .dsl()
                    .execute(
                            "update {0} s set {1} = o.id from (select comptoir.fold({3}) as name, (array_agg(id))[1] as id from {0} where status = 'new' group by 1 having count(*) = 1) o where s.{1} is null and s.status <> 'out' and o.id <> s.id and o.name = comptoir.fold(s.{2})",
                            StagingStore.table(), DSL.name(link.column()), said(), label());
        }
    }

    /** Rows that name themselves where they may only name another: the link is let go of. */
    public List<StagingStore.Stopped> selves() {
        if (!isWithin()) {
            return List.of();
        }
        String byLabel = pointsHere() ? " or {1} is null and comptoir.fold({2}) = comptoir.fold({3})" : "";
        return staging.stopped(
                "update {0} s set {1} = null, {2} = null where status in ('new', 'known') and {2} is not null and ({1} = target"
                        + byLabel + ") returning s.line, old.{2} as value",
                StagingStore.table(),
                DSL.name(link.column()),
                said(),
                label());
    }

    /** Lets go of rows that stay out after all, for good: nothing is made of their names either. */
    public List<StagingStore.Stopped> unlink() {
        return pointsHere()
                ? staging.stopped(
                        "update {0} s set {1} = null, {2} = null from {0} o where o.id = s.{1} and o.status = 'out' and s.status <> 'out' returning s.line, old.{2} as value",
                        StagingStore.table(), DSL.name(link.column()), said())
                : List.of();
    }

    /** Rows whose links would lead back to themselves, through other rows or through records already there: all those links are let go of. */
    public List<StagedLoop> loops() {
        if (!isWithin()) {
            return List.of();
        }
        Map<UUID, UUID> staged = new HashMap<>();
        staging.tx()
                .dsl()
                .fetch(
                        "select coalesce(target, id) as id, {1} as above from {0} where {1} is not null and status in ('new', 'known')",
                        StagingStore.table(), DSL.name(link.column()))
                .forEach(row -> staged.put(row.get("id", UUID.class), row.get("above", UUID.class)));
        if (staged.isEmpty()) {
            return List.of();
        }
        Map<UUID, UUID> links = LinkChainStore.above(staging.tx(), target, link, staged.values());
        links.putAll(staged);
        return LinkLoops.among(links).stream()
                .filter(loop -> loop.stream().anyMatch(staged::containsKey))
                .map(this::open)
                .toList();
    }

    private StagedLoop open(List<UUID> loop) {
        Map<UUID, String> labels = LabelStore.labels(staging.tx(), staging.sight(), target, loop);
        Map<UUID, StagingStore.Stopped> rows = new LinkedHashMap<>();
        staging.tx()
                .dsl()
                .fetch(
                        "update {0} s set {1} = null, {2} = null where coalesce(target, id) = any({3}) and {1} is not null and status in ('new', 'known') returning coalesce(s.target, s.id) as id, s.line, old.{2} as value, {4} as label",
                        StagingStore.table(),
                        DSL.name(link.column()),
                        said(),
                        Ids.of(loop),
                        pointsHere() ? label() : DSL.inline(""))
                .sortAsc("line")
                .forEach(row -> {
                    UUID id = row.get("id", UUID.class);
                    rows.put(id, new StagingStore.Stopped(row.get("line", Long.class), row.get("value", String.class)));
                    String label = row.get("label", String.class);
                    if (!label.isBlank()) {
                        labels.put(id, label);
                    }
                });
        return StagedLoop.of(loop, rows, labels);
    }

    /**
     * Asked once the rows are written: where somebody else's link has closed a loop with one of theirs since {@link #loops}, all is begun again, and
     * the loop found in time. New rows need no asking, nobody else can have linked to them.
     */
    static void refuseLateLoops(StagingStore staging, List<StagedLinkStore> links, long op) {
        Map<StagedLinkStore, Set<UUID>> changed = new LinkedHashMap<>();
        links.stream().filter(StagedLinkStore::isWithin).forEach(link -> {
            Set<UUID> records = link.changedBy(op);
            if (!records.isEmpty()) {
                changed.put(link, records);
            }
        });
        LinkChainStore.alone(
                staging.tx(),
                staging.sight().model(),
                changed.keySet().stream().map(StagedLinkStore::field).toList());
        changed.forEach((link, records) -> {
            if (LinkLoops.among(LinkChainStore.above(staging.tx(), link.target, link.link, records)).stream()
                    .anyMatch(loop -> loop.stream().anyMatch(records::contains))) {
                throw staging.tx().overtaken("a loop of " + link.link.key());
            }
        });
    }

    private Set<UUID> changedBy(long op) {
        return Set.copyOf(staging.tx()
                .dsl()
                .fetch(
                        "select t.id from {0} s join {1} t on t.id = s.target where s.status = 'known' and t.{2} = s.{2} and t.updated_op = {3}",
                        StagingStore.table(), ObjectStore.table(target), DSL.name(link.column()), DSL.val(op))
                .getValues("id", UUID.class));
    }

    private boolean pointsHere() {
        return isWithin()
                && staging.object().labelFields().stream()
                        .allMatch(key -> staging.columns()
                                .contains(staging.object().field(key).columns().getFirst()));
    }

    private QueryPart label() {
        return DSL.sql(
                "concat_ws(' ', {0})",
                DSL.list(staging.object().labelFields().stream()
                        .map(key -> DSL.name(staging.object().field(key).column()))
                        .toArray(QueryPart[]::new)));
    }

    /**
     * A name that means no record, or several.
     *
     * @param ambiguous it is the name of several that are seen
     * @param there a record of that name stands in the way of making one
     * @param waits it could be kept until the record is there
     */
    public record Unresolved(long line, String said, boolean ambiguous, boolean there, boolean waits) {}

    /** What links name and is not there, or is there twice, in the order of the file. */
    public List<Unresolved> unresolved() {
        return staging.tx()
                .dsl()
                .fetch(
                        "select s.line, s.{1} as said, {6} as waits, exists (select 1 from {2} as t where comptoir.fold(t.label) = comptoir.fold(s.{1}) and t.deleted_op is null and {3}) as ambiguous, exists (select 1 from {2} as t where comptoir.fold(t.label) = comptoir.fold(s.{1}) and t.deleted_op is null and {5}) as there from {0} s where s.{4} is null and s.{1} is not null and s.status in ('new', 'known') order by s.line",
                        StagingStore.table(),
                        said(),
                        ObjectStore.table(target),
                        seen(),
                        DSL.name(link.column()),
                        new LinkTargetStore(staging, link).inTheWay(),
                        waits())
                .map(row -> new Unresolved(
                        row.get("line", Long.class),
                        row.get("said", String.class),
                        row.get("ambiguous", Boolean.class),
                        row.get("there", Boolean.class),
                        row.get("waits", Boolean.class)));
    }

    /** Only of the records themselves: what a past taken over makes of its rows, such as lines, comes as it is. */
    private QueryPart waits() {
        return link.object().equals(staging.object().key())
                ? DSL.sql(
                        "(length(s.{0}) <= {1} and not exists (select 1 from {2} as o where o.id = s.target and o.{3} is not null))",
                        said(),
                        DSL.inline(PendingLinkStore.LONGEST),
                        ObjectStore.table(staging.object()),
                        DSL.name(link.column()))
                : DSL.inline(false);
    }

    private boolean isWithin() {
        return target.key().equals(staging.object().key());
    }

    private Condition seen() {
        return ObjectStore.reached(
                staging.sight(), target, "t", staging.sight().on(target).see());
    }

    private Name said() {
        return StagingStore.said(link);
    }
}
