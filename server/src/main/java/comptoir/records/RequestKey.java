package comptoir.records;

import java.util.UUID;

/**
 * The key under which somebody sends a request that must be carried out once, such as {@code order-4711}.
 *
 * @param member who sends it: two people may use the same key
 * @param run one time of carrying it out; an earlier one that goes on after all comes to nothing
 */
public record RequestKey(UUID member, String key, UUID run) {

    /** Bound while a request with a key is carried out, so that the operation it makes says so in its own transaction. */
    public static final ScopedValue<RequestKey> CURRENT = ScopedValue.newInstance();
}
