package comptoir.records.imports;

import comptoir.records.tabular.TableWriter.Heading;
import comptoir.records.tabular.TableWriter.Look;
import java.util.List;

/** The two columns at the end of a file that tell its rows apart when it comes back: which record, and as it was when. */
public final class RowIdentity {

    private static final String ID_FR = "Identifiant Comptoir";
    private static final String ID_EN = "Comptoir identifier";
    private static final String VERSION_FR = "Version Comptoir";
    private static final String VERSION_EN = "Comptoir version";

    private RowIdentity() {}

    public static List<Heading> headings(String language) {
        boolean english = "en".equals(language);
        return List.of(
                new Heading(english ? ID_EN : ID_FR, Look.TEXT),
                new Heading(english ? VERSION_EN : VERSION_FR, Look.PLAIN));
    }

    /** Whether a heading is that of the column of ids, in any language. */
    public static boolean isId(String heading) {
        return heading.strip().equalsIgnoreCase(ID_FR) || heading.strip().equalsIgnoreCase(ID_EN);
    }

    /** Whether a heading is that of the column of versions, in any language. */
    public static boolean isVersion(String heading) {
        return heading.strip().equalsIgnoreCase(VERSION_FR) || heading.strip().equalsIgnoreCase(VERSION_EN);
    }
}
