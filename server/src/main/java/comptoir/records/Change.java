package comptoir.records;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing a writer wants done to one record. Values come as JSON has them, by field key; null empties a field. */
public sealed interface Change {

    /** Key of the object concerned. */
    String object();

    /**
     * @param ref a name by which links in the same write can point to the record being made
     * @param id given by a command that makes its record once, however often it is sent; usually the program names it
     */
    record Create(String object, Map<String, @Nullable Object> values, Optional<String> ref, Optional<UUID> id)
            implements Change {

        public Create(String object, Map<String, @Nullable Object> values, Optional<String> ref) {
            this(object, values, ref, Optional.empty());
        }

        public static Create of(String object, Map<String, @Nullable Object> values) {
            return new Create(object, values, Optional.empty());
        }
    }

    /** @param rev what the writer had read; empty writes over whatever is there */
    record Update(String object, UUID id, Optional<Long> rev, Map<String, @Nullable Object> values) implements Change {}

    /** To the trash, with its parts. */
    record Trash(String object, UUID id) implements Change {}

    /** Back from the trash, with the parts that went with it. */
    record Restore(String object, UUID id) implements Change {}
}
