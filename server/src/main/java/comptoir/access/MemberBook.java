package comptoir.access;

import comptoir.dictionary.Asker;
import comptoir.platform.Tx;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The members as records: read and written through the one way in and out. Implemented above, by records. */
public interface MemberBook {

    /**
     * A member as the asker sees them.
     *
     * @param counts what is added up beside them, by field key: what they are in charge of
     */
    record Known(UUID id, String label, boolean active, Optional<LocalDate> lastDay, Map<String, String> counts) {}

    List<Known> list(Tx tx, Asker asker);

    UUID make(Tx tx, Asker asker, String name, Optional<String> email);

    void activate(Tx tx, Asker asker, UUID member, String name);

    void deactivate(Tx tx, Asker asker, UUID member, String name);

    /** @param lastDay the last one they come in; none takes it back */
    void leaveAfter(Tx tx, Asker asker, UUID member, String name, Optional<LocalDate> lastDay);
}
