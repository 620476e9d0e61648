package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Gives all that links to one record over to another and puts it into the trash: one operation of set statements. */
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

    /** Refused where a record that links to it is out of reach: half of them would say one thing, half the other. */
    long replace(WriteRequest how, ObjectType object, UUID former, UUID meant, InstantSource clock) {
        OperationStore session = new OperationStore(tx, sight.model());
        within(
                object,
                DSL.condition("t.id = {0}", DSL.val(former)),
                sight.on(object).remove(),
                "delete");
        for (ObjectType linking : sight.model().objects()) {
            for (Field link : linking.fields()) {
                if (link.target().filter(object.key()::equals).isPresent()
                        && !link.type().derived()) {
                    Condition which = DSL.condition(
                            "t.{0} = {1} and t.deleted_op is null", DSL.name(link.column()), DSL.val(former));
                    within(linking, which, sight.on(linking).change(), "change");
                    session.update(linking, Map.of(link.columns().getFirst(), DSL.val(meant)), which);
                }
            }
        }
        session.trash(object, List.of(former));
        session.close(how, clock.instant().atOffset(ZoneOffset.UTC));
        return session.operation();
    }

    private void within(ObjectType object, Condition which, Scope scope, String right) {
        boolean outside = tx.dsl()
                .fetchExists(DSL.select(DSL.inline(1))
                        .from(ObjectStore.table(object).as("t"))
                        .where(which)
                        .andNot(ObjectStore.reached(sight, object, "t", scope)));
        if (outside) {
            throw sight.missing(object, right);
        }
    }
}
