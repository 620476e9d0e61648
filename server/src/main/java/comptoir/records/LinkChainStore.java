package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.platform.Ids;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.Name;
import org.jooq.impl.DSL;

/** The records that a link of an object to itself leads to, step by step, whoever sees them and even from the trash. */
final class LinkChainStore {

    private LinkChainStore() {}

    /**
     * Two that each close one half of a loop must not pass one another: the second waits for the first to be done. Everybody asks for this once
     * their rows are written, and for all links at once, so that nobody waits for rows of somebody who waits here.
     *
     * @param links of objects to themselves
     */
    static void alone(Tx tx, Model model, Collection<Field> links) {
        links.stream()
                .map(link -> String.join(
                        ".", tx.workspace().name(), model.object(link.object()).table(), link.column()))
                .sorted()
                .forEach(name ->
                        tx.dsl().execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val(name)));
    }

    /** Where each of these records points to, and each record that is reached from them. */
    static Map<UUID, UUID> above(Tx tx, ObjectType object, Field link, Collection<UUID> records) {
        Name column = DSL.name(link.column());
        Map<UUID, UUID> links = new HashMap<>();
        tx.dsl()
                .fetch(
                        "with recursive up (id, above) as (select id, {1} from {0} where id = any({2}) and {1} is not null union select t.id, t.{1} from up join {0} t on t.id = up.above where t.{1} is not null) select id, above from up",
                        ObjectStore.table(object), column, Ids.of(records))
                .forEach(row -> links.put(row.get("id", UUID.class), row.get("above", UUID.class)));
        return links;
    }
}
