package comptoir.records;

import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * What is defined in words of the record engine and kept beside records: whatever table has a column {@code definition}, such as views and
 * charts. Where it names records that become another, it names that one.
 */
final class DefinitionStore {

    private final Tx tx;

    DefinitionStore(Tx tx) {
        this.tx = tx;
    }

    void rename(long operation, Collection<UUID> formers, UUID next) {
        Field<String> renamed = DSL.field("d.definition::text", String.class);
        for (UUID former : formers) {
            renamed = DSL.replace(renamed, DSL.val(former.toString()), DSL.val(next.toString()));
        }
        for (String table : tables()) {
            tx.change(
                    "with named as (select d.id, d.definition as former, ({2})::jsonb as next from {0} d where exists (select 1 from unnest({1}) f where d.definition::text like '%' || f::text || '%') for update), "
                            + "changed as (update {0} d set definition = named.next from named where d.id = named.id), "
                            + "kept as (insert into {3} (op, kind, id, former, next) select {4}, {5}, id, former, next from named returning id) select count(*)::int from kept",
                    Tables.of(table),
                    Ids.of(formers),
                    renamed,
                    Tables.of("renamed_definition"),
                    DSL.val(operation),
                    DSL.val(table));
        }
    }

    /** What somebody has defined anew since stays as they left it. */
    void takeBack(long undone, long operation) {
        for (String table : tables()) {
            tx.change(
                    "with back as (update {0} d set definition = r.former from {1} r where r.op = {2} and r.kind = {3} and r.id = d.id and d.definition = r.next returning r.id, r.former, r.next), "
                            + "kept as (insert into {1} (op, kind, id, former, next) select {4}, {3}, id, next, former from back returning id) select count(*)::int from kept",
                    Tables.of(table),
                    Tables.of("renamed_definition"),
                    DSL.val(undone),
                    DSL.val(table),
                    DSL.val(operation));
        }
    }

    private List<String> tables() {
        return tx.dsl()
                .fetch(
                        "select table_name::text as name from information_schema.columns where table_schema = {0} and column_name = 'definition' and data_type = 'jsonb' order by 1",
                        DSL.val(tx.workspace().name()))
                .getValues("name", String.class);
    }
}
