package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Operator;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 330 products: names in three cases of letters, many of one price, a third of them without a unit; 120 customers of Yanis, one of Camille. */
class AnchorsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    @BeforeAll
    static void theyHaveMany() {
        for (int i = 0; i < 330; i++) {
            Map<String, Object> values = new HashMap<>();
            values.put("name", List.of("Étau ", "etau ", "Balance ").get(i % 3) + i * 7919 % 1000);
            values.put("price", String.valueOf(i % 5));
            if (i % 3 != 0) {
                values.put("unit", i % 2 == 0 ? "carton" : "pièce");
            }
            if (i % 4 == 0) {
                values.put("cost", String.valueOf(i % 7));
            }
            belloc.create(belloc.anne(), "product", values);
        }
        for (int i = 0; i < 120; i++) {
            belloc.create(belloc.yanis(), "organisation", Map.of("name", "Client " + i));
        }
        belloc.create(belloc.camille(), "organisation", Map.of("name", "À Camille"));
    }

    private static Query sorted(String sort) {
        Query all = Query.of("product").reading(List.of("name"));
        return sort.isEmpty()
                ? all
                : all.sortedBy(List.of(sort.split(",")).stream()
                        .map(key -> new Query.Sort(key.replace("-", ""), key.startsWith("-")))
                        .toArray(Query.Sort[]::new));
    }

    private static List<UUID> ids(Query query) {
        List<UUID> ids = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            Page page = belloc.records()
                    .query(
                            belloc.schema(),
                            belloc.anne(),
                            next.map(query::after).orElse(query).atMost(70));
            page.rows().forEach(row -> ids.add(row.id()));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    private static Anchors anchors(Actor who, Query query) {
        return new Lists(belloc.records())
                .anchors(belloc.schema(), who, query, query.after().map(after -> query.limit()));
    }

    private static List<UUID> pageAt(Query query, Anchors.Anchor anchor) {
        return belloc
                .records()
                .query(
                        belloc.schema(),
                        belloc.anne(),
                        query.after(anchor.after()).atMost(20))
                .rows()
                .stream()
                .map(Row::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "-name",
                "price",
                "-price",
                "unit",
                "-unit",
                "-unit,cost",
                "price,-cost",
                "createdAt",
                "-createdAt"
            })
    void eachLeadsToTheRowsThatPagesHaveThere(String sort) {
        Query query = sorted(sort);
        List<UUID> ids = ids(query);
        Anchors anchors = anchors(belloc.anne(), query);
        assertThat(anchors.total()).contains(330L);
        assertThat(anchors.anchors()).hasSizeBetween(2, 3);
        for (Anchors.Anchor anchor : anchors.anchors()) {
            int at = (int) anchor.at();
            assertThat(pageAt(query, anchor)).isEqualTo(ids.subList(at, Math.min(at + 20, 330)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-price", "-unit"})
    void aPartOfAListHasItsOwn(String sort) {
        Query query = sorted(sort);
        List<UUID> ids = ids(query);
        Page first = belloc.records().query(belloc.schema(), belloc.anne(), query.atMost(50));
        Anchors part =
                anchors(belloc.anne(), query.after(first.next().orElseThrow()).atMost(250));
        assertThat(part.total()).isEmpty();
        assertThat(part.anchors()).isNotEmpty();
        for (Anchors.Anchor anchor : part.anchors()) {
            int at = 50 + (int) anchor.at();
            assertThat(anchor.at()).isBetween(100L, 250L);
            assertThat(pageAt(query, anchor)).isEqualTo(ids.subList(at, Math.min(at + 20, 330)));
        }
    }

    @Test
    void filtersAndRightsCutThemAsTheyCutTheList() {
        Filter cartons = new Filter.Test("unit", Operator.IS, Optional.of("carton"));
        assertThat(anchors(belloc.anne(), sorted("name").where(cartons)).total())
                .contains((long) ids(sorted("name").where(cartons)).size());
        assertThat(anchors(belloc.anne(), Query.of("organisation")).total()).contains(121L);
        assertThat(anchors(belloc.camille(), Query.of("organisation")).total()).contains(1L);
        assertThat(anchors(belloc.anne(), sorted("name").searching("introuvable")))
                .isEqualTo(new Anchors(Optional.of(0L), List.of()));
    }

    @Test
    void aFieldHiddenFromSomebodyIsNoOrderForThem() {
        assertThatThrownBy(() -> anchors(belloc.ines(), sorted("cost")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem().code()).isEqualTo("sort.field_unknown"));
    }

    @Test
    void theCursorOfAnotherListLeadsNowhere() {
        String other =
                anchors(belloc.anne(), sorted("price")).anchors().getFirst().after();
        assertThatThrownBy(() -> anchors(belloc.anne(), sorted("name").after(other)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem().code()).isEqualTo("cursor.stale"));
    }
}
