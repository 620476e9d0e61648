package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says in the trade's words what a named constraint of the database refused. */
final class BrokenRules {

    private BrokenRules() {}

    /** The refusal a failed statement stands for; empty when the failure is ours. */
    static Optional<Refused> refused(Throwable failure, Model model, String language) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException sql
                    && sql.getServerErrorMessage() instanceof ServerErrorMessage message) {
                return refused(sql.getSQLState(), message, model, language);
            }
        }
        return Optional.empty();
    }

    private static Optional<Refused> refused(String state, ServerErrorMessage message, Model model, String language) {
        String constraint = String.valueOf(message.getConstraint());
        Optional<Field> field = fieldOf(constraint, String.valueOf(message.getTable()), model);
        return switch (state) {
            case "23505" -> Optional.of(located(RecordsProblem.VALUE_TAKEN, field, constraint, language));
            case "23503" -> Optional.of(located(RecordsProblem.LINK_UNKNOWN, field, constraint, language));
            case "23502", "23514" -> Optional.of(located(RecordsProblem.RULE_BROKEN, field, constraint, language));
            default -> Optional.empty();
        };
    }

    private static Refused located(RecordsProblem problem, Optional<Field> field, String constraint, String language) {
        Refusal inner = Refusal.of(
                problem,
                Map.of("field", field.map(f -> f.label().in(language)).orElse(constraint), "rule", constraint));
        return field.map(f -> Refusal.of(
                                problem == RecordsProblem.VALUE_TAKEN
                                        ? RecordsProblem.VALUE_TAKEN
                                        : RecordsProblem.VALUES_REFUSED,
                                inner.values())
                        .at(List.of(new Refusal.Located(f.key(), inner))))
                .orElse(inner)
                .refused();
    }

    private static Optional<Field> fieldOf(String constraint, String table, Model model) {
        for (ObjectType object : model.objects()) {
            if (object.table().equals(table)) {
                return object.fields().stream()
                        .filter(field -> constraint.startsWith(table + "_" + field.column() + "_"))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
