package comptoir.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** Hands one message to the server it is told, and says what came of it. It keeps nothing and tries once. */
public final class MailSender {

    /** Blocks until the server answered or the settings' timeout passed. */
    public MailOutcome send(MailMessage message, SmtpSettings settings) {
        MailMessage checked = message.checked().orThrow();
        Session session = Session.getInstance(settings.properties());
        SmtpConversation conversation = new SmtpConversation(session, settings);
        try {
            MimeForm form = new MimeForm(session, checked);
            try {
                connect(conversation, settings);
            } catch (MessagingException failure) {
                return outcome(failure, conversation) instanceof MailOutcome.TryAgain(String reason)
                        ? new MailOutcome.Unreachable(reason)
                        : outcome(failure, conversation);
            }
            conversation.sendMessage(form, form.getAllRecipients());
            return new MailOutcome.HandedOver(
                    conversation.getLastServerResponse().strip());
        } catch (MessagingException failure) {
            return outcome(failure, conversation);
        } finally {
            close(conversation);
        }
    }

    private static void connect(SmtpConversation conversation, SmtpSettings settings) throws MessagingException {
        if (settings.hasAccount()) {
            conversation.connect(settings.host(), settings.port(), settings.userName(), settings.password());
        } else {
            conversation.connect(settings.host(), settings.port(), null, null);
        }
    }

    private static MailOutcome outcome(MessagingException failure, SmtpConversation conversation) {
        Answer answer = refusedIn(failure)
                .orElseGet(() -> new Answer(conversation.getLastReturnCode(), words(failure, conversation)));
        if (answer.code() >= 500 && answer.code() < 600) {
            return new MailOutcome.Refused(answer.code(), answer.words());
        }
        boolean answered = answer.code() >= 400 && answer.code() < 500;
        return conversation.wholeMessageSent() && !answered
                ? new MailOutcome.PerhapsGone(reason(failure))
                : new MailOutcome.TryAgain(answered ? answer.words() : reason(failure));
    }

    private record Answer(int code, String words) {}

    /** The gravest answer about sender or recipients: what came after it, such as a reset, says nothing of the failure. */
    private static Optional<Answer> refusedIn(MessagingException failure) {
        List<Answer> answers = new ArrayList<>();
        for (Exception cause = failure;
                cause instanceof MessagingException messaging;
                cause = messaging.getNextException()) {
            answerIn(messaging).filter(answer -> answer.code() >= 400).ifPresent(answers::add);
        }
        return answers.stream().max(Comparator.comparingInt(Answer::code));
    }

    private static Optional<Answer> answerIn(MessagingException failure) {
        String words = String.valueOf(failure.getMessage()).strip();
        return switch (failure) {
            case SMTPAddressFailedException address -> Optional.of(new Answer(address.getReturnCode(), words));
            case SMTPSenderFailedException sender -> Optional.of(new Answer(sender.getReturnCode(), words));
            case SMTPSendFailedException send -> Optional.of(new Answer(send.getReturnCode(), words));
            default -> Optional.empty();
        };
    }

    private static String words(MessagingException failure, SmtpConversation conversation) {
        String last = conversation.getLastServerResponse();
        return last == null || last.isBlank() ? reason(failure) : last.strip();
    }

    /** The innermost cause in one line: it names the host, the certificate or the time that ran out. */
    private static String reason(MessagingException failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String words = String.valueOf(innermost.getMessage()).strip();
        return innermost == failure ? words : innermost.getClass().getSimpleName() + ": " + words;
    }

    private static void close(SmtpConversation conversation) {
        try {
            conversation.close();
        } catch (MessagingException farewellLost) {
            // What was agreed before the farewell stands.
        }
    }
}
