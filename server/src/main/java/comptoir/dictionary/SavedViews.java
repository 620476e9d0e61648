package comptoir.dictionary;

import comptoir.platform.Tx;
import java.util.Optional;
import java.util.UUID;

/** Reads one saved view, for whoever asks lists about it. */
public final class SavedViews {

    private SavedViews() {}

    /** Everyone's, or the member's own; the program finds all. */
    public static Optional<View> find(Tx tx, String object, UUID id, Optional<UUID> member) {
        return new ViewStore(tx)
                .find(object, id)
                .filter(view ->
                        view.shared() || member.isEmpty() || member.get().equals(view.member()));
    }
}
