package comptoir.outbox;

import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.mail.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody wrote, to whom: the words of a message, checked. */
public record Letter(List<MailAddress> to, String subject, String body) {

    private static final int MOST_RECIPIENTS = 20;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern NAMED = Pattern.compile("\"?([^\"<>]*)\"?\\s*<([^<>]*)>");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    public Letter {
        to = List.copyOf(to);
    }

    /** @param to one or several addresses, {@code Hélène Rabaud <helene@exemple.fr>, accueil@exemple.fr} */
    public static Outcome<Letter> read(String to, String subject, String body) {
        List<Located> wrong = new ArrayList<>();
        List<MailAddress> recipients = recipients(to, wrong);
        String line = subject.strip().replaceAll("\\s+", " ");
        String words =
                UNPRINTABLE.matcher(body.replaceAll("\\R", "\n")).replaceAll("").strip();
        missing("subject", line, OutboxProblem.SUBJECT_MISSING, wrong);
        missing("body", words, OutboxProblem.BODY_MISSING, wrong);
        tooLong("subject", line, LONGEST_SUBJECT, wrong);
        tooLong("body", words, LONGEST_BODY, wrong);
        return wrong.isEmpty()
                ? Outcome.ok(new Letter(recipients, UNPRINTABLE.matcher(line).replaceAll(""), words))
                : Outcome.refused(Refusal.of(OutboxProblem.LETTER_REFUSED).at(wrong));
    }

    /** The addresses as one types them. */
    public static String written(List<MailAddress> addresses) {
        return addresses.stream().map(Letter::written).collect(Collectors.joining(", "));
    }

    static String written(MailAddress address) {
        String name = address.name().replaceAll("[\"<>]", "");
        if (name.isBlank()) {
            return address.mailbox();
        }
        String said = BETWEEN.matcher(name).find() ? '"' + name + '"' : name;
        return said + " <" + address.mailbox() + ">";
    }

    private static List<MailAddress> recipients(String to, List<Located> wrong) {
        List<MailAddress> recipients = new ArrayList<>();
        List<String> parts = BETWEEN.splitAsStream(to)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            wrong.add(new Located("to", Refusal.of(OutboxProblem.RECIPIENT_MISSING)));
        } else if (parts.size() > MOST_RECIPIENTS) {
            wrong.add(new Located("to", Refusal.of(OutboxProblem.TOO_MANY_RECIPIENTS, "most", MOST_RECIPIENTS)));
        } else {
            parts.forEach(part -> {
                switch (recipient(part)) {
                    case Outcome.Ok<MailAddress>(MailAddress address) -> recipients.add(address);
                    case Outcome.No<MailAddress>(Refusal refusal) -> wrong.add(new Located("to", refusal));
                }
            });
        }
        return recipients;
    }

    private static Outcome<MailAddress> recipient(String part) {
        Matcher named = NAMED.matcher(part);
        return named.matches()
                ? MailAddress.parse(named.group(1).strip(), named.group(2))
                : MailAddress.parse("", part);
    }

    private static void missing(String place, String text, Problem problem, List<Located> wrong) {
        if (text.isEmpty()) {
            wrong.add(new Located(place, Refusal.of(problem)));
        }
    }

    private static void tooLong(String place, String text, int most, List<Located> wrong) {
        if (text.length() > most) {
            wrong.add(new Located(place, Refusal.of(OutboxProblem.TEXT_TOO_LONG, "most", most)));
        }
    }
}
