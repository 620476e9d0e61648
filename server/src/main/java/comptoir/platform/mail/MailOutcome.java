package comptoir.platform.mail;

/** What came of handing one message to a server. */
public sealed interface MailOutcome {

    /** The server took it and answers for it; its last words. */
    record HandedOver(String answer) implements MailOutcome {}

    /** The server will not take it, now or later: its code, 500 to 599, and its reason. */
    record Refused(int code, String reason) implements MailOutcome {}

    /** Nothing was delivered; it may work later. */
    record TryAgain(String reason) implements MailOutcome {}

    /** Nothing was delivered as there was no speaking with the server: no other message would fare better now. */
    record Unreachable(String reason) implements MailOutcome {}

    /** All was sent and no answer came: it may have arrived, so only a person may send it again. */
    record PerhapsGone(String reason) implements MailOutcome {}
}
