package comptoir.outbox;

import comptoir.platform.Tx;
import java.util.Optional;
import java.util.UUID;

/** The files that records of one object went out with, byte for byte. Implemented above, by the module of the object. */
public interface FrozenFiles {

    /** Key of the object. */
    String object();

    Optional<byte[]> bytes(Tx tx, UUID record, int version);
}
