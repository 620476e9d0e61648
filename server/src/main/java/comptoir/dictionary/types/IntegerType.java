package comptoir.dictionary.types;

import comptoir.dictionary.Field;

/** A whole number. */
public final class IntegerType extends NumberLike {

    @Override
    public String key() {
        return "integer";
    }

    @Override
    int scale(Field field) {
        return 0;
    }
}
