package comptoir.dictionary;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import org.jooq.impl.DSL;

/** Writes what people say of directories into the dictionary. */
final class DirectoryStore {

    private final Tx tx;

    DirectoryStore(Tx tx) {
        this.tx = tx;
    }

    void describe(ObjectDeclaration directory) {
        new DeclarationStore(tx).write(directory);
        tx.dsl()
                .execute(
                        "update {0} set custom = true where key = {1}",
                        Tables.of("object_type"), DSL.val(directory.key()));
    }

    void rename(String key, DirectoryForm form) {
        tx.dsl()
                .execute(
                        "update {0} set label_fr = {1}, label_en = {2}, plural_fr = {3}, plural_en = {4}, archived = {5} where key = {6}",
                        Tables.of("object_type"),
                        DSL.val(form.one().fr()),
                        DSL.val(form.one().en()),
                        DSL.val(form.whole().fr()),
                        DSL.val(form.whole().en()),
                        DSL.val(form.archived()),
                        DSL.val(key));
    }
}
