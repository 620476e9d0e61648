package comptoir.documents;

import comptoir.kernel.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who sends a paper, with what commerce law asks to print on it (C. com. R. 123-237). An empty text is left out.
 *
 * @param address lines of the head office's address
 * @param rcsCity town of the register of commerce
 * @param insurance professional insurance: insurer, contract, area
 * @param vatExempt in franchise: charges no VAT and says so
 */
public record CompanyIdentity(
        String name,
        String tagline,
        String legalForm,
        Optional<Money> capital,
        String siren,
        String rcsCity,
        String vatNumber,
        List<String> address,
        String phone,
        String email,
        String website,
        String iban,
        String bic,
        String insurance,
        boolean vatExempt) {

    public CompanyIdentity {
        address = List.copyOf(address);
    }

    /** The two lines at the foot of every page: who we are, then VAT and insurance. */
    List<String> legalLines() {
        String form = capital.map(sum -> legalForm + " au capital de\u00A0" + FrenchFigures.roundMoney(sum))
                .orElse(legalForm);
        String who = joined(", ", name, form, String.join(", ", address));
        String register = joined(
                ", ",
                siren.isEmpty() ? "" : "SIREN\u00A0" + FrenchFigures.inGroups(siren, 3),
                rcsCity.isEmpty() ? "" : "RCS\u00A0" + rcsCity);
        String vat = vatNumber.isEmpty() ? "" : "TVA\u00A0" + spacedVatNumber();
        String insured = insurance.isEmpty() ? "" : "Assurance\u00A0: " + insurance;
        return Stream.of(sentences(who, register), sentences(vat, insured))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Where to pay: the IBAN by four, and the BIC. */
    public Optional<String> bankLine() {
        return iban.isEmpty()
                ? Optional.empty()
                : Optional.of(joined(
                        ", ", "IBAN\u00A0" + FrenchFigures.inGroups(iban, 4), bic.isEmpty() ? "" : "BIC\u00A0" + bic));
    }

    /** Address, phone and e-mail beside the name. */
    List<String> contactLines() {
        return Stream.of(String.join(", ", address), FrenchFigures.telephone(phone), email, website)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String spacedVatNumber() {
        String bare = vatNumber.replaceAll("\\s", "");
        return bare.length() > 4
                ? bare.substring(0, 2) + "\u00A0" + bare.substring(2, 4) + "\u00A0" + bare.substring(4)
                : bare;
    }

    private static String sentences(String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
