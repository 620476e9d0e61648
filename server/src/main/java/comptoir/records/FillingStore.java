package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.FieldFilling;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Tx;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Numbers the records that are there, in the order they were made, and adds up what a new sum is over. */
public final class FillingStore implements FieldFilling {

    @Override
    public void fill(Tx tx, Model model, Field field) {
        ObjectType object = model.object(field.object());
        if (field.type().derived()) {
            new RollupStore(tx, model).recomputeAll(object, field);
        } else {
            number(tx, object, field);
        }
    }

    /** Not a change of the records: their revision stays. */
    private static void number(Tx tx, ObjectType object, Field field) {
        new JournalStore(tx).begin();
        List<UUID> ids = tx.dsl()
                .fetch(
                        "with inorder as (select id, nextval({0}::regclass) as n from (select id from {1} order by created_op, id) made) update {1} as t set {2} = {3} from inorder where inorder.id = t.id returning t.id",
                        DSL.val("\"" + tx.workspace().name() + "\".\"" + object.table() + "_" + field.column()
                                + "_seq\""),
                        ObjectStore.table(object),
                        DSL.name(field.column()),
                        NumberPatternStore.of(field).sql(DSL.name("inorder", "n")))
                .getValues("id", UUID.class);
        new IdentifierStore(tx).made(object, ids);
    }
}
