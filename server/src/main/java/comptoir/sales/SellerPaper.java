package comptoir.sales;

import comptoir.documents.CompanyIdentity;
import comptoir.documents.Letterhead;
import comptoir.documents.Picture;
import comptoir.kernel.Money;
import comptoir.kernel.Outcome;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The seller's details as the settings keep them, put on a letterhead. */
final class SellerPaper {

    private final Map<String, Object> company;

    private SellerPaper(Map<String, Object> company) {
        this.company = company;
    }

    static Letterhead letterhead(SalesSettings settings) {
        SellerPaper seller = new SellerPaper(settings.company());
        return new Letterhead(seller.identity(settings), seller.logo(), seller.text("accent"));
    }

    private CompanyIdentity identity(SalesSettings settings) {
        return new CompanyIdentity(
                text("name"),
                text("tagline"),
                text("legalForm"),
                capital(),
                text("siren"),
                text("rcsCity"),
                text("vatNumber"),
                address(),
                text("phone"),
                text("email"),
                text("website"),
                text("iban"),
                text("bic"),
                text("insurance"),
                settings.vatExempt());
    }

    /** In euros, whatever the company reckons in: the law has it so. */
    private Optional<Money> capital() {
        try {
            return text("capital").isBlank()
                    ? Optional.empty()
                    : Optional.of(new Money(new BigDecimal(text("capital").strip()), Money.EUR));
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }

    private List<String> address() {
        Map<?, ?> parts = company.get("address") instanceof Map<?, ?> map ? map : Map.of();
        String town = (text(parts, "postcode") + " " + text(parts, "town")).strip();
        return Stream.of(text(parts, "line1"), text(parts, "line2"), text(parts, "street"), town)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** A picture that cannot be read leaves the name alone at the head of the page. */
    private Optional<Picture> logo() {
        String data = text("logo");
        String base64 = data.substring(data.indexOf(',') + 1).replaceAll("\\s", "");
        if (base64.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Picture.read(Base64.getDecoder().decode(base64)) instanceof Outcome.Ok<Picture>(Picture picture)
                    ? Optional.of(picture)
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private String text(String name) {
        return text(company, name);
    }

    private static String text(Map<?, ?> from, String name) {
        Object value = from.get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
