package comptoir.sales;

import java.time.Instant;
import java.util.Map;

/**
 * What a customer got: frozen when the quote was sent.
 *
 * @param sha256 fingerprint of its PDF
 * @param totals {@code netTotal}, {@code vatTotal}, {@code grossTotal}, as decimals
 */
public record QuoteVersion(int number, Instant sentAt, String by, String sha256, Map<String, String> totals) {}
