package comptoir.analytics;

import comptoir.dictionary.Asker;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Id;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.platform.Tx;
import comptoir.records.ChartWish;
import comptoir.records.Charts;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * The charts people keep: their own and everyone's, as with views. One is changed and removed by whoever made it, or by those who may change
 * the workspace. It keeps the question only: the figures are reckoned for each reader, with their rights, whenever it is shown.
 */
public final class SavedCharts {

    private static final int LONGEST_NAME = 80;
    private static final int MOST_OF_ONE = 50;

    private final Records records;
    private final Charts charts;
    private final SettingsGuard guard;
    private final InstantSource clock;

    public SavedCharts(Records records, Charts charts, SettingsGuard guard, InstantSource clock) {
        this.records = records;
        this.charts = charts;
        this.guard = guard;
        this.clock = clock;
    }

    /** Those the asker may read: one that names what is hidden from them is not there. */
    public List<SavedChart> list(Asker asker) {
        return records.reading(
                asker.workspace(),
                asker.actor(),
                (tx, sight) -> new SavedChartStore(tx)
                        .list(me(asker)).stream()
                                .filter(chart -> readable(tx, sight, chart))
                                .toList());
    }

    public SavedChart add(Asker asker, SavedChart.Form form) {
        SavedChart chart = kept(Id.next(clock), me(asker), form);
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            SavedChartStore store = new SavedChartStore(tx);
            if (store.countOf(chart.member()) >= MOST_OF_ONE) {
                throw Refusal.of(AnalyticsProblem.TOO_MANY_CHARTS, "most", MOST_OF_ONE)
                        .refused();
            }
            return put(tx, sight, chart);
        });
    }

    public SavedChart change(Asker asker, UUID id, SavedChart.Form form) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            SavedChart before = changeable(tx, asker, id);
            return put(tx, sight, kept(id, before.member(), form));
        });
    }

    public void remove(Asker asker, UUID id) {
        records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            SavedChart before = changeable(tx, asker, id);
            new SavedChartStore(tx).remove(before.id());
            return before;
        });
    }

    private SavedChart put(Tx tx, Sight sight, SavedChart chart) {
        if (chart.name().isEmpty() || chart.name().length() > LONGEST_NAME) {
            throw Refusal.of(AnalyticsProblem.CHART_NAME_REQUIRED, "longest", LONGEST_NAME)
                    .refused();
        }
        charts.check(tx, sight, chart.object(), ChartWish.read(chart.definition()));
        new SavedChartStore(tx).put(chart);
        return chart;
    }

    private boolean readable(Tx tx, Sight sight, SavedChart chart) {
        try {
            charts.check(tx, sight, chart.object(), ChartWish.read(chart.definition()));
            return true;
        } catch (Refused hidden) {
            // A chart somebody shared may name what this reader must not know of, or what is gone since: it is not
            // there then.
            return false;
        }
    }

    /** Somebody else's own chart is not there for the asker. */
    private SavedChart changeable(Tx tx, Asker asker, UUID id) {
        SavedChart chart = new SavedChartStore(tx)
                .find(id)
                .filter(found -> found.shared() || found.member().equals(me(asker)))
                .orElseThrow(() -> Refusal.of(AnalyticsProblem.CHART_UNKNOWN).refused());
        if (!chart.member().equals(me(asker)) && !guard.allows(tx, asker.actor())) {
            throw Refusal.of(AnalyticsProblem.CHART_NOT_YOURS, "name", chart.name())
                    .refused();
        }
        return chart;
    }

    private static SavedChart kept(UUID id, UUID member, SavedChart.Form form) {
        return new SavedChart(
                id, form.object(), form.name().strip(), member, form.shared(), form.position(), form.definition());
    }

    private static UUID me(Asker asker) {
        return asker.actor().member().orElseThrow();
    }
}
