package comptoir.access;

/**
 * What a role gives beside its rights on objects.
 *
 * @param settings to change the workspace itself: fields, rights, people, company
 * @param templates to change what documents and their messages say before anybody writes one
 * @param bulkExport to take more rows out at once than the settings allow everybody
 */
public record Powers(boolean settings, boolean templates, boolean bulkExport) {

    public static final Powers NONE = new Powers(false, false, false);
    public static final Powers FULL = new Powers(true, true, true);

    /** What two roles give together. */
    public Powers or(Powers other) {
        return new Powers(settings || other.settings, templates || other.templates, bulkExport || other.bulkExport);
    }
}
