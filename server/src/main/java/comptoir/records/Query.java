package comptoir.records;

import java.util.List;
import java.util.Optional;

/**
 * What a reader asks of one object.
 *
 * @param fields keys to read; empty reads all that the reader may see
 * @param search words to find in labels and identifiers
 * @param after cursor of the page before
 * @param limit rows of a page, 1 to 500
 * @param trashed the records in the trash instead of the living ones
 */
public record Query(
        String object,
        List<String> fields,
        Optional<Filter> filter,
        Optional<String> search,
        List<Sort> sort,
        Optional<String> after,
        int limit,
        boolean trashed) {

    public static final int LONGEST_PAGE = 500;

    /** A field that rows are sorted by. */
    public record Sort(String field, boolean descending) {}

    public static Query of(String object) {
        return new Query(object, List.of(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), 50, false);
    }

    public Query where(Filter only) {
        return new Query(object, fields, Optional.of(only), search, sort, after, limit, trashed);
    }

    Query whereMaybe(Optional<Filter> maybe) {
        return new Query(object, fields, maybe, search, sort, after, limit, trashed);
    }

    public Query reading(List<String> keys) {
        return new Query(object, List.copyOf(keys), filter, search, sort, after, limit, trashed);
    }

    public Query sortedBy(Sort... by) {
        return new Query(object, fields, filter, search, List.of(by), after, limit, trashed);
    }

    public Query after(String cursor) {
        return new Query(object, fields, filter, search, sort, Optional.of(cursor), limit, trashed);
    }

    public Query atMost(int rows) {
        return new Query(object, fields, filter, search, sort, after, rows, trashed);
    }

    public Query searching(String words) {
        return new Query(object, fields, filter, Optional.of(words), sort, after, limit, trashed);
    }

    public Query inTrash() {
        return new Query(object, fields, filter, search, sort, after, limit, true);
    }
}
