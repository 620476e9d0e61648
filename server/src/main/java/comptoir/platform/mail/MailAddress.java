package comptoir.platform.mail;

import comptoir.kernel.Outcome;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** One person's mailbox, with the name to show, possibly empty. */
public record MailAddress(String name, String mailbox) {

    /** The address, its domain in the letters the network knows; or why it is none. */
    public static Outcome<MailAddress> parse(String name, String mailbox) {
        if (isBroken(name)) {
            return Outcome.refused(MailProblem.HEADER_BROKEN, "text", name);
        }
        String bare = mailbox.strip();
        int at = bare.lastIndexOf('@');
        try {
            String domain = IDN.toASCII(bare.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            String local = bare.substring(0, Math.max(0, at));
            boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(local) && !local.isEmpty();
            if (!plain || isBroken(bare) || domain.isEmpty()) {
                return Outcome.refused(MailProblem.ADDRESS_MALFORMED, "address", mailbox);
            }
            new InternetAddress(local + "@" + domain, true).validate();
            return Outcome.ok(new MailAddress(name.strip(), local + "@" + domain));
        } catch (AddressException | IllegalArgumentException malformed) {
            return Outcome.refused(MailProblem.ADDRESS_MALFORMED, "address", mailbox);
        }
    }

    /** True of a text that would end its header and begin another. */
    static boolean isBroken(String header) {
        return header.chars()
                .anyMatch(letter -> Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029);
    }

    InternetAddress internetAddress() {
        try {
            return new InternetAddress(mailbox, name.isEmpty() ? null : name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
