package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Field;
import comptoir.dictionary.FieldType;
import comptoir.dictionary.IdChange;
import comptoir.dictionary.Operator;
import comptoir.dictionary.Reading;
import comptoir.dictionary.SqlType;
import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import comptoir.kernel.Refusal;
import comptoir.platform.Ids;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What kinds share whose value is a set of ids: given whole, or as what is put in and taken out. */
abstract class IdSetLike implements FieldType {

    private static final int MOST = 100;

    @Override
    public List<Part> parts() {
        return Part.one(SqlType.UUIDS);
    }

    /** The id that a word or a value names. */
    abstract Optional<UUID> operand(Object given, Field field, Reading reading);

    /** Why a word names nothing. */
    abstract Problem unknown();

    @Override
    public Outcome<Map<String, Object>> read(Object given, Field field, Reading reading) {
        Optional<Map<String, List<?>>> change = IdChange.asked(given);
        if (change.isPresent()) {
            return switch (ids(IdChange.added(change.get()), field, reading)) {
                case Outcome.Ok<Set<UUID>>(Set<UUID> add) ->
                    ids(IdChange.removed(change.get()), field, reading)
                            .map(remove -> Map.of("", new IdChange(add, remove)));
                case Outcome.No<Set<UUID>>(Refusal refusal) -> Outcome.refused(refusal);
            };
        }
        return ids(words(given, field, reading), field, reading)
                .map(ids -> ids.isEmpty() ? Map.of() : Map.of("", IdChange.inOrder(ids)));
    }

    /** Written in one cell they stand apart by semicolons or lines; by commas where no word has one itself. */
    private List<?> words(Object given, Field field, Reading reading) {
        if (given instanceof List<?> list) {
            return list;
        }
        if (!(given instanceof CharSequence text)
                || operand(given, field, reading).isPresent()) {
            return List.of(given);
        }
        String sign = text.toString().matches("(?s).*[;\\n|].*") ? "[;\\n\\r|]" : ",";
        List<String> words = new ArrayList<>();
        for (String word : text.toString().split(sign, -1)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private Outcome<Set<UUID>> ids(List<?> words, Field field, Reading reading) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Object word : words) {
            Optional<UUID> id = word == null ? Optional.empty() : operand(word, field, reading);
            if (id.isEmpty()) {
                return Outcome.refused(unknown(), "value", word == null ? "" : Texts.shown(word));
            }
            ids.add(id.get());
        }
        return ids.size() > MOST ? Outcome.refused(DictionaryProblem.TOO_MANY_VALUES, "most", MOST) : Outcome.ok(ids);
    }

    @Override
    public Set<Operator> operators() {
        return EnumSet.of(Operator.CONTAINS, Operator.ANY_OF, Operator.NONE_OF, Operator.EMPTY, Operator.NOT_EMPTY);
    }

    @Override
    public Outcome<Condition> test(
            Map<String, org.jooq.Field<?>> columns,
            Operator operator,
            Optional<Object> value,
            Field field,
            Reading reading) {
        org.jooq.Field<?> column = columns.values().iterator().next();
        if (operator.needsNoValue()) {
            return Outcome.ok(operator == Operator.EMPTY ? column.isNull() : column.isNotNull());
        }
        return switch (AskedIds.of(value, operator, each -> operand(each, field, reading))) {
            case Outcome.Ok<List<UUID>>(List<UUID> ids) -> among(column, operator, ids);
            case Outcome.No<List<UUID>>(Refusal refusal) -> Outcome.refused(refusal);
        };
    }

    private static Outcome<Condition> among(org.jooq.Field<?> column, Operator operator, List<UUID> ids) {
        return switch (operator) {
            case CONTAINS -> Outcome.ok(DSL.condition("{0} @> {1}", column, Ids.of(ids)));
            case ANY_OF -> Outcome.ok(DSL.condition("{0} && {1}", column, Ids.of(ids)));
            case NONE_OF -> Outcome.ok(DSL.condition("({0} && {1}) is not true", column, Ids.of(ids)));
            default -> Outcome.refused(DictionaryProblem.FILTER_OPERATOR, "operator", operator.key());
        };
    }
}
