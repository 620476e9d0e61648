package comptoir.dictionary.types;

import comptoir.dictionary.Field;
import java.util.Set;

/** An amount of money excluding VAT, in the workspace's currency. */
public final class AmountType extends NumberLike {

    @Override
    public String key() {
        return "amount";
    }

    @Override
    int scale(Field field) {
        return field.setting("scale").map(Integer::valueOf).orElse(2);
    }

    @Override
    public Set<String> settings() {
        return Set.of("scale");
    }
}
