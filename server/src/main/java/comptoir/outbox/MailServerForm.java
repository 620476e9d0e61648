package comptoir.outbox;

import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.mail.MailAddress;
import comptoir.platform.mail.SmtpSettings.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The mail server as somebody typed it.
 *
 * @param host empty to send nothing any more
 * @param port 0 for the usual one
 * @param password empty to keep the one there is
 */
public record MailServerForm(
        String host, int port, String security, String userName, String password, String from, String fromName) {

    private static final int LONGEST = 255;
    private static final Pattern HOST =
            Pattern.compile("[\\p{Alnum}_](?:[\\p{Alnum}._-]{0,252}[\\p{Alnum}])?|\\[[0-9a-fA-F:.]{2,45}]");

    boolean isEmpty() {
        return host.isBlank();
    }

    /** @param before whose password is kept when none is given and the account is the same */
    Outcome<MailServer> read(Optional<MailServer> before) {
        List<Located> wrong = new ArrayList<>();
        String name = host.strip();
        Optional<Security> protection = protection();
        if (!HOST.matcher(name).matches()) {
            wrong.add(at("host", OutboxProblem.HOST_MALFORMED, "host", brief(name)));
        }
        if (port < 0 || port > 65_535) {
            wrong.add(new Located("port", Refusal.of(OutboxProblem.PORT_OUT_OF_RANGE)));
        }
        if (protection.isEmpty()) {
            wrong.add(at("security", OutboxProblem.SECURITY_UNKNOWN, "security", brief(security)));
        }
        tooLong("userName", userName, wrong);
        tooLong("password", password, wrong);
        tooLong("fromName", fromName, wrong);
        Optional<MailAddress> sender = sender(wrong);
        if (!wrong.isEmpty()) {
            return Outcome.refused(Refusal.of(OutboxProblem.SETTINGS_REFUSED).at(wrong));
        }
        Security chosen = protection.orElseThrow();
        return Outcome.ok(new MailServer(
                name,
                port == 0 ? usualPort(chosen) : port,
                chosen,
                userName.strip(),
                password(before),
                sender.orElseThrow()));
    }

    private Optional<Security> protection() {
        String wanted = security.isBlank() ? Security.STARTTLS.name() : security.toUpperCase(Locale.ROOT);
        return Arrays.stream(Security.values())
                .filter(each -> each.name().equals(wanted))
                .findFirst();
    }

    private Optional<MailAddress> sender(List<Located> wrong) {
        if (from.isBlank()) {
            wrong.add(new Located("from", Refusal.of(OutboxProblem.SENDER_MISSING)));
            return Optional.empty();
        }
        return switch (MailAddress.parse(fromName, from)) {
            case Outcome.Ok<MailAddress>(MailAddress address) -> Optional.of(address);
            case Outcome.No<MailAddress>(Refusal refusal) -> {
                wrong.add(new Located("from", refusal));
                yield Optional.empty();
            }
        };
    }

    /** A kept password goes to the server it was given for and to no other: whoever changes the host types it again. */
    private Optional<String> password(Optional<MailServer> before) {
        if (userName.isBlank()) {
            return Optional.empty();
        }
        return password.isEmpty()
                ? before.filter(server -> server.host().equalsIgnoreCase(host.strip())
                                && server.userName().equals(userName.strip()))
                        .flatMap(MailServer::password)
                : Optional.of(password);
    }

    private static int usualPort(Security security) {
        return switch (security) {
            case STARTTLS -> 587;
            case TLS -> 465;
            case NONE -> 25;
        };
    }

    private static void tooLong(String place, String text, List<Located> wrong) {
        if (text.length() > LONGEST) {
            wrong.add(at(place, OutboxProblem.TEXT_TOO_LONG, "most", LONGEST));
        }
    }

    private static Located at(String place, Problem problem, String name, Object value) {
        return new Located(place, Refusal.of(problem, name, value));
    }

    private static String brief(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return "MailServerForm[" + host + ":" + port + "]";
    }
}
