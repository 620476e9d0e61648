package comptoir.platform.mail;

/** A file that goes with a message. */
public final class MailAttachment {

    private final String name;
    private final String mediaType;
    private final byte[] bytes;

    /** Keeps the last part of the name only, without what a header or a disk could misread. */
    public MailAttachment(String name, String mediaType, byte[] bytes) {
        this.name = name.replaceAll("^.*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "");
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
