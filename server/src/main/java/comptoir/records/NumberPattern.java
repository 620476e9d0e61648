package comptoir.records;

import comptoir.dictionary.Field;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a number that is given by itself is written: {@code C-{0000}} makes C-0001, and C-10000 after C-9999. */
record NumberPattern(String pattern) {

    private static final Pattern ZEROS = Pattern.compile("\\{(0+)}");

    static NumberPattern of(Field field) {
        return new NumberPattern(field.setting("pattern").orElse("{0000}"));
    }

    String format(long number) {
        Matcher zeros = ZEROS.matcher(pattern);
        return zeros.find()
                ? zeros.replaceFirst(
                        Matcher.quoteReplacement(("%0" + zeros.group(1).length() + "d").formatted(number)))
                : pattern + number;
    }
}
