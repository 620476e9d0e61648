package comptoir.dictionary;

/** A name in French and in English. */
public record Label(String fr, String en) {

    public static Label of(String fr, String en) {
        return new Label(fr, en);
    }

    /** @param language {@code en}, or anything else for French */
    public String in(String language) {
        return "en".equals(language) && !en.isBlank() ? en : fr;
    }
}
