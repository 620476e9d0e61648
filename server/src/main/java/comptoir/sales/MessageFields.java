package comptoir.sales;

import comptoir.documents.FrenchFigures;
import comptoir.kernel.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The fields of a quote's message and what they stand for; each may be written in French, without accents, or in English. */
public final class MessageFields {

    /** As they are offered. */
    public static final List<String> OFFERED = List.of(
            "numéro",
            "objet",
            "client",
            "contact",
            "total",
            "total_ht",
            "validité",
            "expéditeur",
            "responsable",
            "entreprise");

    private static final Map<String, String> ALSO = Map.ofEntries(
            Map.entry("numero", "numéro"),
            Map.entry("validite", "validité"),
            Map.entry("expediteur", "expéditeur"),
            Map.entry("number", "numéro"),
            Map.entry("title", "objet"),
            Map.entry("customer", "client"),
            Map.entry("net", "total_ht"),
            Map.entry("validUntil", "validité"),
            Map.entry("sender", "expéditeur"),
            Map.entry("owner", "responsable"),
            Map.entry("company", "entreprise"));

    static final Set<String> NAMES = names();

    private MessageFields() {}

    static Map<String, String> of(QuoteMessageStore.Facts facts, SalesSettings settings, Actor sender) {
        Map<String, String> values = new HashMap<>();
        String gross = FrenchFigures.money(facts.gross());
        values.put("numéro", facts.number());
        values.put("objet", facts.title());
        values.put("client", facts.buyerName());
        values.put("contact", facts.buyerContact());
        values.put("total", settings.vatExempt() ? gross : gross + "\u00a0TTC");
        values.put("total_ht", FrenchFigures.money(facts.net()));
        values.put("validité", facts.validUntil().map(FrenchFigures::day).orElse(""));
        values.put("expéditeur", sender.name());
        values.put("responsable", facts.ownerName().orElse(sender.name()));
        values.put("entreprise", settings.sellerName());
        ALSO.forEach((also, name) -> values.put(also, values.getOrDefault(name, "")));
        return values;
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(OFFERED);
        names.addAll(ALSO.keySet());
        return Set.copyOf(names);
    }
}
