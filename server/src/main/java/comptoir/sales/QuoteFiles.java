package comptoir.sales;

import comptoir.outbox.FrozenFiles;
import comptoir.platform.Tx;
import java.util.Optional;
import java.util.UUID;

/** The PDF of each version that went out, for the messages that carry it. */
public final class QuoteFiles implements FrozenFiles {

    @Override
    public String object() {
        return "quote";
    }

    @Override
    public Optional<byte[]> bytes(Tx tx, UUID record, int version) {
        return VersionStore.pdf(tx, record, version);
    }
}
