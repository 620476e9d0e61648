package comptoir.app.demo;

import comptoir.sales.LineForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands on the quotes of a company that sells coffee machines, coffee, and their upkeep. */
final class DemoLines {

    /** A subject with its lines. */
    record Offer(String title, List<LineForm> lines) {}

    private final DemoWords words;
    private final DemoCatalogue catalogue;

    DemoLines(DemoWords words, DemoCatalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
    }

    Offer offer() {
        int kind = words.between(1, 100);
        return kind <= 34 ? equipment() : kind <= 74 ? coffee() : upkeep();
    }

    private Offer equipment() {
        List<LineForm> lines = new ArrayList<>();
        lines.add(section("Matériel"));
        lines.add(item(
                words.one(catalogue.references("Machines")), words.chance(0.2) ? 2 : 1, words.chance(0.3) ? 5 : 0));
        if (words.chance(0.7)) {
            lines.add(item(words.one(catalogue.references("Moulins").subList(0, 4)), 1, 0));
        }
        several("Accessoires", 1, 3, 1, 4, lines);
        lines.add(section("Mise en service"));
        lines.add(item("SE-POS", 1, 0));
        if (words.chance(0.4)) {
            lines.add(item("SE-FOR", 1, 0));
        }
        if (words.chance(0.3)) {
            lines.add(optional("SE-CON"));
        }
        return new Offer(
                words.one(List.of(
                        "Équipement espresso de la salle",
                        "Remplacement de la machine",
                        "Coin café de l’accueil",
                        "Ouverture de la terrasse",
                        "Espace café du deuxième étage")),
                lines);
    }

    private Offer coffee() {
        List<LineForm> lines = new ArrayList<>();
        several("Cafés", 2, 4, 6, 48, lines);
        if (words.chance(0.4)) {
            several("Entretien", 1, 2, 2, 6, lines);
        }
        if (words.chance(0.5)) {
            lines.add(item("SE-LIV", 1, 0));
        }
        return new Offer(
                words.one(List.of(
                        "Approvisionnement en café",
                        "Cafés de la saison",
                        "Commande trimestrielle",
                        "Dégustation puis première commande")),
                lines);
    }

    private Offer upkeep() {
        List<LineForm> lines = new ArrayList<>();
        lines.add(item(words.chance(0.5) ? "SE-CON" : "SE-VIS", 1, 0));
        several("Entretien", 1, 4, 1, 3, lines);
        return new Offer(
                words.one(List.of("Contrat d’entretien", "Entretien annuel", "Remise en état de la machine")), lines);
    }

    /** Different ones of a family. */
    private void several(String family, int least, int most, int fewest, int pieces, List<LineForm> lines) {
        Set<String> taken = new HashSet<>();
        for (int i = words.between(least, most); i > 0; i--) {
            String reference = words.one(catalogue.references(family));
            if (taken.add(reference)) {
                lines.add(item(reference, words.between(fewest, pieces), words.chance(0.1) ? 10 : 0));
            }
        }
    }

    private LineForm item(String reference, int quantity, int discount) {
        Map<String, @Nullable Object> values = product(reference, quantity);
        if (discount > 0) {
            values.put("discount", Integer.toString(discount));
        }
        return new LineForm(Optional.empty(), values);
    }

    private LineForm optional(String reference) {
        Map<String, @Nullable Object> values = product(reference, 1);
        values.put("optional", true);
        return new LineForm(Optional.empty(), values);
    }

    private Map<String, @Nullable Object> product(String reference, int quantity) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", "item");
        values.put("product", catalogue.product(reference).toString());
        values.put("quantity", Integer.toString(quantity));
        return values;
    }

    private static LineForm section(String title) {
        return new LineForm(Optional.empty(), Map.of("kind", "section", "name", title));
    }
}
