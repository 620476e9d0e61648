package comptoir.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Keyset paging, worked out: which rows follow a given one, cut into branches each of which an index can serve. Empty keys come last both ways.
 */
final class SortKeysStore {

    private SortKeysStore() {}

    /** One expression that rows are sorted by. */
    record Key(Field<?> expression, boolean descending) {

        /** @param filled nothing empty comes, so the place of the empty need not be said, which indexes do not know */
        SortField<?> ordered(boolean filled) {
            if (filled) {
                return descending ? expression.desc() : expression.asc();
            }
            Field<?> sorted =
                    expression.getType() == String.class ? expression.collate(DSL.collation("fr-x-icu")) : expression;
            return descending ? sorted.desc().nullsLast() : sorted.asc().nullsLast();
        }

        private Condition beyond(String value) {
            Field<?> given = DSL.val(value).cast(expression.getDataType());
            return DSL.condition(descending ? "{0} < {1}" : "{0} > {1}", expression, given);
        }

        private Condition same(@Nullable String value) {
            return value == null
                    ? expression.isNull()
                    : DSL.condition("{0} = {1}", expression, DSL.val(value).cast(expression.getDataType()));
        }
    }

    /**
     * Rows that come together.
     *
     * @param first place of the key they are sorted by first, those before it being the same in all of them
     * @param filled whether that key is empty in none of them, so that an index in its order can serve
     */
    record Branch(Condition condition, int first, boolean filled) {

        List<SortField<?>> order(List<Key> keys, Field<UUID> id) {
            List<SortField<?>> order = new ArrayList<>();
            for (int i = first; i < keys.size(); i++) {
                order.add(keys.get(i).ordered(i == first && filled));
            }
            order.add(id.asc());
            return order;
        }
    }

    /** The branches in the order their rows come; without a cursor, from the beginning. */
    static List<Branch> branches(List<Key> keys, Optional<Cursor> after, Field<UUID> id) {
        List<Branch> branches = new ArrayList<>();
        if (after.isEmpty()) {
            Key first = keys.getFirst();
            branches.add(new Branch(first.expression().isNotNull(), 0, true));
            branches.add(new Branch(first.expression().isNull(), 1, false));
            return branches;
        }
        List<@Nullable String> values = after.get().keys();
        for (int fixed = keys.size(); fixed >= 0; fixed--) {
            Condition same = DSL.noCondition();
            for (int i = 0; i < fixed; i++) {
                same = same.and(keys.get(i).same(values.get(i)));
            }
            if (fixed == keys.size()) {
                branches.add(new Branch(same.and(id.gt(after.get().id())), fixed, false));
                continue;
            }
            Key moving = keys.get(fixed);
            String value = values.get(fixed);
            if (value != null) {
                branches.add(new Branch(same.and(moving.beyond(value)), fixed, true));
                branches.add(new Branch(same.and(moving.expression().isNull()), fixed + 1, false));
            }
        }
        return branches;
    }
}
