package comptoir.kernel;

import java.util.Map;
import java.util.Optional;

/**
 * How far a program goes in somebody's name: never further than that person, and to these objects only. What is not named is not there for it.
 *
 * @param objects by an object's key
 */
public record Reach(Map<String, Use> objects) {

    /** What is done with an object's records. */
    public enum Use {
        READ,
        /** To read them as well. */
        WRITE
    }

    public Reach {
        objects = Map.copyOf(objects);
    }

    public Optional<Use> of(String object) {
        return Optional.ofNullable(objects.get(object));
    }
}
