package comptoir.dictionary.types;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.val;

import comptoir.dictionary.DictionaryProblem;
import comptoir.dictionary.Operator;
import comptoir.kernel.Outcome;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Conditions and order of text columns: without case or accents, in French order. */
final class TextTests {

    private TextTests() {}

    static Outcome<Condition> of(Field<?> column, Operator operator, Optional<Object> value) {
        if (operator.needsNoValue()) {
            return Outcome.ok(operator == Operator.EMPTY ? column.isNull() : column.isNotNull());
        }
        String text = value.filter(CharSequence.class::isInstance)
                .map(String::valueOf)
                .orElse("");
        if (text.isBlank() || text.indexOf('\0') >= 0 || text.length() > 500 || Texts.hasLoneSurrogate(text)) {
            return Outcome.refused(DictionaryProblem.FILTER_VALUE, "operator", operator.key());
        }
        Field<String> folded = folded(column);
        return switch (operator) {
            case IS -> Outcome.ok(folded.eq(folded(val(text))));
            case IS_NOT -> Outcome.ok(column.isNull().or(folded.ne(folded(val(text)))));
            case CONTAINS -> Outcome.ok(condition("{0} like {1}", folded, folded(val("%" + escaped(text) + "%"))));
            case STARTS_WITH -> Outcome.ok(condition("{0} like {1}", folded, folded(val(escaped(text) + "%"))));
            default -> Outcome.refused(DictionaryProblem.FILTER_OPERATOR, "operator", operator.key());
        };
    }

    static Field<String> folded(Field<?> column) {
        return field("comptoir.fold({0})", String.class, column);
    }

    static Field<?> sorted(Field<?> column) {
        return column.collate(DSL.collation("fr-x-icu"));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
