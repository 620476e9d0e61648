package comptoir.parties;

import static comptoir.dictionary.FieldDeclaration.of;

import comptoir.dictionary.Declarations;
import comptoir.dictionary.FieldDeclaration;
import comptoir.dictionary.Label;
import comptoir.dictionary.ObjectDeclaration;
import java.util.List;
import java.util.Map;

/** Organisations, contacts and their directories, as shipped. */
public final class PartiesDeclarations implements Declarations {

    private static final Label CONTACT_DETAILS = Label.of("Coordonnées", "Contact details");
    private static final Label MORE = Label.of("Informations complémentaires", "Additional information");

    @Override
    public List<ObjectDeclaration> objects() {
        return List.of(town(), jobTitle(), industry(), revenueSource(), organisation(), contact());
    }

    @Override
    public Map<String, List<FieldDeclaration>> additions() {
        return Map.of(
                "member",
                List.of(of("organisations", "rollup", "Clients suivis", "Customers in charge")
                        .with("source", "organisation")
                        .with("link", "owner")
                        .with("function", "count")
                        .with("shown", "always")
                        .listed()));
    }

    private static ObjectDeclaration organisation() {
        return ObjectDeclaration.of(
                        "organisation",
                        "organisation",
                        Label.of("Entreprise", "Company"),
                        Label.of("Entreprises", "Companies"),
                        "building",
                        10)
                .called("name")
                .ownedBy("owner")
                .section(
                        "main",
                        Label.of("Entreprise", "Company"),
                        of("name", "text", "Nom", "Name")
                                .with(
                                        "aliases",
                                        "Société|Raison sociale|Nom de l’entreprise|Nom du client|Company|Company name|Account|Organisation|Dénomination")
                                .asRequired()
                                .listed(),
                        of("customerNumber", "autoNumber", "N° client", "Customer number")
                                .with("pattern", "C-{0000}")
                                .listed(),
                        of("customer", "yesNo", "Client", "Customer").column("is_customer"),
                        of("prospect", "yesNo", "Prospect", "Prospect").column("is_prospect"),
                        of("supplier", "yesNo", "Fournisseur", "Supplier").column("is_supplier"),
                        of("partner", "yesNo", "Partenaire", "Partner").column("is_partner"),
                        of("potential", "choice", "Potentiel", "Potential")
                                .choice("a", "A", "A", "potential-a")
                                .choice("b", "B", "B", "potential-b")
                                .choice("c", "C", "C", "potential-c")
                                .listed(),
                        of("industry", "link", "Secteur", "Industry")
                                .with("aliases", "Secteur d’activité|Sector|Activité|Branche")
                                .with("target", "industry")
                                .listed(),
                        of("revenueSource", "link", "Origine du CA", "Revenue source")
                                .with("aliases", "Origine|Source|Provenance|Lead source|Source du CA")
                                .with("target", "revenueSource"),
                        of("owner", "member", "Responsable", "Owner")
                                .with("aliases", "Commercial|Vendeur|Suivi par|Sales agent|Sales rep|Account manager")
                                .listed(),
                        of("deputy", "member", "Suppléant", "Deputy"))
                .section(
                        "contact",
                        CONTACT_DETAILS,
                        of("phone", "phone", "Téléphone", "Phone").listed(),
                        of("email", "email", "E-mail", "E-mail"),
                        of("website", "url", "Site web", "Website"),
                        of("address", "address", "Adresse", "Address").listed())
                .section(
                        "legal",
                        Label.of("Société", "Registration"),
                        of("siren", "siren", "SIREN", "SIREN"),
                        of("siret", "siret", "SIRET", "SIRET"),
                        of("vatNumber", "vatNumber", "N° TVA", "VAT number"))
                .section(
                        "more", MORE, of("info", "longText", "Informations complémentaires", "Additional information"));
    }

    private static ObjectDeclaration contact() {
        return ObjectDeclaration.of(
                        "contact",
                        "contact",
                        Label.of("Contact", "Contact"),
                        Label.of("Contacts", "Contacts"),
                        "user",
                        20)
                .called("firstName", "lastName")
                .ownedBy("owner")
                .section(
                        "main",
                        Label.of("Contact", "Contact"),
                        of("civility", "choice", "Civilité", "Title")
                                .choice("mrs", "Mme", "Mrs", "ardoise")
                                .choice("mr", "M.", "Mr", "ardoise"),
                        of("lastName", "text", "Nom", "Last name").asRequired().listed(),
                        of("firstName", "text", "Prénom", "First name").listed(),
                        of("organisation", "link", "Entreprise", "Company")
                                .with(
                                        "aliases",
                                        "Société|Raison sociale|Client|Account|Organisation|Company name|Employeur")
                                .with("target", "organisation")
                                .listed(),
                        of("jobTitle", "link", "Fonction", "Job title")
                                .with("aliases", "Poste|Titre du poste|Function|Title|Profession")
                                .with("target", "jobTitle")
                                .listed(),
                        of("owner", "member", "Responsable", "Owner")
                                .with("aliases", "Commercial|Vendeur|Suivi par|Sales agent|Sales rep|Account manager")
                                .listed())
                .section(
                        "contact",
                        CONTACT_DETAILS,
                        of("phone", "phone", "Téléphone", "Phone").listed(),
                        of("mobile", "phone", "Portable", "Mobile")
                                .with("aliases", "Tél. mobile|Téléphone portable|GSM|Mobile phone|Cell"),
                        of("email", "email", "E-mail", "E-mail").listed(),
                        of("address", "address", "Adresse", "Address"))
                .section(
                        "more", MORE, of("info", "longText", "Informations complémentaires", "Additional information"));
    }

    private static ObjectDeclaration town() {
        return ObjectDeclaration.of("town", "town", Label.of("Ville", "Town"), Label.of("Villes", "Towns"), "pin", 60)
                .called("name")
                .outsideMenu()
                .section(
                        "main",
                        Label.of("Ville", "Town"),
                        of("name", "text", "Nom", "Name").asRequired().listed(),
                        of("postcode", "text", "Code postal", "Postcode").listed(),
                        of("country", "text", "Pays", "Country").preset("FR").listed());
    }

    private static ObjectDeclaration jobTitle() {
        return ObjectDeclaration.directory(
                "jobTitle", "job_title", Label.of("Fonction", "Job title"), Label.of("Fonctions", "Job titles"), 61);
    }

    private static ObjectDeclaration industry() {
        return ObjectDeclaration.directory(
                "industry", "industry", Label.of("Secteur", "Industry"), Label.of("Secteurs", "Industries"), 62);
    }

    private static ObjectDeclaration revenueSource() {
        return ObjectDeclaration.directory(
                "revenueSource",
                "revenue_source",
                Label.of("Origine du CA", "Revenue source"),
                Label.of("Origines du CA", "Revenue sources"),
                63);
    }
}
