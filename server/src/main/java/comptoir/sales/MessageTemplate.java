package comptoir.sales;

import comptoir.documents.TextTemplate;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words a quote goes out with unless somebody writes others, with fields such as {@code {{numéro}}}. */
public record MessageTemplate(String subject, String body) {

    static final MessageTemplate USUAL = new MessageTemplate("Votre devis {{numéro}}", """
            Bonjour,

            Veuillez trouver ci-joint notre devis {{numéro}}, d’un montant de {{total}}, valable jusqu’au {{validité}}.

            Pour toute question, il vous suffit de répondre à ce message.

            Cordialement,
            {{expéditeur}}
            {{entreprise}}""");

    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;

    /** The template, or which of its fields are not known, or what is too long or missing. */
    static Outcome<MessageTemplate> read(String subject, String body) {
        List<Located> wrong = new ArrayList<>();
        String line = subject.strip().replaceAll("\\s+", " ");
        String words = body.replaceAll("\\R", "\n").strip();
        check("subject", line, LONGEST_SUBJECT, wrong);
        check("body", words, LONGEST_BODY, wrong);
        return wrong.isEmpty()
                ? Outcome.ok(new MessageTemplate(line, words))
                : Outcome.refused(Refusal.of(SalesProblem.TEMPLATE_REFUSED).at(wrong));
    }

    MessageTemplate filled(Map<String, String> values) {
        Set<String> known = values.keySet();
        return new MessageTemplate(
                TextTemplate.parse(subject, known).orThrow().fill(values).strip(),
                TextTemplate.parse(body, known).orThrow().fill(values).strip());
    }

    private static void check(String place, String text, int most, List<Located> wrong) {
        if (text.isEmpty()) {
            wrong.add(new Located(place, Refusal.of(SalesProblem.TEMPLATE_EMPTY)));
        } else if (text.length() > most) {
            wrong.add(new Located(place, Refusal.of(SalesProblem.SETTING_TOO_LONG, "most", most)));
        } else if (TextTemplate.parse(text, MessageFields.NAMES) instanceof Outcome.No<TextTemplate>(Refusal refusal)) {
            wrong.add(new Located(place, refusal));
        }
    }
}
