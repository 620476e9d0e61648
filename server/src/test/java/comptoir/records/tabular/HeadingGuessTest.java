package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.TestData;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingGuessTest {

    private static final List<Candidate> FIELDS = List.of(
            field("name", "Raison sociale", "Name", "text", "société", "entreprise", "company", "account", "client"),
            field("email", "E-mail", "E-mail", "email"),
            field("phone", "Téléphone", "Phone", "phone"),
            field("mobile", "Mobile", "Mobile", "phone"),
            field("website", "Site web", "Website", "url"),
            field("address.street", "Rue", "Street", "text"),
            field("address.postcode", "Code postal", "Postcode", "text"),
            field("address.town", "Ville", "Town", "text"),
            field("address.country", "Pays", "Country", "text"),
            field("siren", "SIREN", "SIREN", "siren"),
            field("siret", "SIRET", "SIRET", "siret"),
            field("vatNumber", "N° de TVA", "VAT number", "vatNumber"),
            field("firstName", "Prénom", "First name", "text"),
            field("lastName", "Nom", "Last name", "text"),
            field("fullName", "Nom complet", "Full name", "text"),
            field("reference", "Référence", "Reference", "text"),
            field("price", "Prix unitaire HT", "Unit price", "amount"),
            field("notes", "Informations complémentaires", "Further information", "longText"));

    @ParameterizedTest
    @CsvSource({
        "e-mail, email",
        "Email, email",
        "COURRIEL, email",
        "Adresse e-mail, email",
        "E-mail 1, email",
        "Adresse de messagerie, email",
        "Société, name",
        "SOCIETE, name",
        "Entreprise, name",
        "Company, name",
        "account, name",
        "Raison sociale, name",
        "Code postal, address.postcode",
        "CP, address.postcode",
        "C.P., address.postcode",
        "Zip, address.postcode",
        "zip_code_prefix, address.postcode",
        "seller_zip_code_prefix, address.postcode",
        "ZipCode, address.postcode",
        "Ville, address.town",
        "Commune, address.town",
        "City, address.town",
        "seller_city, address.town",
        "Nom, lastName",
        "Prénom, firstName",
        "PRENOM, firstName",
        "Nom complet, fullName",
        "Full name, fullName",
        "Nom et prénom, fullName",
        "Tél., phone",
        "Téléphone, phone",
        "Phone, phone",
        "Mobile, mobile",
        "Téléphone portable, mobile",
        "Tél. portable, mobile",
        "Tel bureau, phone",
        "SIRET, siret",
        "N° SIRET, siret",
        "siren, siren",
        "TVA intracom., vatNumber",
        "N° TVA, vatNumber",
        "Prix, price",
        "Price, price",
        "Tarif, price",
        "PU HT, price",
        "Référence, reference",
        "SKU, reference",
        "Réf., reference",
        "Site internet, website",
        "www, website",
        "Rue, address.street",
        "Adresse, address.street",
        "Pays, address.country",
        "Remarques, notes",
        "Couleur préférée, ''",
        "XYZ, ''"
    })
    void aHeadingIsRecognisedInFrenchAndEnglish(String heading, String field) {
        List<ColumnProposal> proposals = HeadingGuess.propose(List.of(heading), List.of(), FIELDS);
        assertThat(proposals.stream().map(ColumnProposal::field).collect(Collectors.joining()))
                .isEqualTo(field);
    }

    @Test
    void twoColumnsAreNeverProposedForOneField() {
        List<ColumnProposal> proposals =
                HeadingGuess.propose(List.of("Mail", "E-mail", "Email pro"), List.of(), FIELDS);
        assertThat(proposals).containsExactly(new ColumnProposal(1, "email", 100));
    }

    @Test
    void aColumnWithoutHeadingIsKnownByWhatStandsInIt() {
        List<ColumnProposal> proposals = HeadingGuess.propose(
                List.of("", "", "Colonne 3", ""),
                List.of(
                        List.of("a@exemple.fr", "b@exemple.fr", ""),
                        List.of("02 99 40 18 27", "06 12 34 56 78"),
                        List.of("80295478400020", "35600000000048"),
                        List.of("Rennes", "Lyon")),
                FIELDS);
        assertThat(proposals.stream().map(ColumnProposal::field)).containsExactly("email", "phone", "siret");
    }

    @Test
    void aHeadingIsNotBelievedAgainstItsCells() {
        assertThat(HeadingGuess.propose(List.of("E-mail"), List.of(List.of("oui", "non", "oui", "non")), FIELDS))
                .allMatch(proposal -> proposal.score() < 60);
        assertThat(HeadingGuess.propose(List.of("Mail"), List.of(List.of("oui", "non", "oui", "non")), FIELDS))
                .isEmpty();
    }

    @Test
    void sellersOfBrazilAreMappedByThemselves() {
        Tables table = Tables.read(TestData.at("1-crm/olist/olist_sellers_dataset.csv"));
        List<List<String>> samples = IntStream.range(0, table.headings().size())
                .mapToObj(column -> table.rows().stream()
                        .limit(50)
                        .map(row -> row.cells().get(column))
                        .toList())
                .toList();
        assertThat(HeadingGuess.propose(table.headings(), samples, FIELDS))
                .extracting(ColumnProposal::column, ColumnProposal::field)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(1, "address.postcode"),
                        org.assertj.core.groups.Tuple.tuple(2, "address.town"));
    }

    private static Candidate field(String key, String label, String labelEn, String type, String... aliases) {
        return new Candidate(key, label, labelEn, List.of(aliases), type);
    }
}
