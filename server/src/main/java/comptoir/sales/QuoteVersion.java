package comptoir.sales;

import java.time.Instant;

/**
 * What a customer got: frozen when the quote was sent.
 *
 * @param sha256 fingerprint of its PDF
 */
public record QuoteVersion(int number, Instant sentAt, String by, String sha256) {}
