package comptoir.outbox;

import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.mail.MailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What somebody wrote, to whom: the words of a message, checked. */
public record Letter(List<MailAddress> to, String subject, String body) {

    private static final int MOST_RECIPIENTS = 20;
    private static final int LONGEST_LIST = 8_000;
    private static final int LONGEST_SUBJECT = 300;
    private static final int LONGEST_BODY = 20_000;
    private static final String BETWEEN = ",;\n";
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
        String said = name.chars().anyMatch(Letter::isBetween) ? '"' + name + '"' : name;
        return said + " <" + address.mailbox() + ">";
    }

    private static List<MailAddress> recipients(String to, List<Located> wrong) {
        List<MailAddress> recipients = new ArrayList<>();
        if (to.length() > LONGEST_LIST) {
            tooLong("to", to, LONGEST_LIST, wrong);
            return recipients;
        }
        List<String> parts = parts(to);
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
        int open = part.indexOf('<');
        if (open < 0 || part.indexOf('<', open + 1) >= 0 || part.indexOf('>') != part.length() - 1) {
            return MailAddress.parse("", part);
        }
        String name = unquoted(part.substring(0, open).strip());
        return name.contains("\"")
                ? MailAddress.parse("", part)
                : MailAddress.parse(name, part.substring(open + 1, part.length() - 1));
    }

    /** Cut at commas, semicolons and ends of lines that stand outside quotation marks. */
    private static List<String> parts(String to) {
        List<String> parts = new ArrayList<>();
        // Of an odd number of marks, the first one opens nothing.
        boolean quoted = to.chars().filter(each -> each == '"').count() % 2 == 1;
        int begin = 0;
        for (int i = 0; i <= to.length(); i++) {
            if (i == to.length() || (!quoted && isBetween(to.charAt(i)))) {
                String part = to.substring(begin, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                begin = i + 1;
            } else if (to.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return parts;
    }

    private static boolean isBetween(int character) {
        return BETWEEN.indexOf(character) >= 0;
    }

    private static String unquoted(String name) {
        return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
                ? name.substring(1, name.length() - 1).strip()
                : name;
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
