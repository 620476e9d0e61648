package comptoir.analytics;

import static comptoir.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.dictionary.FieldForm;
import comptoir.kernel.Actor;
import comptoir.records.Chart;
import comptoir.records.ChartWish;
import comptoir.records.Charts;
import comptoir.records.RecordsProblem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bars of each grouping and measure on a real database, as each reader may see them; and the charts people keep. */
class SavedChartsTest {

    /** Reps see their own records only. */
    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    private static String signed;
    private static String called;
    private static String spent;

    @BeforeAll
    static void begin() {
        signed = field(FieldForm.of("Signé le", "date"));
        called = field(FieldForm.of("Appelé le", "dateTime"));
        spent = field(FieldForm.of("Dépensé", "amount"));
        UUID hotels = belloc.create(belloc.anne(), "industry", Map.of("name", "Hôtels"));
        customer(belloc.camille(), Map.of("potential", "a", spent, "100.50", signed, "2026-01-31", "customer", true));
        customer(
                belloc.camille(),
                Map.of("potential", "a", spent, "50", signed, "2026-02-01", "industry", hotels.toString()));
        customer(
                belloc.yanis(),
                Map.of("potential", "b", spent, "1000", signed, "2025-12-31", called, "2026-06-30T22:30:00Z"));
        customer(belloc.yanis(), Map.of());
    }

    private static String field(FieldForm form) {
        return belloc.fields()
                .add(belloc.asker(belloc.anne()), "organisation", form)
                .key();
    }

    private static void customer(Actor owner, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("name", "Client " + UUID.randomUUID());
        all.put("owner", owner.member().orElseThrow().toString());
        belloc.create(belloc.anne(), "organisation", all);
    }

    private static Chart chart(Actor reader, String object, Map<String, Object> wish) {
        return new Charts(belloc.records()).draw(belloc.schema(), reader, object, ChartWish.read(wish));
    }

    /** Every bar in one line: what it is called, how many, how high. */
    private static String drawn(Actor reader, Map<String, Object> wish) {
        return chart(reader, "organisation", wish).bars().stream()
                .map(bar -> bar.of().label().or(bar.of()::key).orElse("(vide)") + " "
                        + bar.sum().count() + " "
                        + bar.sum()
                                .value()
                                .map(value -> value.stripTrailingZeros().toPlainString())
                                .orElse("–"))
                .collect(Collectors.joining(", "));
    }

    private static String choice(String key) {
        return belloc.records()
                .reading(
                        belloc.schema(),
                        belloc.anne(),
                        (tx, sight) -> sight.object("organisation")
                                .findField("potential")
                                .orElseThrow()
                                .choiceKeyed(key)
                                .orElseThrow()
                                .id()
                                .toString());
    }

    @Test
    void aChoiceHasTheHighestBarFirstAndTheEmptyOnesTogether() {
        String a = choice("a");
        String b = choice("b");
        assertThat(drawn(belloc.anne(), Map.of("by", "potential"))).isEqualTo(a + " 2 2, " + b + " 1 1, (vide) 1 1");
        assertThat(drawn(belloc.anne(), Map.of("by", "potential", "of", "sum", "field", spent)))
                .isEqualTo(b + " 1 1000, " + a + " 2 150.5, (vide) 1 0");
        assertThat(drawn(belloc.anne(), Map.of("by", "potential", "of", "average", "field", spent)))
                .isEqualTo(b + " 1 1000, " + a + " 2 75.25, (vide) 1 –");
    }

    @Test
    void linksAndMembersAreCalledByName() {
        assertThat(drawn(belloc.anne(), Map.of("by", "owner", "of", "sum", "field", spent)))
                .isEqualTo("Yanis Haddad 2 1000, Camille Roussel 2 150.5");
        assertThat(drawn(belloc.anne(), Map.of("by", "industry", "of", "sum", "field", spent)))
                .isEqualTo("(vide) 3 1100.5, Hôtels 1 50");
        assertThat(drawn(belloc.anne(), Map.of("by", "customer"))).isEqualTo("false 3 3, true 1 1");
    }

    @Test
    void daysFallIntoMonthsQuartersAndYearsOfTheWorkspacesZone() {
        assertThat(drawn(belloc.anne(), Map.of("by", signed)))
                .isEqualTo("(vide) 1 1, 2026-02-01 1 1, 2026-01-01 1 1, 2025-12-01 1 1");
        assertThat(drawn(belloc.anne(), Map.of("by", signed, "period", "quarter", "of", "sum", "field", spent)))
                .isEqualTo("(vide) 1 0, 2026-01-01 2 150.5, 2025-10-01 1 1000");
        assertThat(drawn(belloc.anne(), Map.of("by", signed, "period", "year")))
                .isEqualTo("(vide) 1 1, 2026-01-01 2 2, 2025-01-01 1 1");
        assertThat(drawn(belloc.anne(), Map.of("by", called))).isEqualTo("(vide) 3 3, 2026-07-01 1 1");
    }

    @Test
    void whoMadeARecordAndWhenMakeBarsToo() {
        assertThat(drawn(belloc.anne(), Map.of("by", "createdBy"))).isEqualTo("Anne Belloc 4 4");
        assertThat(chart(belloc.anne(), "organisation", Map.of("by", "createdAt", "period", "year"))
                        .bars())
                .hasSize(1);
    }

    @Test
    void aRepsBarsStandForTheirOwnRecordsOnly() {
        assertThat(drawn(belloc.camille(), Map.of("by", "potential", "of", "sum", "field", spent)))
                .isEqualTo(choice("a") + " 2 150.5");
        assertThat(chart(belloc.camille(), "organisation", Map.of("by", "owner"))
                        .total()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void theViewsFilterHoldsAndRollUpsAddUp() {
        Map<String, Object> filter = Map.of("field", "potential", "op", "is", "value", "a");
        assertThat(drawn(belloc.anne(), Map.of("by", "potential", "filter", filter)))
                .isEqualTo(choice("a") + " 2 2");
        assertThat(drawn(belloc.anne(), Map.of("by", "potential", "of", "sum", "field", "revenue", "filter", filter)))
                .isEqualTo(choice("a") + " 2 0");
    }

    @Test
    void moreThanTwentyBarsLeaveTheRestTogether() {
        for (int i = 0; i < 22; i++) {
            UUID town = belloc.create(belloc.anne(), "jobTitle", Map.of("name", "Poste " + i));
            belloc.create(belloc.anne(), "contact", Map.of("lastName", "P" + i, "jobTitle", town.toString()));
        }
        Chart chart = chart(belloc.anne(), "contact", Map.of("by", "jobTitle"));
        assertThat(chart.bars()).hasSize(20);
        assertThat(chart.rest()).contains(new Chart.Rest(2, new Chart.Sum(2, Optional.of(BigDecimal.TWO)), List.of()));
        assertThat(chart.total().count()).isEqualTo(22);
    }

    @Test
    void whatIsHiddenOrCannotBeDrawnIsRefused() {
        Map<String, Object> cost = Map.of("by", "family", "of", "sum", "field", "cost");
        assertThat(chart(belloc.anne(), "product", cost).bars()).isEmpty();
        refused(RecordsProblem.FIELDS_UNKNOWN, () -> chart(belloc.camille(), "product", cost));
        refused(RecordsProblem.CHART_GROUP, () -> chart(belloc.anne(), "organisation", Map.of("by", "name")));
        refused(
                RecordsProblem.SUM_NOT_POSSIBLE,
                () -> chart(belloc.anne(), "organisation", Map.of("by", "owner", "of", "sum", "field", "name")));
        refused(RecordsProblem.CHART_MALFORMED, () -> ChartWish.read(Map.of("by", "owner", "of", "median")));
        refused(RecordsProblem.CHART_MALFORMED, () -> ChartWish.read(Map.of("by", "owner", "more", "x")));
        refused(RecordsProblem.CHART_MALFORMED, () -> ChartWish.read(Map.of("by", 7)));
    }

    private static SavedCharts charts() {
        return new SavedCharts(
                belloc.records(),
                new Charts(belloc.records()),
                belloc.guardian(),
                belloc.workspace().clock());
    }

    private static SavedChart.Form form(String object, String name, boolean shared, Map<String, Object> definition) {
        return new SavedChart.Form(object, name, shared, 0, definition);
    }

    @Test
    void aKeptChartIsOnesOwnOrEveryonesAndNeverNamesWhatAReaderMayNotSee() {
        SavedChart own = charts().add(
                        belloc.asker(belloc.marc()), form("organisation", "À moi", false, Map.of("by", "potential")));
        SavedChart all =
                charts().add(belloc.asker(belloc.marc()), form("organisation", "À tous", true, Map.of("by", "owner")));
        SavedChart cost = charts().add(
                        belloc.asker(belloc.anne()),
                        form("product", "Coûts", true, Map.of("by", "family", "of", "sum", "field", "cost")));
        assertThat(charts().list(belloc.asker(belloc.marc()))).contains(own, all);
        assertThat(charts().list(belloc.asker(belloc.anne())))
                .contains(all, cost)
                .doesNotContain(own);
        assertThat(charts().list(belloc.asker(belloc.camille()))).contains(all).doesNotContain(own, cost);
        refused(AnalyticsProblem.CHART_NOT_YOURS, () -> charts().remove(belloc.asker(belloc.camille()), all.id()));
        refused(AnalyticsProblem.CHART_UNKNOWN, () -> charts().remove(belloc.asker(belloc.anne()), own.id()));
        SavedChart renamed = charts().change(
                        belloc.asker(belloc.anne()), all.id(), form("organisation", "Chacun", true, all.definition()));
        assertThat(renamed.member()).isEqualTo(all.member());
        charts().remove(belloc.asker(belloc.marc()), own.id());
        assertThat(charts().list(belloc.asker(belloc.marc()))).contains(renamed).doesNotContain(own);
    }

    @Test
    void aChartNeedsANameAndSomethingToDraw() {
        refused(
                AnalyticsProblem.CHART_NAME_REQUIRED,
                () -> charts().add(
                                belloc.asker(belloc.anne()), form("organisation", " ", false, Map.of("by", "owner"))));
        refused(
                RecordsProblem.CHART_GROUP,
                () -> charts().add(
                                belloc.asker(belloc.anne()), form("organisation", "x", false, Map.of("by", "name"))));
        refused(
                RecordsProblem.OBJECT_UNKNOWN,
                () -> charts().add(belloc.asker(belloc.anne()), form("", "x", false, Map.of("by", "name"))));
    }
}
