package comptoir.dictionary;

import comptoir.kernel.Actor;
import comptoir.platform.Tx;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a view may show to whom; implemented above, by who reads filters and rights. */
public interface ViewRule {

    /** Refuses a definition that names what is not there for the actor, or does not read. */
    void check(Tx tx, Actor actor, String object, Map<String, Object> definition);

    /** The views that the definition's filter names. */
    Set<UUID> namedBy(Map<String, Object> definition);

    /** The definition less what is hidden from the actor; empty when nothing sensible is left. */
    Optional<Map<String, Object>> seen(Tx tx, Actor actor, String object, Map<String, Object> definition);
}
