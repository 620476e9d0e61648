package comptoir.bench;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the sums of the largest customer cost when one of its quotes changes, beside those of a customer with few (P15). */
final class Rollups implements Measure {

    private static final double MOST_MORE = 2;

    private final Setting setting;

    Rollups(Setting setting) {
        this.setting = setting;
    }

    @Override
    public Set<String> codes() {
        return Set.of("P15");
    }

    @Override
    public void take(Report report) {
        List<String> large = drafts("= 'C-0001'");
        List<String> small = drafts("<> 'C-0001'");
        if (large.isEmpty() || small.isEmpty()) {
            throw new BenchFailure("no drafts to change");
        }
        Setting.Times times = setting.times(nth -> change(large, nth), nth -> change(small, nth));
        double more = times.served().median() - times.bare().median();
        report.add(Figure.of(
                        "P15",
                        Words.of("un devis du plus gros client, sommes comprises", "a quote of the largest customer, sums included"),
                        times.served())
                .noted(
                        Words.number(more, 1)
                                + Words.of(" ms de plus que d’un petit (2 au plus)", " ms more than of a small one (2 at most)"),
                        more <= MOST_MORE));
    }

    private List<String> drafts(String whose) {
        return setting.app()
                .column(
                        "select q.id from quote q join organisation o on o.id = q.organisation where q.state = 'draft' and"
                                + " q.deleted_op is null and q.owner = ?::uuid and o.customer_number " + whose
                                + " order by q.id limit 20",
                        setting.me());
    }

    private void change(List<String> quotes, int nth) {
        setting.rep()
                .send(
                        "PATCH",
                        "/api/w/bench/records/quote/" + quotes.get(nth % quotes.size()),
                        Map.of("values", Map.of("title", "Fournitures " + nth + " " + System.nanoTime())));
    }
}
