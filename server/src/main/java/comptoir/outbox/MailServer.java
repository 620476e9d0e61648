package comptoir.outbox;

import comptoir.platform.mail.MailAddress;
import comptoir.platform.mail.SmtpSettings;
import comptoir.platform.mail.SmtpSettings.Security;
import java.time.Duration;
import java.util.Optional;

/**
 * The server a company's messages leave through, and the sender they show.
 *
 * @param userName empty for a server that asks for none
 * @param password empty when there is none, or when it cannot be read any more
 */
public record MailServer(
        String host, int port, Security security, String userName, Optional<String> password, MailAddress from) {

    /** Whether something can be sent: a server that wants a name wants a password too. */
    public boolean isComplete() {
        return userName.isEmpty() || password.isPresent();
    }

    SmtpSettings smtp(Duration timeout) {
        return new SmtpSettings(host, port, security, userName, password.orElse(""), timeout);
    }

    /** Of the sender's address: what names of messages end in. */
    String domain() {
        return from.mailbox().substring(from.mailbox().lastIndexOf('@') + 1);
    }

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + " " + security + " " + userName + "]";
    }
}
