package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import java.util.Set;

/** A number with decimals. */
public final class DecimalType extends NumberLike {

    @Override
    public String key() {
        return "decimal";
    }

    @Override
    int scale(Field field) {
        return field.setting("scale").map(Integer::valueOf).orElse(6);
    }

    @Override
    public Set<String> settings() {
        return Set.of("scale");
    }
}
