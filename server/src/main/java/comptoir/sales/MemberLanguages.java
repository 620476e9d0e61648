package comptoir.sales;

import comptoir.platform.Tx;
import java.util.Optional;
import java.util.UUID;

/** In which language somebody of the workspace reads; nothing is known of who does not sign in. */
@FunctionalInterface
public interface MemberLanguages {

    Optional<String> of(Tx tx, UUID member);
}
