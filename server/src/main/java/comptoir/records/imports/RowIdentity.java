package comptoir.records.imports;

import comptoir.records.tabular.Candidate;
import comptoir.records.tabular.ColumnProposal;
import comptoir.records.tabular.TableWriter.Heading;
import comptoir.records.tabular.TableWriter.Look;
import java.util.ArrayList;
import java.util.List;

/** The two columns at the end of a file that tell its rows apart when it comes back: which record, and as it was when. */
public final class RowIdentity {

    private static final Candidate RECORD =
            new Candidate(ImportOptions.RECORD, "Identifiant Comptoir", "Comptoir identifier", List.of(), "text");
    private static final Candidate VERSION =
            new Candidate(ImportOptions.VERSION, "Version Comptoir", "Comptoir version", List.of(), "integer");
    private static final int CERTAIN = 100;

    private RowIdentity() {}

    public static List<Heading> headings(String language) {
        return List.of(
                new Heading(heading(RECORD, language), Look.TEXT), new Heading(heading(VERSION, language), Look.PLAIN));
    }

    private static String heading(Candidate column, String language) {
        return "en".equals(language) ? column.labelEn() : column.label();
    }

    static List<Candidate> candidates() {
        return List.of(RECORD, VERSION);
    }

    static boolean isPart(String key) {
        return key.equals(ImportOptions.RECORD) || key.equals(ImportOptions.VERSION);
    }

    /** Only a file of ours has both headings, word for word. */
    static List<ColumnProposal> proposals(List<String> headings) {
        List<ColumnProposal> proposals = new ArrayList<>();
        for (Candidate column : candidates()) {
            for (int at = 0; at < headings.size(); at++) {
                if (isCalled(column, headings.get(at))) {
                    proposals.add(new ColumnProposal(at, column.key(), CERTAIN));
                    break;
                }
            }
        }
        return proposals.size() == candidates().size() ? proposals : List.of();
    }

    private static boolean isCalled(Candidate column, String heading) {
        return heading.strip().equalsIgnoreCase(column.label())
                || heading.strip().equalsIgnoreCase(column.labelEn());
    }
}
