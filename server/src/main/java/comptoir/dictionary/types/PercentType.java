package comptoir.dictionary.types;

import comptoir.dictionary.Field;

/** A percentage, 20 for 20 %. */
public final class PercentType extends NumberLike {

    @Override
    public String key() {
        return "percent";
    }

    @Override
    int scale(Field field) {
        return 4;
    }
}
