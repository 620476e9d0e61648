package comptoir.records.web;

import comptoir.records.Filter;
import comptoir.records.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query as it comes: see docs/api. */
public record QueryBody(
        @Nullable List<String> fields,
        @Nullable Map<String, Object> filter,
        @Nullable String search,
        @Nullable List<SortBody> sort,
        @Nullable String after,
        @Nullable Integer limit) {

    private static final int USUAL_PAGE = 50;

    /** One field rows are sorted by. */
    public record SortBody(String field, @Nullable Boolean desc) {}

    public Query of(String object, boolean trashed) {
        return new Query(
                object,
                fields == null ? List.of() : fields,
                filtered(filter),
                Optional.ofNullable(search),
                sorts(sort),
                Optional.ofNullable(after),
                limit == null ? USUAL_PAGE : limit,
                trashed);
    }

    static List<Query.Sort> sorts(@Nullable List<SortBody> sort) {
        return sort == null
                ? List.of()
                : sort.stream()
                        .map(by -> new Query.Sort(by.field(), Boolean.TRUE.equals(by.desc())))
                        .toList();
    }

    static Optional<Filter> filtered(@Nullable Map<String, Object> filter) {
        return filter == null || filter.isEmpty() ? Optional.empty() : Optional.of(Filter.read(filter));
    }
}
