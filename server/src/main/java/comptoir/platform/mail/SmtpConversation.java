package comptoir.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One conversation with a server, which remembers whether the whole message was on its way when something broke. */
final class SmtpConversation extends SMTPTransport {

    private boolean wholeMessageSent;

    SmtpConversation(Session session, SmtpSettings settings) {
        super(session, new URLName("smtp", settings.host(), settings.port(), null, null, null));
    }

    boolean wholeMessageSent() {
        return wholeMessageSent;
    }

    /** Sends the final dot: from here on the server may have taken the message even if its answer never comes. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        wholeMessageSent = true;
        super.finishData();
    }
}
