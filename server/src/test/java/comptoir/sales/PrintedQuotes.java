package comptoir.sales;

import static comptoir.kernel.Money.EUR;

import comptoir.documents.CompanyIdentity;
import comptoir.documents.LegalMentions;
import comptoir.documents.Letterhead;
import comptoir.documents.Picture;
import comptoir.documents.Rendering;
import comptoir.kernel.Money;
import comptoir.kernel.Percentage;
import comptoir.kernel.Quantity;
import comptoir.kernel.UnitPrice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The quotes that are printed in tests: a coffee roaster's, from one line to several pages. */
final class PrintedQuotes {

    private static final String LOGO = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6.4" fill="#7a3b1e"/>\
            <g transform="translate(5.7 5.7) scale(1.29)" fill="none" stroke="#f6e3d2" stroke-width="1.15" stroke-linecap="round">\
            <path d="M2.800 6h8.400v3.800a3 3 0 0 1-3 3H5.800a3 3 0 0 1-3-3zM11.200 7h.9a1.500 1.500 0 0 1 0 3.200h-.9M5.600 2.600c-.7.7.5 1 0 1.900M8.400 2.600c-.7.7.5 1 0 1.900"/></g></svg>""";

    private PrintedQuotes() {}

    /** Writes every one as PDF and HTML into a folder, to be looked at. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        try (Rendering rendering = new Rendering()) {
            QuotePress press = new QuotePress(rendering, LegalMentions.read());
            for (Map.Entry<String, QuotePaper> paper : all().entrySet()) {
                Files.write(
                        folder.resolve(paper.getKey() + ".pdf"),
                        press.pdf(paper.getValue()).bytes());
                Files.writeString(folder.resolve(paper.getKey() + ".html"), press.html(paper.getValue()));
            }
        }
    }

    static Map<String, QuotePaper> all() {
        Map<String, QuotePaper> papers = new LinkedHashMap<>();
        papers.put("carnac", carnac());
        papers.put("one-line", paper(belloc(), List.of(item("Moulin à la demande", "3", "890", "0", "20")), none()));
        papers.put("with-options", withOptions());
        papers.put("twelve-lines", paper(belloc(), items(12), none()));
        papers.put("sixty-lines", paper(belloc(), sixtyLines(), none()));
        papers.put("long-texts", longTexts());
        papers.put("no-vat", paper(soleTrader(), items(3), none()));
        papers.put("given-away", paper(belloc(), items(3), percent("100")));
        papers.put("second-version", secondVersion());
        papers.put("hostile", hostile());
        return papers;
    }

    static QuotePaper carnac() {
        List<QuoteRow> rows = List.of(
                new QuoteRow.Section("Équipement des trois salles"),
                item(
                        "Machine Duo 2 groupes, inox",
                        "Réf. MDG-02. Garantie deux ans, pièces et main-d’œuvre",
                        "2",
                        "5480",
                        "8",
                        "20"),
                item("Moulin à la demande", "Réf. MLN-11", "3", "890", "0", "20"),
                item("Adoucisseur et raccordement", "Pose comprise", "2", "1276.40", "0", "20"),
                new QuoteRow.Section("Premières fournitures"),
                item("Café grains Océan, bio", "Carton de 6 × 1 kg", "12", "142", "5", "5.5"),
                item("Thé vert sencha, vrac, sac de 1 kg", "8", "38.40", "0", "5.5"),
                item("Tasses porcelaine 18 cl, lot de 24", "4", "72", "0", "20"));
        return paper(belloc(), rows, none());
    }

    static QuotePaper withOptions() {
        List<QuoteRow> rows = List.of(
                new QuoteRow.Section("Équipement des deux étages"),
                item("Machine Duo 2 groupes, inox", "3", "5480", "10", "20"),
                item("Moulin à la demande", "3", "890", "0", "20"),
                item("Fontaine à eau filtrée", "2", "1150", "0", "20"),
                new QuoteRow.Section("Pose et formation"),
                item("Raccordement eau et électricité", "3", "426", "0", "10"),
                new QuoteRow.Text("La pose se fait un samedi, sans couper l’eau de vos bureaux."),
                item("Café grains Océan, bio", "24", "142", "5", "5.5"),
                option("Entretien annuel des trois machines", "1", "1440"),
                option("Comptoir mobile en chêne, 160 cm", "1", "2380"));
        return paper(belloc(), rows, percent("3"));
    }

    private static QuotePaper longTexts() {
        List<QuoteRow> rows = new ArrayList<>();
        rows.add(
                new QuoteRow.Section(
                        "Fourniture, pose, raccordement et mise en service de l’ensemble du matériel décrit ci-dessous dans les trois salles"));
        rows.add(item(
                "Anticonstitutionnellement-".repeat(6) + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(5),
                "1",
                "0.123456",
                "33.3333",
                "20"));
        rows.add(item(
                "Prestation",
                "Une description qui n’en finit pas. ".repeat(90) + "\nUne seconde ligne.",
                "99999999.9999",
                "123456.789",
                "12.5",
                "5.5"));
        rows.add(new QuoteRow.Text("Une remarque très longue. ".repeat(30)));
        QuoteHeading heading = new QuoteHeading(
                "D-2026-0440",
                "Aménagement complet du bar à café, des trois salles de réception et de la terrasse couverte donnant sur la mer",
                LocalDate.of(2026, 11, 1),
                Optional.of(LocalDate.of(2026, 12, 31)),
                "Madame, suite à notre visite du 19 novembre, voici notre proposition pour vos trois salles. "
                        .repeat(3),
                "Marie-Antoinette de La Rochefoucauld-Montbazon, 06 12 40 88 35",
                "sous trois à cinq semaines selon arrivage");
        QuoteBuyer buyer = new QuoteBuyer(
                "Société coopérative agricole et maritime des producteurs de la baie de Quiberon",
                "C-0217",
                "Mme Hélène Rabaud-Castelnau de Kergoat",
                List.of(
                        "Bâtiment C, escalier 4, 2e étage",
                        "Zone artisanale du Moustoir",
                        "6 avenue de l’Atlantique",
                        "56340 Carnac",
                        "France"));
        return paper(belloc(), heading, buyer, rows, none());
    }

    /** Counted units, a number with its version, and a branch's details instead of the firm's. */
    private static QuotePaper secondVersion() {
        List<QuoteRow> rows = List.of(
                counted("Moulin à la demande", "2", "pièce"),
                counted("Pose", "1.5", "heure"),
                counted("Formation des équipes", "3", "demi-journée"),
                counted("Parquet", "24", "mètre carré"),
                counted("Café grains", "60", "kg"),
                option("Entretien annuel", "1", "1440"));
        QuoteHeading heading = new QuoteHeading(
                "D-2026-0431\u00A0V2",
                "Bar à café",
                LocalDate.of(2026, 11, 23),
                Optional.of(LocalDate.of(2026, 12, 23)),
                "",
                "Yanis Haddad",
                "");
        Letterhead branch = belloc().saying(
                        List.of("Agence de Rennes", "4 quai Lamennais, 35000 Rennes", "02 99 00 12 34"),
                        List.of(
                                "Établissement secondaire de Cafés Belloc, SAS. SIREN 513\u00A0204\u00A0870, RCS Rennes."));
        QuoteBuyer buyer = new QuoteBuyer(
                "Thalasso Carnac Rivage", "C-0217", "", List.of("6 avenue de l’Atlantique", "56340 Carnac"));
        return paper(branch, heading, buyer, rows, none());
    }

    private static QuoteRow counted(String label, String quantity, String unit) {
        return new QuoteRow.Item(label, "", unit, pricing(quantity, "35", "0", "20", false));
    }

    private static QuotePaper hostile() {
        List<QuoteRow> rows = List.of(
                item(
                        "<script>alert(1)</script> & \"guillemets\" 'simples'",
                        "</td></tr></table><img src=\"file:///etc/passwd\"/>",
                        "1",
                        "10",
                        "0",
                        "20"),
                item("😀 日本語 العربية \u0000\u0007 Ω", "{{client}} ]]> <!-- ", "1", "10", "0", "0"));
        return paper(belloc(), rows, none());
    }

    private static List<QuoteRow> sixtyLines() {
        List<QuoteRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            if (i % 9 == 0) {
                rows.add(new QuoteRow.Section("Lot " + (i / 9 + 1)));
            }
            rows.add(items(60).get(i));
        }
        return rows;
    }

    static List<QuoteRow> items(int howMany) {
        List<String> rates = List.of("20", "10", "5.5");
        return IntStream.rangeClosed(1, howMany)
                .<QuoteRow>mapToObj(i -> item(
                        "Article numéro " + i,
                        i % 4 == 0 ? "Réf. ART-" + i : "",
                        "" + i,
                        "12.5" + i % 10,
                        "0",
                        rates.get(i % 3)))
                .toList();
    }

    static QuotePaper paper(Letterhead letterhead, List<QuoteRow> rows, DocumentDiscount discount) {
        QuoteHeading heading = new QuoteHeading(
                "D-2026-0431",
                "Bar à café, trois salles",
                LocalDate.of(2026, 11, 23),
                Optional.of(LocalDate.of(2026, 12, 23)),
                "Madame, suite à notre visite du 19 novembre, voici notre proposition pour vos trois salles.",
                "Yanis Haddad, 06 12 40 88 35",
                "3 semaines");
        QuoteBuyer buyer = new QuoteBuyer(
                "Thalasso Carnac Rivage",
                "C-0217",
                "Mme Hélène Rabaud",
                List.of("6 avenue de l’Atlantique", "56340 Carnac"));
        return paper(letterhead, heading, buyer, rows, discount);
    }

    private static QuotePaper paper(
            Letterhead letterhead,
            QuoteHeading heading,
            QuoteBuyer buyer,
            List<QuoteRow> rows,
            DocumentDiscount discount) {
        QuoteTotals totals = QuoteTotals.of(rows, discount, EUR).orThrow();
        QuoteTerms terms = new QuoteTerms(
                Percentage.of("30"),
                List.of(
                        "Solde à 30 jours fin de mois.",
                        "Les biens restent notre propriété jusqu’au paiement complet."));
        return QuotePaper.of(
                letterhead,
                new QuotePaper.Content(heading, buyer, rows, discount, totals, terms),
                LegalMentions.read());
    }

    static Letterhead belloc() {
        Picture logo = Picture.read(LOGO.getBytes(StandardCharsets.UTF_8)).orThrow();
        CompanyIdentity company = new CompanyIdentity(
                "Cafés Belloc",
                "Torréfacteur à Nantes depuis 1952",
                "SAS",
                Optional.of(Money.of("80000", EUR)),
                "513204870",
                "Nantes",
                "FR63513204870",
                List.of("14 quai de la Fosse", "44000 Nantes"),
                "02 40 12 56 30",
                "bonjour@cafes-belloc.fr",
                "",
                "FR7630004008280001020456143",
                "BNPAFRPP",
                "Mutuelle des Quais, contrat 88-2041, France",
                false);
        return new Letterhead(company, Optional.of(logo), "#7a3b1e");
    }

    static Letterhead soleTrader() {
        CompanyIdentity company = new CompanyIdentity(
                "Jeanne Morvan",
                "",
                "Entrepreneur individuel",
                Optional.empty(),
                "802954785",
                "",
                "",
                List.of("3 rue du Port", "29900 Concarneau"),
                "",
                "jeanne@morvan.fr",
                "",
                "",
                "",
                "",
                true);
        return new Letterhead(company, Optional.empty(), "");
    }

    static DocumentDiscount none() {
        return DocumentDiscount.NONE;
    }

    private static DocumentDiscount percent(String points) {
        return new DocumentDiscount.Percent(Percentage.of(points));
    }

    static QuoteRow item(String label, String quantity, String price, String discount, String vat) {
        return item(label, "", quantity, price, discount, vat);
    }

    private static QuoteRow item(
            String label, String detail, String quantity, String price, String discount, String vat) {
        return new QuoteRow.Item(label, detail, "", pricing(quantity, price, discount, vat, false));
    }

    private static QuoteRow option(String label, String quantity, String price) {
        return new QuoteRow.Item(label, "", "", pricing(quantity, price, "0", "20", true));
    }

    private static Pricing pricing(String quantity, String price, String discount, String vat, boolean optional) {
        return new Pricing(
                Quantity.of(quantity),
                UnitPrice.of(price, EUR),
                Percentage.of(discount),
                VatKey.of(Percentage.of(vat)),
                Optional.empty(),
                optional);
    }
}
