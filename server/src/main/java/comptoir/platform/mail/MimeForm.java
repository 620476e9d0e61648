package comptoir.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Writes a message in the form the network carries, keeping its own Message-ID. */
final class MimeForm extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    MimeForm(Session session, MailMessage message) throws MessagingException {
        super(session);
        this.messageId = message.messageId();
        setFrom(message.from().internetAddress());
        if (message.replyTo().isPresent()) {
            setReplyTo(new Address[] {message.replyTo().get().internetAddress()});
        }
        setRecipients(
                RecipientType.TO,
                message.to().stream().map(MailAddress::internetAddress).toArray(Address[]::new));
        setSubject(message.subject(), UTF_8);
        setSentDate(Date.from(message.writtenAt()));
        setContent(content(message));
        saveChanges();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static MimeMultipart content(MailMessage message) throws MessagingException {
        MimeMultipart both = new MimeMultipart(
                "alternative",
                textPart(message.body().text(), "plain"),
                textPart(message.body().html(), "html"));
        if (message.attachments().isEmpty()) {
            return both;
        }
        MimeBodyPart letter = new MimeBodyPart();
        letter.setContent(both);
        MimeMultipart all = new MimeMultipart("mixed", letter);
        for (MailAttachment attachment : message.attachments()) {
            all.addBodyPart(attached(attachment));
        }
        return all;
    }

    private static BodyPart textPart(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static BodyPart attached(MailAttachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.mediaType())));
        part.setFileName(attachment.name());
        part.setDisposition(ATTACHMENT);
        return part;
    }
}
