package comptoir.platform;

import java.util.Collection;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Ids as one value of a statement: {@code id = any({0})}. */
public final class Ids {

    private static final DataType<UUID[]> TYPE = SQLDataType.UUID.array();

    private Ids() {}

    public static Field<UUID[]> of(Collection<UUID> ids) {
        return of(ids.toArray(UUID[]::new));
    }

    public static Field<UUID[]> of(UUID... ids) {
        return DSL.val(ids, TYPE);
    }
}
