package comptoir.sales;

import comptoir.records.imports.SampleSource;
import java.util.List;
import java.util.Map;

/** Two quotes of the time before, to the companies and of the products of the other samples: one paid, one declined. */
public final class QuoteSamples implements SampleSource {

    @Override
    public Map<String, List<String>> valuesOf(String object) {
        return object.equals("quote")
                ? Map.ofEntries(
                        Map.entry("takenOverNumber", List.of("DV-118", "DV-119")),
                        Map.entry("organisation", List.of("Menuiserie Le Goff", "Garage Dumas")),
                        Map.entry("contact", List.of("Élodie Le Goff", "Karim Dumas")),
                        Map.entry("title", List.of("Salle de pause", "Accueil")),
                        Map.entry("state", List.of("Payé", "Perdu")),
                        Map.entry("quotedOn", List.of("2024-03-12", "2024-05-02")),
                        Map.entry("validUntil", List.of("2024-04-12", "2024-06-02")),
                        Map.entry("sentAt", List.of("12/03/2024", "02/05/2024")),
                        Map.entry("answeredOn", List.of("2024-03-20", "2024-05-15")),
                        Map.entry("answerReason", List.of("", "Budget")),
                        Map.entry("paidOn", List.of("2024-04-30", "")),
                        Map.entry("letter", List.of("", "")),
                        Map.entry("conditions", List.of("", "")),
                        Map.entry("product", List.of("Table en chêne 120 cm", "Pose, la journée")),
                        Map.entry("name", List.of("Table en chêne 120 cm", "Pose, la journée")),
                        Map.entry("description", List.of("Chêne massif huilé", "")),
                        Map.entry("quantity", List.of("2", "1")),
                        Map.entry("unit", List.of("pièce", "jour")),
                        Map.entry("price", List.of("490", "380.50")),
                        Map.entry("discount", List.of("0", "10")),
                        Map.entry("vat", List.of("20", "10")),
                        Map.entry("net", List.of("980", "342.45")),
                        Map.entry("cost", List.of("310", "240")))
                : Map.of();
    }
}
