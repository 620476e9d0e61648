package comptoir.documents;

import java.util.List;
import java.util.Optional;

/**
 * How a firm's papers look: who it is, its logo, and its one accent colour.
 *
 * @param accent a colour as {@code #7a3b1e}; anything else falls back to black
 * @param sender lines beside the name that one paper says instead of the firm's own; empty for those
 * @param foot lines at the foot of every page that one paper says instead of the firm's own; empty for those
 */
public record Letterhead(
        CompanyIdentity company, Optional<Picture> logo, String accent, List<String> sender, List<String> foot) {

    private static final String INK = "#1b1a19";

    public Letterhead {
        accent = accent.matches("#[0-9a-fA-F]{6}") ? accent : INK;
        sender = List.copyOf(sender);
        foot = List.copyOf(foot);
    }

    public Letterhead(CompanyIdentity company, Optional<Picture> logo, String accent) {
        this(company, logo, accent, List.of(), List.of());
    }

    /** The same firm with other words on one paper. */
    public Letterhead saying(List<String> otherSender, List<String> otherFoot) {
        return new Letterhead(company, logo, accent, otherSender, otherFoot);
    }

    public List<String> senderLines() {
        return sender.isEmpty() ? company.contactLines() : sender;
    }

    public List<String> footLines() {
        return foot.isEmpty() ? company.legalLines() : foot;
    }
}
