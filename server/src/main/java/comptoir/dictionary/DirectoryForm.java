package comptoir.dictionary;

/**
 * A directory as a person describes it.
 *
 * @param label what one word of it is called; empty where that is the name of the whole
 * @param plural what the directory is called
 * @param archived whether it is put aside: nothing new links to it, what does stays
 */
public record DirectoryForm(String label, String plural, String labelEn, String pluralEn, boolean archived) {

    public static DirectoryForm of(String plural) {
        return new DirectoryForm("", plural, "", "", false);
    }

    /** The form as it would have to be filled in to describe the directory as it is. */
    public static DirectoryForm of(ObjectType directory) {
        return new DirectoryForm(
                directory.label().fr(),
                directory.plural().fr(),
                directory.label().en(),
                directory.plural().en(),
                directory.archived());
    }

    public DirectoryForm named(String newPlural) {
        return new DirectoryForm(label, newPlural, labelEn, pluralEn, archived);
    }

    public DirectoryForm putAside() {
        return new DirectoryForm(label, plural, labelEn, pluralEn, true);
    }

    Label one() {
        return words(label.isBlank() ? plural : label, labelEn.isBlank() ? pluralEn : labelEn);
    }

    Label whole() {
        return words(plural, pluralEn);
    }

    private static Label words(String fr, String en) {
        return Label.of(fr.strip(), en.isBlank() ? fr.strip() : en.strip());
    }
}
