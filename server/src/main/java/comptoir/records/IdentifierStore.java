package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Keeps the table of identifiers as the records say: e-mails, phones, numbers, lower case. */
final class IdentifierStore {

    private final Tx tx;

    IdentifierStore(Tx tx) {
        this.tx = tx;
    }

    static boolean identifies(Field field) {
        return field.type().identifies()
                || field.setting("identifies").filter("true"::equals).isPresent()
                || (field.unique() && field.type().key().equals("text"));
    }

    void made(ObjectType object, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            keep(object, DSL.condition("id = any({0})", Ids.of(ids)));
        }
    }

    /** The identifiers of all that one operation made by set statements: nothing is kept of them yet, and nobody else sees them. */
    void madeBy(ObjectType object, long operation) {
        keep(object, DSL.condition("created_op = {0}", DSL.val(operation)), DSL.sql(""));
    }

    private void keep(ObjectType object, Condition which) {
        keep(object, which, DSL.sql("on conflict (record, field) do update set value = excluded.value"));
    }

    private void keep(ObjectType object, Condition which, QueryPart known) {
        List<QueryPart> selects = new ArrayList<>();
        for (Field field : object.fields()) {
            if (identifies(field)) {
                selects.add(DSL.sql(
                        "select regexp_replace(lower({0}), '[\\s.()-]', '', 'g') as value, id, {1} as field from {2} where {3} and {0} is not null",
                        DSL.name(field.column()), DSL.inline(field.key()), ObjectStore.table(object), which));
            }
        }
        if (selects.isEmpty()) {
            return;
        }
        QueryPart all = selects.getFirst();
        for (QueryPart each : selects.subList(1, selects.size())) {
            all = DSL.sql("{0} union all {1}", all, each);
        }
        tx.change(
                "insert into {0} (value, object, record, field) select value, {1}, id, field from ({2}) x {3}",
                Tables.of("identifier"), DSL.inline(object.key()), all, known);
    }

    /** The identifiers of all that one operation changed. */
    void changedBy(ObjectType object, long operation) {
        if (object.fields().stream().anyMatch(IdentifierStore::identifies)) {
            QueryPart changed = new TouchedStore(tx, operation).changed(object);
            tx.change("delete from {0} where record in {1}", Tables.of("identifier"), changed);
            keep(object, DSL.condition("id in {0}", changed));
        }
    }

    void gone(Collection<UUID> ids) {
        tx.dsl().execute("delete from {0} where record = any({1})", Tables.of("identifier"), Ids.of(ids));
    }

    /** @param columns what was changed of them */
    void changed(ObjectType object, Collection<UUID> ids, Set<String> columns) {
        boolean another = object.fields().stream()
                .filter(IdentifierStore::identifies)
                .anyMatch(field -> columns.contains(field.column()));
        if (another && !ids.isEmpty()) {
            gone(ids);
            made(object, ids);
        }
    }
}
