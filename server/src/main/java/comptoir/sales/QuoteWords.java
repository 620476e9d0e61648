package comptoir.sales;

import comptoir.dictionary.Label;
import comptoir.kernel.Fold;
import comptoir.records.TakeOver;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What other programs call the states of a quote, and what each seems to mean here; paid is accepted with its payment. */
final class QuoteWords {

    static final String PAID = "paid";

    static final List<TakeOver.Word> STATES = List.of(
            new TakeOver.Word("draft", Label.of("Brouillon", "Draft")),
            new TakeOver.Word("sent", Label.of("Envoyé", "Sent")),
            new TakeOver.Word("accepted", Label.of("Accepté", "Accepted")),
            new TakeOver.Word(PAID, Label.of("Accepté et payé", "Accepted and paid")),
            new TakeOver.Word("declined", Label.of("Décliné", "Declined")));

    private static final Map<String, String> MEANT = meant();

    private QuoteWords() {}

    static Optional<String> state(String said) {
        return Optional.ofNullable(MEANT.get(Fold.words(said)));
    }

    private static Map<String, String> meant() {
        Map<String, String> meant = new HashMap<>();
        put(meant, "draft", "draft brouillon prospecting prospection nouveau new qualification preparation");
        put(meant, "sent", "sent envoye envoyee engaging engage emis emise transmis remis relance pending open ouvert");
        put(
                meant,
                "accepted",
                "accepted accepte acceptee signe signee signed valide validee approved commande ordered");
        put(meant, PAID, "paid paye payee regle reglee won gagne gagnee encaisse facture facturee invoiced");
        put(meant, "declined", "declined decline declinee refused refuse refusee rejected rejete lost perdu perdue");
        Map.of(
                        "closed won", PAID,
                        "closed lost", "declined",
                        "accepte et paye", PAID,
                        "accepted and paid", PAID,
                        "en cours", "sent",
                        "en attente", "sent",
                        "a relancer", "sent",
                        "sans suite", "declined")
                .forEach(meant::put);
        return Map.copyOf(meant);
    }

    private static void put(Map<String, String> meant, String state, String words) {
        Arrays.stream(words.split(" ", -1)).forEach(word -> meant.put(word, state));
    }
}
