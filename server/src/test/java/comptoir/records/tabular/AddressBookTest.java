package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.TestData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressBookTest {

    private static final List<Candidate> CONTACT = List.of(
            field("civility", "Civilité", "Title", "choice"),
            field("lastName", "Nom", "Last name", "text"),
            field("firstName", "Prénom", "First name", "text"),
            field("company", "Entreprise", "Company", "link", "Société"),
            field("jobTitle", "Fonction", "Job title", "link", "Poste", "Profession"),
            field("owner", "Responsable", "Owner", "member"),
            field("phone", "Téléphone", "Phone", "phone"),
            field("mobile", "Portable", "Mobile", "phone", "Tél. mobile"),
            field("email", "E-mail", "E-mail", "email"),
            field("address.line1", "Adresse, complément 1", "Address line 1", "text", "Complément d’adresse"),
            field("address.street", "Rue", "Street", "text", "Adresse"),
            field("address.postcode", "Code postal", "Postcode", "text"),
            field("address.town", "Ville", "Town", "text"),
            field("address.country", "Pays", "Country", "text"),
            field("info", "Informations complémentaires", "Additional information", "longText"),
            field("fullName", "Nom complet", "Full name", "text"));

    @Test
    void contactsOfFrenchOutlookAreMatchedWholeWithTheirTwoColumnsCalledTitre() {
        assertThat(proposed(Tables.read(TestData.at("1-crm/outlook-fr/contacts_outlook_fr_public.csv"))))
                .containsExactly(
                        "0 Titre → civility",
                        "1 Prénom → firstName",
                        "3 Nom → lastName",
                        "5 Société → company",
                        "7 Titre → jobTitle",
                        "8 Rue (bureau) → address.street",
                        "9 Rue (bureau) 2 → address.line1",
                        "11 Ville (bureau) → address.town",
                        "13 Code postal (bureau) → address.postcode",
                        "14 Pays (bureau) → address.country",
                        "31 Téléphone (bureau) → phone",
                        "40 Tél. mobile → mobile",
                        "48 Adresse de messagerie → email",
                        "77 Notes → info");
    }

    @Test
    void contactsOfThunderbirdAreMatchedFromCommasAndFromTabs() {
        for (String file : List.of("export.csv", "export.txt")) {
            assertThat(proposed(Tables.read(TestData.at("1-crm/thunderbird-export/" + file))))
                    .as(file)
                    .contains(
                            "0 First Name → firstName",
                            "1 Last Name → lastName",
                            "4 Primary Email → email",
                            "24 Job Title → jobTitle",
                            "26 Organization → company",
                            "36 Notes → info")
                    .noneMatch(proposal -> proposal.startsWith("9 ") || proposal.startsWith("5 "));
        }
    }

    @Test
    void contactsOfGoogleAreMatchedByWhatStandsBesideEachTelephone() {
        assertThat(proposed(Tables.read("""
                First Name,Middle Name,Last Name,Name Prefix,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Postal Code,Address 1 - Country,Address 2 - Street
                Élodie,,Le Goff,Mme,Menuiserie Le Goff,Gérante,,,* myContacts,* Work,elodie@legoff.example,Mobile,06 39 98 10 21,Work,01 99 00 10 21,Work,"12 rue X, Rennes",12 rue des Érables,Rennes,35000,France,
                Karim,,Dumas,M.,Garage Dumas,Chef,,,* myContacts,* Work,karim@dumas.example,Mobile,06 39 98 30 41,,,Work,,4 quai du Port,Bourg,01000,France,
                """)))
                .containsExactly(
                        "0 First Name → firstName",
                        "2 Last Name → lastName",
                        "3 Name Prefix → civility",
                        "4 Organization Name → company",
                        "5 Organization Title → jobTitle",
                        "7 Notes → info",
                        "10 E-mail 1 - Value → email",
                        "12 Phone 1 - Value → mobile",
                        "14 Phone 2 - Value → phone",
                        "17 Address 1 - Street → address.street",
                        "18 Address 1 - City → address.town",
                        "19 Address 1 - Postal Code → address.postcode",
                        "20 Address 1 - Country → address.country");
    }

    @Test
    void theOldHeadingsOfGoogleAndTheAddressThatIsFilledAreKnownToo() {
        assertThat(proposed(Tables.read("""
                Name,Given Name,Additional Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name,Address 1 - Street,Address 1 - City,Address 2 - Street,Address 2 - City
                Élodie Le Goff,Élodie,,Le Goff,x,Work,elodie@legoff.example,Work,01 99 00 10 21,Menuiserie,,,12 rue des Érables,Rennes
                """)))
                .contains(
                        "1 Given Name → firstName",
                        "3 Family Name → lastName",
                        "8 Phone 1 - Value → phone",
                        "9 Organization 1 - Name → company",
                        "12 Address 2 - Street → address.street",
                        "13 Address 2 - City → address.town");
    }

    @Test
    void contactsOfEnglishOutlookAndFrenchThunderbirdAreMatchedByTheirHeadings() {
        assertThat(proposed(Tables.read("""
                Title,First Name,Middle Name,Last Name,Company,Job Title,Business Street,Business City,Business Phone,Home Phone,Mobile Phone,E-mail Address,E-mail Display Name,Manager's Name
                Mr,Karim,,Dumas,Garage Dumas,Chef,4 quai du Port,Bourg,01 99 00 30 40,,06 39 98 30 41,karim@dumas.example,Karim Dumas,Anne
                """)))
                .contains("0 Title → civility", "5 Job Title → jobTitle", "8 Business Phone → phone")
                .noneMatch(proposal -> proposal.startsWith("12 ") || proposal.startsWith("13 "));
        assertThat(proposed(Tables.read("""
                Prénom,Nom de famille,Nom à afficher,Surnom,Première adresse électronique,Deuxième adresse électronique,Tél. professionnel,Tél. personnel,Portable,Adresse privée,Ville,Code postal,Adresse professionnelle,Ville,Code postal,Profession,Société
                Anne,Martin,Anne Martin,,anne@martin.example,,01 99 00 30 40,,06 39 98 30 41,,,,1 rue Haute,Lyon,69001,Gérante,Martin SARL
                """)))
                .contains(
                        "4 Première adresse électronique → email",
                        "6 Tél. professionnel → phone",
                        "12 Adresse professionnelle → address.street",
                        "13 Ville → address.town",
                        "14 Code postal → address.postcode",
                        "15 Profession → jobTitle");
    }

    private static List<String> proposed(Tables table) {
        List<String> proposed = new ArrayList<>();
        List<List<String>> samples = IntStream.range(0, table.headings().size())
                .mapToObj(column -> table.rows().stream()
                        .map(row -> row.cells().get(column))
                        .toList())
                .toList();
        HeadingGuess.propose(table.headings(), samples, CONTACT)
                .forEach(proposal -> proposed.add(
                        proposal.column() + " " + table.headings().get(proposal.column()) + " → " + proposal.field()));
        return proposed;
    }

    private static Candidate field(String key, String label, String labelEn, String type, String... aliases) {
        return new Candidate(key, label, labelEn, List.of(aliases), type);
    }
}
