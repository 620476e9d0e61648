package comptoir.records;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.ViewRule;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.platform.Tx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a view's definition as a list would: its columns, filter and sort must be there for the reader. */
public final class ViewReading implements ViewRule {

    private static final Set<String> MEMBERS = Set.of("columns", "filter", "sort", "search", "color", "summary");
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_SORTS = 5;
    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_KEY = 90;

    private final Records records;

    public ViewReading(Records records) {
        this.records = records;
    }

    @Override
    public void check(Tx tx, Actor actor, String object, Map<String, Object> definition) {
        Sight sight = records.sight(tx, actor);
        ObjectType type = sight.object(object);
        if (!MEMBERS.containsAll(definition.keySet())) {
            throw malformed("definition");
        }
        List<?> columns = list(definition, "columns", MOST_COLUMNS);
        List<?> sorts = list(definition, "sort", MOST_SORTS);
        columns.forEach(column -> width(column, known(sight, type, "columns", column)));
        sorts.forEach(sort -> sortable(sight, type, known(sight, type, "sort", sort)));
        list(definition, "summary", MOST_COLUMNS)
                .forEach(figure -> figure(figure, known(sight, type, "summary", figure)));
        color(sight, type, definition.get("color"));
        filter(tx, sight, type, definition.get("filter"));
        if (definition.get("search") instanceof Object search
                && !(search instanceof String text && text.length() <= LONGEST_SEARCH)) {
            throw malformed("search");
        }
    }

    @Override
    public Optional<Map<String, Object>> seen(Tx tx, Actor actor, String object, Map<String, Object> definition) {
        Sight sight = records.sight(tx, actor);
        ObjectType type = sight.object(object);
        try {
            filter(tx, sight, type, definition.get("filter"));
        } catch (Refused hidden) {
            return Optional.empty();
        }
        Predicate<Object> there =
                each -> field(each).flatMap(key -> sight.path(type, key)).isPresent();
        Map<String, Object> seen = new LinkedHashMap<>(definition);
        if (seen.get("color") instanceof String key
                && !key.isEmpty()
                && sight.path(type, key).isEmpty()) {
            seen.remove("color");
        }
        for (String part : List.of("columns", "sort", "summary")) {
            if (seen.get(part) instanceof List<?> all) {
                seen.put(part, all.stream().filter(there::test).toList());
            }
        }
        return Optional.of(seen);
    }

    @Override
    public Set<UUID> namedBy(Map<String, Object> definition) {
        return ViewFilters.namedBy(definition.get("filter"));
    }

    private static void filter(Tx tx, Sight sight, ObjectType type, @Nullable Object json) {
        if (json != null) {
            new FilterStore(tx, sight, type, "t").of(Filter.read(json));
        }
    }

    private static void sortable(Sight sight, ObjectType type, String key) {
        sight.path(type, key)
                .map(Sight.FieldPath::field)
                .filter(field -> Authorship.of(field)
                        .filter(told -> told != Authorship.CREATED_AT)
                        .isPresent())
                .ifPresent(field -> {
                    throw Refusal.of(
                                    RecordsProblem.SORT_NOT_QUICK,
                                    "field",
                                    field.label().fr())
                            .refused();
                });
    }

    private static List<?> list(Map<String, Object> definition, String part, int most) {
        Object json = definition.get(part);
        if (json == null) {
            return List.of();
        }
        if (!(json instanceof List<?> list) || list.size() > most) {
            throw malformed(part);
        }
        return list;
    }

    private static String known(Sight sight, ObjectType type, String part, @Nullable Object json) {
        return field(json)
                .filter(key -> sight.path(type, key).isPresent())
                .orElseThrow(() -> field(json)
                        .<RuntimeException>map(key -> Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", key)
                                .refused())
                        .orElseGet(() -> malformed(part)));
    }

    /** The field whose choices colour the rows; empty says that none does. */
    private static void color(Sight sight, ObjectType type, @Nullable Object json) {
        if (json == null || json.equals("")) {
            return;
        }
        if (!(json instanceof String key) || key.length() > LONGEST_KEY) {
            throw malformed("color");
        }
        if (sight.path(type, key).isEmpty()) {
            throw Refusal.of(RecordsProblem.FIELDS_UNKNOWN, "field", key).refused();
        }
    }

    private static void figure(@Nullable Object figure, String key) {
        boolean right = figure instanceof Map<?, ?> map
                && Set.of("field", "of").equals(map.keySet())
                && map.get("of") instanceof String of
                && (of.equals("none") || Figure.Of.find(of).isPresent());
        if (!right) {
            throw malformed(key);
        }
    }

    private static void width(@Nullable Object column, String key) {
        boolean right = column instanceof Map<?, ?> map
                && Set.of("field", "width").containsAll(map.keySet())
                && (map.get("width") == null || map.get("width") instanceof Number);
        if (!right) {
            throw malformed(key);
        }
    }

    private static Optional<String> field(@Nullable Object json) {
        return json instanceof Map<?, ?> map && map.get("field") instanceof String key && key.length() <= LONGEST_KEY
                ? Optional.of(key)
                : Optional.empty();
    }

    private static RuntimeException malformed(String part) {
        return Refusal.of(DictionaryProblem.VIEW_MALFORMED, "part", part).refused();
    }
}
