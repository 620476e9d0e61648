package comptoir.analytics;

import static comptoir.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.access.BuiltinRoles;
import comptoir.access.FieldAccess;
import comptoir.access.ObjectRights;
import comptoir.access.Powers;
import comptoir.access.Rights;
import comptoir.access.RoleDefinition;
import comptoir.access.Scope;
import comptoir.dictionary.FieldForm;
import comptoir.dictionary.Label;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Bars divided by another field, on a real database and as each reader may see them. */
class StackedChartsTest {

    /** Reps see their own records only. */
    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    private static String signed;
    private static String spent;
    private static UUID yanisHotel;

    @BeforeAll
    static void begin() {
        signed = field(FieldForm.of("Signé le", "date"));
        spent = field(FieldForm.of("Dépensé", "amount"));
        String hotels = word("Hôtels");
        String offices = word("Bureaux");
        customer(belloc.camille(), Map.of("industry", hotels, spent, "100.50", signed, "2026-01-31", "customer", true));
        customer(belloc.camille(), Map.of("industry", hotels, spent, "-30", signed, "2026-02-01"));
        customer(belloc.camille(), Map.of("industry", offices, spent, "5", signed, "2025-12-31", "customer", true));
        yanisHotel = customer(belloc.yanis(), Map.of("industry", offices, spent, "1000", signed, "2026-02-28"));
        customer(belloc.yanis(), Map.of());
    }

    private static String field(FieldForm form) {
        return belloc.fields()
                .add(belloc.asker(belloc.anne()), "organisation", form)
                .key();
    }

    private static String word(String name) {
        return belloc.create(belloc.anne(), "industry", Map.of("name", name)).toString();
    }

    private static UUID customer(Actor owner, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("name", "Client " + UUID.randomUUID());
        all.put("owner", owner.member().orElseThrow().toString());
        return belloc.create(belloc.anne(), "organisation", all);
    }

    private static Chart chart(Actor reader, String object, Map<String, Object> wish) {
        return new Charts(belloc.records()).draw(belloc.schema(), reader, object, ChartWish.read(wish));
    }

    private static String named(Chart.Group of) {
        return of.label().or(of::key).orElse("(vide)");
    }

    private static String text(Chart.Sum sum) {
        return sum.value().map(StackedChartsTest::plain).orElse("–");
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** The parts and their sums, then each bar with its own sum and that of each part. */
    private static String drawn(Actor reader, Map<String, Object> wish) {
        Chart chart = chart(reader, "organisation", wish);
        return chart.parts().stream()
                        .map(part -> named(part.of()) + " " + text(part.sum()))
                        .collect(Collectors.joining(", ", "", " | "))
                + chart.bars().stream()
                        .map(bar -> named(bar.of()) + " " + text(bar.sum()) + " "
                                + bar.parts().stream()
                                        .map(StackedChartsTest::text)
                                        .toList())
                        .collect(Collectors.joining(", "));
    }

    @Test
    void aBarIsDividedByTheValuesOfAnotherFieldTheLargestPartFirst() {
        assertThat(drawn(belloc.anne(), Map.of("by", "owner", "stackedBy", "industry")))
                .isEqualTo("Hôtels 2, Bureaux 2, (vide) 1 | Camille Roussel 3 [2, 1, 0], Yanis Haddad 2 [0, 1, 1]");
        assertThat(drawn(belloc.anne(), Map.of("by", "industry", "stackedBy", "owner", "of", "sum", "field", spent)))
                .isEqualTo("Yanis Haddad 1000, Camille Roussel 75.5 | "
                        + "Bureaux 1005 [1000, 5], Hôtels 70.5 [0, 70.5], (vide) 0 [0, 0]");
        assertThat(drawn(belloc.anne(), Map.of("by", "owner", "stackedBy", "customer", "of", "sum", "field", spent)))
                .isEqualTo("false 970, true 105.5 | Yanis Haddad 1000 [1000, 0], Camille Roussel 75.5 [-30, 105.5]");
    }

    @Test
    void periodsDivideAndAreDivided() {
        assertThat(drawn(belloc.anne(), Map.of("by", "owner", "stackedBy", signed, "stackedPeriod", "year")))
                .isEqualTo("(vide) 1, 2026-01-01 3, 2025-01-01 1 | "
                        + "Camille Roussel 3 [0, 2, 1], Yanis Haddad 2 [1, 1, 0]");
        assertThat(drawn(belloc.anne(), Map.of("by", signed, "stackedBy", "customer")))
                .isEqualTo("false 3, true 2 | (vide) 1 [1, 0], 2026-02-01 2 [2, 0], 2026-01-01 1 [0, 1],"
                        + " 2025-12-01 1 [0, 1]");
        assertThat(drawn(belloc.anne(), Map.of("by", "createdBy", "stackedBy", "createdAt", "stackedPeriod", "year")))
                .contains("Anne Belloc 5 [5]");
    }

    @Test
    void theStateOfAQuoteMakesBarsAndPartsThoughOtherTextsDoNot() {
        assertThat(chart(belloc.anne(), "quote", Map.of("by", "state", "stackedBy", "owner"))
                        .total()
                        .count())
                .isZero();
        refused(RecordsProblem.CHART_GROUP, () -> chart(belloc.anne(), "quote", Map.of("by", "title")));
        refused(
                RecordsProblem.CHART_GROUP,
                () -> chart(belloc.anne(), "quote", Map.of("by", "state", "stackedBy", "title")));
    }

    @Test
    void anUndividedChartHasNoParts() {
        Chart chart = chart(belloc.anne(), "organisation", Map.of("by", "owner"));
        assertThat(chart.parts()).isEmpty();
        assertThat(chart.others()).isEmpty();
        assertThat(chart.bars()).allSatisfy(bar -> assertThat(bar.parts()).isEmpty());
    }

    private static Chart.Sum sum(long count) {
        return new Chart.Sum(count, Optional.of(BigDecimal.valueOf(count)));
    }

    @Test
    void moreThanEightPartsAndTwentyBarsLeaveTheRestTogether() {
        String former = belloc.fields()
                .add(
                        belloc.asker(belloc.anne()),
                        "contact",
                        FieldForm.of("Poste d’avant", "link").with("target", "jobTitle"))
                .key();
        List<String> titles = IntStream.range(0, 22)
                .mapToObj(i -> belloc.create(belloc.anne(), "jobTitle", Map.of("name", "Poste " + i))
                        .toString())
                .toList();
        for (int i = 0; i < 22; i++) {
            for (int k = 0; k <= i % 11; k++) {
                Map<String, Object> values =
                        Map.of("lastName", "P" + i, "jobTitle", titles.get(i), former, titles.get(k));
                belloc.create(belloc.anne(), "contact", values);
            }
        }
        Map<String, Object> titled = Map.of("field", "jobTitle", "op", "notEmpty");
        Chart byTitle =
                chart(belloc.anne(), "contact", Map.of("by", "jobTitle", "stackedBy", former, "filter", titled));
        assertThat(byTitle.bars()).hasSize(20);
        assertThat(byTitle.parts().stream().map(part -> part.sum().count()).toList())
                .containsExactly(22L, 20L, 18L, 16L, 14L, 12L, 10L, 8L);
        assertThat(byTitle.others()).contains(new Chart.Others(3, sum(12)));
        Chart.Rest rest = byTitle.rest().orElseThrow();
        assertThat(rest.bars()).isEqualTo(2);
        assertThat(rest.sum()).isEqualTo(sum(2));
        assertThat(rest.parts()).hasSize(9).startsWith(sum(2), sum(0));
        assertThat(byTitle.bars())
                .allSatisfy(bar -> assertThat(
                                bar.parts().stream().mapToLong(Chart.Sum::count).sum())
                        .isEqualTo(bar.sum().count()));
    }

    @Test
    void aRepsPartsStandForTheirOwnRecordsAndNameNoRecordTheyDoNotSee() {
        assertThat(drawn(belloc.camille(), Map.of("by", "owner", "stackedBy", "industry")))
                .isEqualTo("Hôtels 2, Bureaux 1 | Camille Roussel 3 [2, 1]");
        belloc.create(
                belloc.anne(),
                "contact",
                Map.of(
                        "lastName",
                        "Le Goff",
                        "organisation",
                        yanisHotel.toString(),
                        "owner",
                        belloc.camille().member().orElseThrow().toString()));
        Chart contacts = chart(belloc.camille(), "contact", Map.of("by", "owner", "stackedBy", "organisation"));
        assertThat(contacts.total().count()).isEqualTo(1);
        assertThat(contacts.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.of().label()).isEmpty());
    }

    @Test
    void aHiddenFieldDividesNothing() {
        belloc.workspace().database().doInTransaction(belloc.schema(), tx -> {
            belloc.roles()
                    .put(
                            tx,
                            new RoleDefinition(
                                    BuiltinRoles.READ_ONLY,
                                    Label.of("Lecture seule", "Read only"),
                                    true,
                                    Powers.NONE,
                                    Map.of(
                                            Rights.OTHERS,
                                            new ObjectRights(Scope.ALL, Scope.NONE, Scope.NONE, false, false, false)),
                                    Map.of("organisation.industry", FieldAccess.HIDDEN)));
            belloc.roles().changed(tx);
        });
        Map<String, Object> wish = Map.of("by", "owner", "stackedBy", "industry");
        assertThat(chart(belloc.anne(), "organisation", wish).parts()).isNotEmpty();
        refused(RecordsProblem.FIELDS_UNKNOWN, () -> chart(belloc.paul(), "organisation", wish));
        SavedCharts kept = new SavedCharts(
                belloc.records(),
                new Charts(belloc.records()),
                belloc.guardian(),
                belloc.workspace().clock());
        SavedChart chart = kept.add(
                belloc.asker(belloc.anne()), new SavedChart.Form("organisation", "Empilé", true, 0, Map.copyOf(wish)));
        assertThat(kept.list(belloc.asker(belloc.anne()))).contains(chart);
        assertThat(kept.list(belloc.asker(belloc.paul()))).doesNotContain(chart);
    }

    @Test
    void whatCannotBeStackedIsRefused() {
        for (Map<String, Object> twice : List.<Map<String, Object>>of(
                Map.of("by", "owner", "stackedBy", "owner"),
                Map.of("by", signed, "period", "year", "stackedBy", signed, "stackedPeriod", "month"))) {
            refused(RecordsProblem.CHART_TWICE, () -> chart(belloc.anne(), "organisation", twice));
        }
        refused(
                RecordsProblem.CHART_GROUP,
                () -> chart(belloc.anne(), "organisation", Map.of("by", "owner", "stackedBy", "name")));
        refused(
                RecordsProblem.FIELDS_UNKNOWN,
                () -> chart(belloc.anne(), "organisation", Map.of("by", "owner", "stackedBy", "nothing")));
        refused(
                RecordsProblem.CHART_AVERAGE_STACKED,
                () -> ChartWish.read(Map.of("by", "owner", "stackedBy", "industry", "of", "average", "field", spent)));
        refused(RecordsProblem.CHART_MALFORMED, () -> ChartWish.read(Map.of("by", "owner", "stackedBy", 7)));
        refused(
                RecordsProblem.CHART_MALFORMED,
                () -> ChartWish.read(Map.of("by", "owner", "stackedBy", signed, "stackedPeriod", "week")));
    }
}
