package comptoir.records;

import static comptoir.records.ObjectStore.column;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The records a member is in charge of: counted, or given to another by a set statement each object. */
final class HandOverStore {

    private static final String T = "t";

    private final Tx tx;
    private final Sight sight;
    private final UUID member;
    private final Optional<HandOvers.Chosen> chosen;

    HandOverStore(Tx tx, Sight sight, UUID member, Optional<HandOvers.Chosen> chosen) {
        this.tx = tx;
        this.sight = sight;
        this.member = member;
        this.chosen = chosen;
    }

    long count(ObjectType object) {
        return tx.dslForValues()
                .fetchSingle(
                        "select count(*) as many from {0} as t where {1} and {2}",
                        ObjectStore.table(object),
                        inCharge(object),
                        ObjectStore.reached(sight, object, T, sight.on(object).see()))
                .get("many", Long.class);
    }

    /** @return how many changed hands */
    int give(OperationStore session, ObjectType object, UUID to) {
        Column owner = object.owner().orElseThrow().columns().getFirst();
        return session.update(object, Map.of(owner, DSL.val(to)), inCharge(object))
                .size();
    }

    /** As the division of this transaction says; what it gives to nobody stays. */
    int divide(OperationStore session, ObjectType object) {
        Column owner = object.owner().orElseThrow().columns().getFirst();
        return session.update(
                        object,
                        Map.of(owner, DSL.name("share", "receiver")),
                        DSL.sql("from " + DivisionStore.TABLE + " as share"),
                        DSL.condition(
                                        "share.object = {0} and share.id = t.id and share.receiver is not null",
                                        DSL.val(object.key()))
                                .and(inCharge(object)))
                .size();
    }

    private Condition inCharge(ObjectType object) {
        Field owner = object.owner().orElseThrow();
        return column(T, owner.column())
                .coerce(UUID.class)
                .eq(member)
                .and(column(T, "deleted_op").isNull())
                .and(chosen.map(some -> among(object, some)).orElseGet(DSL::noCondition));
    }

    private static Condition among(ObjectType object, HandOvers.Chosen chosen) {
        UUID[] ids = chosen.ids().toArray(UUID[]::new);
        Condition itself = object.key().equals(chosen.object())
                ? DSL.condition("{0} = any({1})", column(T, "id"), DSL.val(ids))
                : DSL.falseCondition();
        return object.fields().stream()
                .filter(field -> field.target().filter(chosen.object()::equals).isPresent())
                .map(link -> DSL.condition("{0} = any({1})", column(T, link.column()), DSL.val(ids)))
                .reduce(itself, Condition::or);
    }
}
