package comptoir.sales;

import java.time.Instant;
import java.util.UUID;

/**
 * What a customer answered by a link.
 *
 * @param answer {@code accept} or {@code decline}
 * @param name as they gave it
 * @param word what they added, possibly empty
 */
public record LinkAnswer(UUID link, UUID quote, String answer, String name, String word, Instant at) {

    static final String ACCEPT = "accept";
    static final String DECLINE = "decline";
}
