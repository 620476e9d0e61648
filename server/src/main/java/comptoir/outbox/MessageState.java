package comptoir.outbox;

/** Where a message is on its way. */
public enum MessageState {
    /** For a mail server to be set: nothing will be tried before. */
    WAITS_FOR_SETTINGS("waitsForSettings"),
    WAITING("waiting"),
    SENDING("sending"),
    /** A server took it and answers for it. */
    HANDED_OVER("handedOver"),
    /** It will not leave by itself: a server refused it, or all attempts are spent. */
    FAILED("failed"),
    /** Everything was said and no answer came, or the program ended meanwhile: only a person sends it again. */
    PERHAPS_GONE("perhapsGone");

    private final String code;

    MessageState(String code) {
        this.code = code;
    }

    /** As the API says it. */
    public String code() {
        return code;
    }

    static MessageState stored(String code, boolean serverSet) {
        return switch (code) {
            case "waiting" -> serverSet ? WAITING : WAITS_FOR_SETTINGS;
            case "sending" -> SENDING;
            case "handedOver" -> HANDED_OVER;
            case "failed" -> FAILED;
            case "perhapsGone" -> PERHAPS_GONE;
            default -> throw new IllegalStateException("unknown state " + code);
        };
    }
}
