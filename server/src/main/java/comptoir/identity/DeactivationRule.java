package comptoir.identity;

import comptoir.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;

/** Says why an account may not be shut: whoever knows what its person is needed for contributes one, such as the last administrator. */
public interface DeactivationRule {

    Optional<Refusal> objectionToDeactivating(UUID account);
}
