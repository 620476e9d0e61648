package comptoir.records;

import static comptoir.records.ObjectStore.column;

import comptoir.dictionary.Column;
import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.dictionary.Operator;
import comptoir.kernel.Fold;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.platform.Ids;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** Turns filters and searched words into conditions on an object's table, within what the reader sees. */
final class FilterStore {

    static final String ROLLUPS = "r";

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Sight sight;
    private final ObjectType object;
    private final String alias;
    private final ViewFilters views;

    FilterStore(Tx tx, Sight sight, ObjectType object, String alias) {
        this.views = new ViewFilters(tx, sight, object);
        this.sight = sight;
        this.object = object;
        this.alias = alias;
    }

    Condition of(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> filters) ->
                DSL.and(filters.stream().map(this::of).toList());
            case Filter.Any(List<Filter> filters) when filters.isEmpty() -> DSL.noCondition();
            case Filter.Any(List<Filter> filters) ->
                DSL.or(filters.stream().map(this::of).toList());
            case Filter.Test test -> of(test);
        };
    }

    private Condition of(Filter.Test test) {
        if (test.field().equals(Filter.OPERATION)) {
            return touchedBy(test);
        }
        if (test.field().equals(Filter.VIEW)) {
            return inView(test);
        }
        if (test.field().equals(Filter.ID)) {
            return named(test);
        }
        Sight.FieldPath path = sight.path(object, test.field())
                .orElseThrow(
                        () -> Refusal.of(RecordsProblem.FILTER_FIELD_UNKNOWN, "field", Drafting.brief(test.field()))
                                .refused());
        if (!path.field().type().operators().contains(test.operator())) {
            throw Refusal.of(
                            RecordsProblem.FILTER_MALFORMED,
                            Map.of(
                                    "field",
                                    test.field(),
                                    "operator",
                                    test.operator().key()))
                    .refused();
        }
        Outcome<Condition> condition =
                path.field().type().test(columns(path), test.operator(), test.value(), path.field(), sight.reading());
        return Authorship.of(path.field())
                .map(told -> told(told, condition.orThrow()))
                .orElseGet(condition::orThrow);
    }

    /** Of the operation that a record names. */
    private Condition told(Authorship told, Condition ofOperation) {
        return DSL.exists(DSL.selectOne()
                .from(Tables.of("operation").as(told.alias()))
                .where(column(told.alias(), "id").eq(column(alias, told.operation())))
                .and(ofOperation));
    }

    /** What a saved view shows today; of what it leaves open, such as an empty value, it does not show the record. */
    private Condition inView(Filter.Test test) {
        Condition shown = views.in(
                test,
                asked -> asked.filter()
                        .map(this::of)
                        .orElseGet(DSL::noCondition)
                        .and(asked.search().map(this::searching).orElseGet(DSL::noCondition)));
        return switch (test.operator()) {
            case IS -> shown;
            case IS_NOT -> DSL.condition("({0}) is not true", shown);
            default -> throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
        };
    }

    /** Those of the records named that a list has: where a screen looks after what changed. */
    private Condition named(Filter.Test test) {
        if (test.operator() != Operator.ANY_OF
                || !(test.value().orElse("") instanceof List<?> ids)
                || ids.size() > Filter.MOST_IDS) {
            throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
        }
        List<UUID> named = new ArrayList<>();
        for (Object id : ids) {
            named.add(uuid(id == null ? "" : id));
        }
        return DSL.condition("{0} = any({1})", column(alias, "id"), Ids.of(named));
    }

    static UUID uuid(Object given) {
        if (given instanceof String text && UUID_TEXT.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
    }

    /** Records an operation made, or whose visible fields it changed; by the indexes of both. */
    private Condition touchedBy(Filter.Test test) {
        if (test.operator() != Operator.IS
                || !(String.valueOf(test.value().orElse("")).matches("\\d{1,18}"))) {
            throw Refusal.of(RecordsProblem.FILTER_MALFORMED).refused();
        }
        QueryPart operation = DSL.val(Long.parseLong(String.valueOf(test.value().orElseThrow())));
        String[] visible = sight.fields(object).stream()
                .flatMap(field -> field.columns().stream())
                .map(Column::name)
                .toArray(String[]::new);
        return DSL.condition(
                "{0} in (select id from {1} where created_op = {2} union all select record from {3} where op = {2} and object = {4} and jsonb_exists_any(before, {5}))",
                column(alias, "id"),
                ObjectStore.table(object),
                operation,
                Tables.of("change"),
                DSL.val(object.key()),
                DSL.val(visible));
    }

    /** The columns of a field or part, by part name; a derived one stands in the table of roll-ups. */
    Map<String, org.jooq.Field<?>> columns(Sight.FieldPath path) {
        Map<String, org.jooq.Field<?>> byPart = new LinkedHashMap<>();
        if (path.field().type().derived()) {
            byPart.put("", column(ROLLUPS, path.field().column()).coerce(java.math.BigDecimal.class));
            return byPart;
        }
        Optional<Authorship> told = Authorship.of(path.field());
        if (told.isPresent()) {
            byPart.put(
                    "",
                    column(told.get().alias(), told.get().tells())
                            .coerce(path.field().columns().getFirst().type().java()));
            return byPart;
        }
        for (Column each : path.field().columns()) {
            if (path.part().isEmpty() || each.part().equals(path.part())) {
                byPart.put(
                        each.part(),
                        column(alias, each.name()).coerce(each.type().java()));
            }
        }
        return byPart;
    }

    boolean needsRollups(Filter filter) {
        return switch (filter) {
            case Filter.All(List<Filter> filters) -> filters.stream().anyMatch(this::needsRollups);
            case Filter.Any(List<Filter> filters) -> filters.stream().anyMatch(this::needsRollups);
            case Filter.Test test
            when test.field().equals(Filter.VIEW) ->
                views.in(
                        test, asked -> asked.filter().filter(this::needsRollups).isPresent());
            case Filter.Test test ->
                sight.path(object, test.field())
                        .filter(path -> path.field().type().derived())
                        .isPresent();
        };
    }

    /** Records whose label has words beginning so, or one of whose identifiers that the reader sees begins so; a short one is the whole of it. */
    Condition searching(String words) {
        String folded = Fold.of(words).strip();
        String query = wordBeginnings(folded);
        Condition inLabel = query.isEmpty()
                ? DSL.falseCondition()
                : DSL.condition(
                        "to_tsvector('simple', comptoir.fold({0})) @@ to_tsquery('simple', {1})",
                        column(alias, "label"), DSL.val(query));
        String typed = Identifiers.kept(folded);
        if (typed.isEmpty()) {
            return inLabel;
        }
        String[] seen = sight.fields(object).stream()
                .filter(IdentifierStore::identifies)
                .map(Field::key)
                .toArray(String[]::new);
        return inLabel.or(DSL.condition(
                "{0} in (select record from {1} where object = {2} and value like {3} and field = any({4}))",
                column(alias, "id"),
                Tables.of("identifier"),
                DSL.val(object.key()),
                DSL.val(Identifiers.pattern(typed)),
                DSL.val(seen)));
    }

    static String wordBeginnings(String folded) {
        return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(8)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
