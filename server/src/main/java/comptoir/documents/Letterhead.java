package comptoir.documents;

import java.util.Optional;

/**
 * How a firm's papers look: who it is, its logo, and its one accent colour.
 *
 * @param accent a colour as {@code #7a3b1e}; anything else falls back to black
 */
public record Letterhead(CompanyIdentity company, Optional<Picture> logo, String accent) {

    private static final String INK = "#1b1a19";

    public Letterhead {
        accent = accent.matches("#[0-9a-fA-F]{6}") ? accent : INK;
    }
}
