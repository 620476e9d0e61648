package comptoir.sales;

import comptoir.identity.Token;
import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import java.util.Optional;

/**
 * Where customers find the pages made for them.
 *
 * @param root address of this installation without a slash at its end; empty while nobody has said it
 */
public record CustomerPages(Optional<String> root) {

    /** First part of the path of a quote's page. */
    public static final String QUOTES = "/devis";

    /** @param publicUrl as the installation was started with, possibly empty */
    public static CustomerPages under(String publicUrl) {
        return new CustomerPages(
                Optional.of(publicUrl.strip().replaceAll("/+$", "")).filter(url -> !url.isEmpty()));
    }

    boolean areReachable() {
        return root.isPresent();
    }

    /** A link that leads to where only this machine looks would be no use to a customer. */
    String known() {
        return root.orElseThrow(
                () -> Refusal.of(SalesProblem.LINK_WITHOUT_ADDRESS).refused());
    }

    String ofQuote(WorkspaceSchema workspace, Token token) {
        return known() + QUOTES + "/" + workspace.slug() + "/" + token.text();
    }
}
