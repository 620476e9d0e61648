package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.platform.Ids;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Gives all that links to some records over to another and puts them into the trash: one operation of set statements. */
final class ReplacementStore {

    private final Tx tx;
    private final Sight sight;

    ReplacementStore(Tx tx, Sight sight) {
        this.tx = tx;
        this.sight = sight;
    }

    /** The record of that name which an operation made and nobody has thrown away since. */
    Optional<UUID> madeBy(ObjectType object, long operation, String name) {
        return tx
                .dsl()
                .fetch(
                        "select id from {0} where created_op = {1} and comptoir.fold(label) = comptoir.fold({2}) and deleted_op is null",
                        ObjectStore.table(object), DSL.val(operation), DSL.val(name))
                .getValues("id", UUID.class)
                .stream()
                .findFirst();
    }

    /** Refused where a record that links to one of them is out of reach: half of them would say one thing, half the other. */
    Merges.Merged replace(
            WriteRequest how, ObjectType object, Collection<UUID> formers, UUID meant, InstantSource clock) {
        OperationStore session = new OperationStore(tx, sight.model());
        Set<UUID> all = new HashSet<>(formers);
        all.add(meant);
        LockStore locks = LockStore.take(session, sight, Map.of(object, all));
        all.forEach(id -> locks.alive(object, id));
        refuseOutOfReach(object, formers);
        Map<String, Integer> changed = new LinkedHashMap<>();
        for (ObjectType linking : sight.model().objects()) {
            Set<UUID> moved = new HashSet<>();
            for (Field link : links(linking, object)) {
                moved.addAll(session.update(
                        linking,
                        Map.of(link.columns().getFirst(), kept(link, linking, object, formers, meant)),
                        naming(link, formers)));
            }
            if (!moved.isEmpty()) {
                changed.put(linking.key(), moved.size());
            }
        }
        new DefinitionStore(tx).rename(session.operation(), formers, meant);
        session.trash(object, formers);
        session.close(how, clock.instant().atOffset(ZoneOffset.UTC));
        return new Merges.Merged(session.operation(), changed);
    }

    /** A record never links to itself. */
    private static QueryPart kept(
            Field link, ObjectType linking, ObjectType object, Collection<UUID> formers, UUID meant) {
        if (link.targets().isPresent()) {
            return LinkSetStore.without(link, formers, Optional.of(meant));
        }
        return linking.key().equals(object.key())
                ? DSL.field("nullif({0}, t.id)", UUID.class, DSL.val(meant))
                : DSL.val(meant);
    }

    /** How many records of an object link to one of them; of those the reader sees. */
    long linking(ObjectType linking, ObjectType object, Collection<UUID> formers) {
        List<Condition> any = links(linking, object).stream()
                .filter(sight::sees)
                .map(link -> naming(link, formers))
                .toList();
        return any.isEmpty()
                ? 0
                : tx.dsl()
                        .fetchSingle(
                                "select count(*) as n from {0} as t where ({1}) and {2}",
                                ObjectStore.table(linking),
                                DSL.or(any),
                                ObjectStore.reached(
                                        sight, linking, "t", sight.on(linking).see()))
                        .get("n", Long.class);
    }

    void refuseOutOfReach(ObjectType object, Collection<UUID> formers) {
        Condition themselves = DSL.condition("t.id = any({0})", Ids.of(formers));
        if (outside(object, themselves, sight.on(object).remove())) {
            throw sight.missing(object, "delete");
        }
        for (ObjectType linking : sight.model().objects()) {
            for (Field link : links(linking, object)) {
                Scope scope = sight.writes(link) ? sight.on(linking).change() : Scope.NONE;
                if (outside(linking, naming(link, formers), scope)) {
                    throw outOfReach(linking, link);
                }
            }
        }
    }

    /** Of what the reader does not see nothing is said but that it is there. */
    private RuntimeException outOfReach(ObjectType linking, Field link) {
        boolean known = sight.rights().knows(linking) && sight.sees(link);
        return Refusal.of(
                        RecordsProblem.MERGE_OUT_OF_REACH,
                        "where",
                        known
                                ? linking.plural().in(sight.actor().language()) + " › "
                                        + link.label().in(sight.actor().language())
                                : "…")
                .refused();
    }

    private static List<Field> links(ObjectType linking, ObjectType object) {
        return linking.fields().stream()
                .filter(field -> field.leadsTo(object.key()) && !field.type().derived())
                .toList();
    }

    /** Records in the trash too: they may come back. */
    private static Condition naming(Field link, Collection<UUID> formers) {
        return link.targets().isPresent()
                ? LinkSetStore.having(link, formers)
                : DSL.condition("t.{0} = any({1})", DSL.name(link.column()), Ids.of(formers));
    }

    private boolean outside(ObjectType object, Condition which, Scope scope) {
        return tx.dsl()
                .fetchExists(DSL.select(DSL.inline(1))
                        .from(ObjectStore.table(object).as("t"))
                        .where(which)
                        // Nobody in charge is nobody's own.
                        .and(DSL.condition(
                                "not coalesce({0}, false)", ObjectStore.reached(sight, object, "t", scope))));
    }
}
