package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Id;
import comptoir.platform.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The records that a link of incoming rows names and that are nowhere yet: made of their names alone. */
public final class LinkTargetStore {

    private static final int NAMES_AT_ONCE = 500;

    private final StagingStore staging;
    private final Field link;
    private final ObjectType target;

    public LinkTargetStore(StagingStore staging, Field link) {
        this.staging = staging;
        this.link = link;
        this.target = staging.sight().model().object(link.target().orElseThrow());
    }

    /** Makes the records that links name and that are nowhere, each once, under the import's own operation. */
    void make(OperationStore session, Optional<UUID> inCharge, InstantSource clock) {
        List<String> names = staging.tx()
                .dsl()
                .fetch(
                        "select min(s.{1}) as name from {0} s where s.{2} is null and s.{1} is not null and s.status in ('new', 'known') and not exists (select 1 from {3} t where comptoir.fold(t.label) = comptoir.fold(s.{1}) and t.deleted_op is null and {4}) group by comptoir.fold(s.{1}) order by 1",
                        StagingStore.table(),
                        StagingStore.said(link),
                        DSL.name(link.column()),
                        ObjectStore.table(target),
                        inTheWay())
                .getValues("name", String.class);
        List<UUID> made = new ArrayList<>();
        for (int from = 0; from < names.size(); from += NAMES_AT_ONCE) {
            List<String> some = names.subList(from, Math.min(names.size(), from + NAMES_AT_ONCE));
            List<Draft> drafts =
                    some.stream().map(name -> named(name, inCharge, clock)).toList();
            session.insert(target, drafts);
            drafts.forEach(draft -> made.add(draft.id()));
        }
        if (!names.isEmpty()) {
            tie(names, made);
        }
    }

    private Draft named(String name, Optional<UUID> inCharge, InstantSource clock) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put(target.labelFields().getLast(), name);
        Map<String, Draft.Cell> cells = new Drafting(staging.sight().whole(), Map.of())
                .cells(target, values, true, true)
                .orThrow();
        Draft draft = new Draft(target, Id.next(clock), true, Optional.empty(), cells);
        target.owner()
                .filter(owner -> !draft.touches(owner.column()))
                .ifPresent(owner -> inCharge.ifPresent(member -> draft.set(owner.key(), member)));
        return draft;
    }

    /** Points the rows to what was just made for them, whoever may read it; once for all names, since it reads all rows. */
    private void tie(List<String> names, List<UUID> made) {
        staging.tx()
                .dsl()
                .execute(
                        "update {0} s set {1} = made.id from unnest({3}::text[], {4}::uuid[]) as made (name, id) where s.{1} is null and s.status in ('new', 'known') and comptoir.fold(made.name) = comptoir.fold(s.{2})",
                        StagingStore.table(),
                        DSL.name(link.column()),
                        StagingStore.said(link),
                        DSL.val(names.toArray(String[]::new)),
                        Ids.of(made));
    }

    /** Whether a record of the target can be made of its name alone. */
    public boolean canBeMade() {
        return canBeMade(staging.sight(), target);
    }

    static boolean canBeMade(Sight sight, ObjectType target) {
        return sight.on(target).add()
                && target.fields().stream()
                        .filter(Field::required)
                        .allMatch(
                                field -> field.key().equals(target.labelFields().getLast())
                                        && field.type().key().equals("text"));
    }

    /** The records that keep another of their name from being made: those in reach, and all where names are unique. */
    Condition inTheWay() {
        return target.field(target.labelFields().getLast()).unique()
                ? DSL.noCondition()
                : ObjectStore.reached(
                        staging.sight(), target, "t", staging.sight().on(target).see());
    }
}
