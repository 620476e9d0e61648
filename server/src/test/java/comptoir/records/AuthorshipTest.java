package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Operator;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Camille makes a customer on Monday at 9, Yanis the next at 10; Anne changes the first on Tuesday. */
class AuthorshipTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static final List<String> TOLD = List.of("createdAt", "createdBy", "changedAt", "changedBy");

    @BeforeAll
    static void theyWork() {
        UUID first = belloc.create(belloc.camille(), "organisation", Map.of("name", "Première"));
        belloc.workspace().clock().forward(java.time.Duration.ofHours(1));
        belloc.create(belloc.yanis(), "organisation", Map.of("name", "Seconde"));
        belloc.workspace().clock().afterDays(1);
        belloc.edit(belloc.anne(), "organisation", first, "email", "une@premiere.fr");
    }

    private static Query customers() {
        return Query.of("organisation").reading(List.of("name"));
    }

    private static List<String> names(Query query) {
        return belloc.records().query(belloc.schema(), belloc.anne(), query).rows().stream()
                .map(Row::label)
                .toList();
    }

    private static List<String> where(String field, Operator operator, Object value) {
        return names(customers().where(new Filter.Test(field, operator, Optional.of(value))));
    }

    private static Map<String, String> link(Actor person) {
        return Map.of("id", person.member().orElseThrow().toString(), "label", person.name());
    }

    @Test
    void aListTellsWhoMadeEachRecordAndWhoChangedItLast() {
        Row first = belloc.records()
                .query(
                        belloc.schema(),
                        belloc.anne(),
                        Query.of("organisation").reading(TOLD).searching("première"))
                .rows()
                .getFirst();
        assertThat(first.values())
                .containsEntry("createdAt", "2026-11-23T09:00:00Z")
                .containsEntry("createdBy", link(belloc.camille()))
                .containsEntry("changedAt", "2026-11-24T10:00:00Z")
                .containsEntry("changedBy", link(belloc.anne()));
    }

    @Test
    void theyAreAskedForInFilters() {
        String camille = belloc.camille().member().orElseThrow().toString();
        assertThat(where("createdBy", Operator.IS, camille)).containsExactly("Première");
        assertThat(where("changedBy", Operator.IS, "me")).containsExactly("Première");
        assertThat(where("changedAt", Operator.IS, "2026-11-23")).containsExactly("Seconde");
        assertThat(where("createdAt", Operator.AT_LEAST, "2026-11-23T10:00:00Z"))
                .containsExactly("Seconde");
        assertThat(new Lists(belloc.records())
                        .count(
                                belloc.schema(),
                                belloc.anne(),
                                "organisation",
                                Optional.of(
                                        new Filter.Test("createdBy", Operator.NONE_OF, Optional.of(List.of(camille)))),
                                Optional.empty(),
                                true))
                .isEqualTo(1);
    }

    @Test
    void theNewestComeFirstPageAfterPageByTheIndexOfIds() {
        Query newest = customers().sortedBy(new Query.Sort("createdAt", true)).atMost(1);
        Page page = belloc.records().query(belloc.schema(), belloc.anne(), newest);
        assertThat(page.rows()).extracting(Row::label).containsExactly("Seconde");
        assertThat(names(newest.after(page.next().orElseThrow()))).containsExactly("Première");
        assertThat(names(customers().sortedBy(new Query.Sort("createdAt", false))))
                .containsExactly("Première", "Seconde");
        List<String> plan = belloc.records().reading(belloc.schema(), belloc.anne(), (tx, sight) -> {
            tx.dsl().execute("set local enable_sort = off");
            return tx.dsl()
                    .fetch(
                            "explain select id from {0} as t where deleted_op is null and t.id is not null order by t.id desc, t.id limit 50",
                            ObjectStore.table(sight.object("organisation")))
                    .getValues(0, String.class);
        });
        assertThat(plan).anyMatch(line -> line.contains("Scan Backward using organisation_pkey"));
        assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void anOrderThatWouldBeSlowIsRefusedInWords() {
        for (String field : List.of("changedAt", "createdBy", "changedBy")) {
            assertThatThrownBy(() -> names(customers().sortedBy(new Query.Sort(field, true))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal().problem().code())
                                    .isEqualTo("sort.not_quick"));
        }
    }

    @Test
    void nobodyWritesThem() {
        assertThatThrownBy(() -> belloc.create(
                        belloc.anne(),
                        "organisation",
                        Map.of(
                                "name",
                                "Faux",
                                "createdBy",
                                belloc.yanis().member().orElseThrow().toString())))
                .isInstanceOf(Refused.class);
    }
}
