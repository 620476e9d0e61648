package comptoir.platform.mail;

import java.time.Duration;
import java.util.Properties;

/**
 * The mail server a message is handed to.
 *
 * @param userName empty for a server that asks for none
 * @param timeout for connecting and for each answer
 */
public record SmtpSettings(
        String host, int port, Security security, String userName, String password, Duration timeout) {

    /** How the conversation is protected. */
    public enum Security {
        /** Not at all: for a relay on the same machine. */
        NONE,
        /** Begun in clear and encrypted before anything is said; refused when the server cannot. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    public boolean hasAccount() {
        return !userName.isEmpty();
    }

    Properties properties() {
        String millis = Long.toString(timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", Boolean.toString(hasAccount()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }

    /** Without the password, so that no log ever shows it. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + " " + security + " " + userName + "]";
    }
}
