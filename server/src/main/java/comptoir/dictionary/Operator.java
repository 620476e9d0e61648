package comptoir.dictionary;

import java.util.Arrays;
import java.util.Optional;

/** The questions a filter can put to a field. */
public enum Operator {
    IS("is"),
    IS_NOT("isNot"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    ANY_OF("anyOf"),
    NONE_OF("noneOf"),
    LESS("lt"),
    AT_MOST("lte"),
    MORE("gt"),
    AT_LEAST("gte"),
    BETWEEN("between"),
    EMPTY("empty"),
    NOT_EMPTY("notEmpty");

    private final String key;

    Operator(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** Whether it stands alone, without a value to compare with. */
    public boolean needsNoValue() {
        return this == EMPTY || this == NOT_EMPTY;
    }

    public static Optional<Operator> find(String key) {
        return Arrays.stream(values())
                .filter(operator -> operator.key.equals(key))
                .findFirst();
    }
}
