package comptoir.sales;

import comptoir.documents.FrenchFigures;
import comptoir.kernel.Actor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

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
            "lien",
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
            Map.entry("link", "lien"),
            Map.entry("sender", "expéditeur"),
            Map.entry("owner", "responsable"),
            Map.entry("company", "entreprise"));

    /** Stays in the words until the message is sent: each recipient's link is made then. */
    static final String LINK = "{{lien}}";

    static final Set<String> NAMES = names();

    private MessageFields() {}

    /** @param sees by field of the quote; what is hidden from the sender is left empty */
    static Map<String, String> of(
            QuoteMessageStore.Facts facts, SalesSettings settings, Actor sender, Predicate<String> sees) {
        Map<String, String> values = new HashMap<>();
        String gross = FrenchFigures.money(facts.gross());
        values.put("numéro", facts.number());
        values.put("objet", sees.test("title") ? facts.title() : "");
        values.put("client", sees.test("buyerName") ? facts.buyerName() : "");
        values.put("contact", sees.test("buyerContact") ? facts.buyerContact() : "");
        String total = settings.vatExempt() ? gross : gross + "\u00a0TTC";
        values.put("total", sees.test("grossTotal") ? total : "");
        values.put("total_ht", sees.test("netTotal") ? FrenchFigures.money(facts.net()) : "");
        Optional<LocalDate> until = facts.validUntil().filter(day -> sees.test("validUntil"));
        values.put("validité", until.map(FrenchFigures::day).orElse(""));
        values.put("lien", LINK);
        values.put("expéditeur", sender.name());
        values.put(
                "responsable",
                facts.ownerName().filter(name -> sees.test("owner")).orElse(sender.name()));
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
