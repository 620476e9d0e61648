package comptoir.dictionary.types;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Operator;
import comptoir.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The ids that a filter asks for: one, or a list of them. */
final class AskedIds {

    private static final int MOST = 500;

    private AskedIds() {}

    /**
     * @param operand the id that one value names
     * @return refused where a value names nothing, where there is none, and where there are too many
     */
    static Outcome<List<UUID>> of(Optional<Object> value, Operator operator, Function<Object, Optional<UUID>> operand) {
        List<UUID> ids = new ArrayList<>();
        List<?> given =
                value.map(v -> v instanceof List<?> list ? list : List.of(v)).orElse(List.of());
        for (Object each : given) {
            Optional<UUID> id = each == null ? Optional.empty() : operand.apply(each);
            if (id.isEmpty()) {
                return refused(operator);
            }
            ids.add(id.get());
        }
        return ids.isEmpty() || ids.size() > MOST ? refused(operator) : Outcome.ok(ids);
    }

    private static Outcome<List<UUID>> refused(Operator operator) {
        return Outcome.refused(DictionaryProblem.FILTER_VALUE, "operator", operator.key());
    }
}
