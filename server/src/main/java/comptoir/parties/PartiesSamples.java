package comptoir.parties;

import comptoir.records.imports.SampleSource;
import java.util.List;
import java.util.Map;

/** Two companies and a contact of each: the contacts name their company as its own row does. */
public final class PartiesSamples implements SampleSource {

    private static final List<String> NAMES = List.of("Menuiserie Le Goff", "Garage Dumas");

    @Override
    public Map<String, List<String>> valuesOf(String object) {
        return switch (object) {
            case "organisation" ->
                Map.ofEntries(
                        Map.entry("name", NAMES),
                        Map.entry("industry", List.of("Bâtiment", "Automobile")),
                        Map.entry("phone", List.of("01 99 00 10 20", "02 61 91 30 40")),
                        Map.entry("email", List.of("contact@legoff.example", "atelier@dumas.example")),
                        Map.entry("website", List.of("https://www.legoff.example", "")),
                        Map.entry("address.street", List.of("12 rue des Érables", "4 quai du Port")),
                        Map.entry("address.postcode", List.of("35000", "01000")),
                        Map.entry("address.town", List.of("Rennes", "Bourg-en-Bresse")),
                        Map.entry("address.country", List.of("France", "France")),
                        Map.entry("siren", List.of("123456782", "987654324")),
                        Map.entry("siret", List.of("12345678200010", "98765432400019")),
                        Map.entry("vatNumber", List.of("FR11123456782", "")));
            case "contact" ->
                Map.ofEntries(
                        Map.entry("lastName", List.of("Le Goff", "Dumas")),
                        Map.entry("firstName", List.of("Élodie", "Karim")),
                        Map.entry("organisation", NAMES),
                        Map.entry("jobTitle", List.of("Gérante", "Chef d’atelier")),
                        Map.entry("phone", List.of("01 99 00 10 21", "")),
                        Map.entry("mobile", List.of("06 39 98 10 21", "06 39 98 30 41")),
                        Map.entry("email", List.of("elodie@legoff.example", "karim@dumas.example")),
                        Map.entry("address.street", List.of("12 rue des Érables", "4 quai du Port")),
                        Map.entry("address.postcode", List.of("35000", "01000")),
                        Map.entry("address.town", List.of("Rennes", "Bourg-en-Bresse")),
                        Map.entry("address.country", List.of("France", "France")));
            default -> Map.of();
        };
    }
}
