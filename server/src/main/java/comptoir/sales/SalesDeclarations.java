package comptoir.sales;

import static comptoir.dictionary.FieldDeclaration.of;

import comptoir.dictionary.Declarations;
import comptoir.dictionary.FieldDeclaration;
import comptoir.dictionary.Label;
import comptoir.dictionary.ObjectDeclaration;
import java.util.List;
import java.util.Map;

/** Quotes and their lines, as shipped; and what they add up to on customers and members. */
public final class SalesDeclarations implements Declarations {

    @Override
    public List<ObjectDeclaration> objects() {
        return List.of(quote(), line());
    }

    @Override
    public Map<String, List<FieldDeclaration>> additions() {
        return Map.of(
                "organisation",
                List.of(
                        of("revenue", "rollup", "CA cumulé", "Revenue")
                                .with("source", "quote")
                                .with("link", "organisation")
                                .with("function", "sum")
                                .with("of", "netTotal")
                                .with("where", "paid")
                                .with("shown", "always")
                                .listed(),
                        of("quotes", "rollup", "Devis", "Quotes")
                                .with("source", "quote")
                                .with("link", "organisation")
                                .with("function", "count")),
                "member",
                List.of(of("quotes", "rollup", "Devis", "Quotes")
                        .with("source", "quote")
                        .with("link", "owner")
                        .with("function", "count")
                        .with("shown", "always")
                        .listed()));
    }

    private static ObjectDeclaration quote() {
        return ObjectDeclaration.of(
                        "quote", "quote", Label.of("Devis", "Quote"), Label.of("Devis", "Quotes"), "file", 30)
                .called("number")
                .ownedBy("owner")
                .section(
                        "main",
                        Label.of("Devis", "Quote"),
                        of("number", "autoNumber", "N° de devis", "Quote number")
                                .byCommand()
                                .listed(),
                        of("organisation", "link", "Client", "Customer")
                                .with("aliases", "Société|Entreprise|Raison sociale|Account|Company|N° client")
                                .with("target", "organisation")
                                .asRequired()
                                .listed(),
                        of("title", "text", "Objet", "Subject").listed(),
                        of("contact", "link", "À l’attention de", "For the attention of")
                                .with("aliases", "Contact|Interlocuteur")
                                .with("target", "contact"),
                        of("state", "text", "État", "State")
                                .with("aliases", "Statut|Étape|Stage|Deal stage|Status")
                                .with(
                                        "options",
                                        List.of(
                                                word("draft", "Brouillon", "Draft", "empty"),
                                                word("sent", "Envoyé", "Sent", "info"),
                                                word("accepted", "Accepté", "Accepted", "ok"),
                                                word("declined", "Décliné", "Declined", "empty")))
                                .byCommand()
                                .listed(),
                        of("quotedOn", "date", "Date", "Date")
                                .with("aliases", "Date du devis|Quote date|Engage date|Date d’émission")
                                .byCommand()
                                .listed(),
                        of("owner", "member", "Responsable", "Owner")
                                .with("aliases", "Commercial|Vendeur|Sales agent|Sales rep")
                                .listed(),
                        of("deputy", "member", "Suppléant", "Deputy"),
                        of("revenueSource", "link", "Origine du CA", "Revenue source")
                                .with("aliases", "Origine|Source|Provenance|Lead source|Source du CA")
                                .with("target", "revenueSource"),
                        of("author", "member", "Auteur", "Author").byCommand(),
                        of("madeAt", "dateTime", "Créé le", "Made at").byCommand(),
                        of("version", "integer", "Version", "Version").byCommand(),
                        of("origin", "link", "Copie de", "Copy of")
                                .with("target", "quote")
                                .byCommand(),
                        of("validUntil", "date", "Valable jusqu’au", "Valid until")
                                .with("aliases", "Fin de validité|Expiry date"),
                        of("remindOn", "date", "À relancer le", "Remind on"),
                        of("takenOver", "yesNo", "Reprise", "Taken over").byCommand(),
                        of("takenOverNumber", "text", "Ancien numéro", "Former number")
                                .with(
                                        "aliases",
                                        "N° de devis|Numéro de devis|Numéro|Quote number|Opportunity id|Deal id")
                                .with("identifies", true)
                                .byCommand())
                .section(
                        "totals",
                        Label.of("Montants", "Amounts"),
                        of("netTotal", "amount", "Total HT", "Total excl. VAT")
                                .with("computed", true)
                                .byCommand()
                                .listed(),
                        of("vatTotal", "amount", "TVA", "VAT")
                                .with("computed", true)
                                .byCommand(),
                        of("grossTotal", "amount", "Total TTC", "Total incl. VAT")
                                .with("computed", true)
                                .byCommand()
                                .listed(),
                        of("costTotal", "amount", "Coût", "Cost")
                                .confidential()
                                .with("computed", true)
                                .byCommand(),
                        of("margin", "amount", "Marge", "Margin")
                                .confidential()
                                .with("computed", true)
                                .byCommand(),
                        of("discountKind", "text", "Remise en", "Discount in")
                                .with(
                                        "options",
                                        List.of(
                                                word("percent", "Pour cent", "Percent", "ardoise"),
                                                word("amount", "Montant", "Amount", "ardoise")))
                                .byCommand(),
                        of("discountValue", "decimal", "Remise", "Discount").byCommand(),
                        of("awaitsRelease", "yesNo", "Remise à autoriser", "Discount to release")
                                .with("computed", true)
                                .byCommand(),
                        of("releasedBy", "member", "Remise autorisée par", "Discount released by")
                                .byCommand(),
                        of("releasedAt", "dateTime", "Remise autorisée le", "Discount released at")
                                .byCommand(),
                        of("releaseReason", "text", "Motif de l’autorisation", "Reason of the release")
                                .byCommand(),
                        of("releasedLine", "percent", "Remise autorisée par ligne", "Discount released on a line")
                                .byCommand(),
                        of("releasedWhole", "percent", "Remise globale autorisée", "Overall discount released")
                                .byCommand(),
                        of("paid", "yesNo", "Payé", "Paid").byCommand().listed(),
                        of("paidOn", "date", "Payé le", "Paid on")
                                .with("aliases", "Date de paiement|Date de règlement|Payment date")
                                .byCommand())
                .section(
                        "buyer",
                        Label.of("Coordonnées du client", "Customer’s details"),
                        of("buyerName", "text", "Nom", "Name"),
                        of("buyerNumber", "text", "N° client", "Customer number")
                                .byCommand(),
                        of("buyerContact", "text", "Contact", "Contact"),
                        of("buyer", "address", "Adresse", "Address"),
                        of("buyerVatNumber", "vatNumber", "N° TVA", "VAT number"))
                .section(
                        "texts",
                        Label.of("Textes", "Texts"),
                        of("letter", "longText", "Lettre", "Letter"),
                        of("conditions", "longText", "Conditions", "Conditions"),
                        of("sellerAddress", "longText", "Coordonnées de l’émetteur", "Sender’s details"),
                        of("sellerMentions", "longText", "Mentions légales", "Legal mentions"),
                        of("template", "text", "Modèle", "Template").byCommand(),
                        of("series", "text", "Série de numéros", "Number series")
                                .byCommand(),
                        of("sentAt", "dateTime", "Envoyé le", "Sent at")
                                .with("aliases", "Date d’envoi|Sent on")
                                .byCommand(),
                        of("answeredOn", "date", "Répondu le", "Answered on")
                                .with("aliases", "Date de réponse|Date de clôture|Accepté le|Close date|Closed on")
                                .byCommand(),
                        of("answerReason", "text", "Motif", "Reason").byCommand());
    }

    private static ObjectDeclaration line() {
        return ObjectDeclaration.of(
                        "quoteLine",
                        "quote_line",
                        Label.of("Ligne de devis", "Quote line"),
                        Label.of("Lignes de devis", "Quote lines"),
                        "list",
                        31)
                .called("name")
                .partOf("quote")
                .section(
                        "main",
                        Label.of("Ligne", "Line"),
                        of("quote", "link", "Devis", "Quote")
                                .with("target", "quote")
                                .asRequired()
                                .listed(),
                        of("position", "integer", "Rang", "Position").listed(),
                        of("kind", "text", "Nature", "Kind").preset("item"),
                        of("product", "link", "Produit", "Product")
                                .with("aliases", "Article|Référence|SKU")
                                .with("target", "product")
                                .listed(),
                        of("name", "text", "Désignation", "Description").listed(),
                        of("description", "longText", "Détail", "Details"),
                        of("quantity", "decimal", "Quantité", "Quantity")
                                .with("scale", 4)
                                .preset("1")
                                .listed(),
                        of("unit", "text", "Unité", "Unit").listed(),
                        of("price", "amount", "Prix HT", "Price excl. VAT")
                                .with("scale", 6)
                                .listed(),
                        of("cost", "amount", "Coût", "Cost").confidential().with("scale", 6),
                        of("discount", "percent", "Remise", "Discount")
                                .preset("0")
                                .listed(),
                        of("vat", "percent", "TVA", "VAT").listed(),
                        of("optional", "yesNo", "En option", "Optional"),
                        of("net", "amount", "Total HT", "Total excl. VAT")
                                .with("aliases", "Montant|Montant HT|Amount|Close value")
                                .with("computed", true)
                                .byCommand()
                                .listed());
    }

    /** What a stored word is called on screens, in the shape of a choice's options. */
    private static Map<String, String> word(String stored, String fr, String en, String color) {
        return Map.of("id", stored, "label", fr, "labelEn", en, "color", color);
    }
}
