package comptoir.records;

import comptoir.access.Scope;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The table of an object in SQL, and the rule that says which of its rows somebody reaches. */
final class ObjectStore {

    private ObjectStore() {}

    static Table<Record> table(ObjectType object) {
        return Tables.of(object.table());
    }

    static Table<Record> rollups(ObjectType object) {
        return Tables.of("rollup_" + object.table());
    }

    static org.jooq.Field<Object> column(String alias, String column) {
        return DSL.field(DSL.name(alias, column));
    }

    static org.jooq.Field<UUID> uuid(String alias, String column) {
        return DSL.field(DSL.name(alias, column), UUID.class);
    }

    /** The rows within a scope: of the member in charge, or of the record this one is a part of. */
    static Condition reached(Sight sight, ObjectType object, String alias, Scope scope) {
        if (scope == Scope.NONE) {
            return DSL.falseCondition();
        }
        if (scope == Scope.ALL || sight.actor().isProgram()) {
            return DSL.noCondition();
        }
        Optional<Field> parent = object.parent();
        if (parent.isPresent()) {
            ObjectType whole = sight.model().object(parent.get().target().orElseThrow());
            String inner = alias + "_whole";
            return DSL.exists(DSL.selectOne()
                    .from(table(whole).as(inner))
                    .where(uuid(inner, "id").eq(uuid(alias, parent.get().column())))
                    .and(reached(sight, whole, inner, scope)));
        }
        return object.owner()
                .map(owner -> owned(sight, uuid(alias, owner.column()), scope))
                .orElseGet(DSL::noCondition);
    }

    private static Condition owned(Sight sight, org.jooq.Field<UUID> owner, Scope scope) {
        UUID me = sight.actor().member().orElseThrow();
        return scope == Scope.OWN
                ? owner.eq(me)
                : DSL.condition("{0} = any({1})", owner, Ids.of(sight.rights().team()));
    }
}
