package comptoir.records;

import comptoir.dictionary.Field;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;

/** How a number that is given by itself is written: {@code C-{0000}} makes C-0001, and C-10000 after C-9999. */
record NumberPatternStore(String pattern) {

    private static final Pattern ZEROS = Pattern.compile("\\{(0+)}");

    static NumberPatternStore of(Field field) {
        return new NumberPatternStore(field.setting("pattern").orElse("{0000}"));
    }

    String format(long number) {
        Matcher zeros = ZEROS.matcher(pattern);
        return zeros.find()
                ? zeros.replaceFirst(
                        Matcher.quoteReplacement(("%0" + zeros.group(1).length() + "d").formatted(number)))
                : pattern + number;
    }

    /** The same in SQL, for many at once; {@code number} is a column, for a function would be called more than once. */
    QueryPart sql(QueryPart number) {
        Matcher zeros = ZEROS.matcher(pattern);
        if (!zeros.find()) {
            return DSL.sql("{0} || ({1})::text", DSL.inline(pattern), number);
        }
        return DSL.sql(
                "{0} || lpad({3}::text, greatest({1}, length({3}::text)), '0') || {2}",
                DSL.inline(pattern.substring(0, zeros.start())),
                DSL.inline(zeros.group(1).length()),
                DSL.inline(pattern.substring(zeros.end())),
                number);
    }
}
