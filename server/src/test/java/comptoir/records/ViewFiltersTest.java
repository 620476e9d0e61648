package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Operator;
import comptoir.dictionary.View;
import comptoir.dictionary.Views;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Three customers: Alpha of Lyon with an e-mail, Bêta of Lyon without, Gamma of Brest with one. */
class ViewFiltersTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static Views views;

    @BeforeAll
    static void begin() {
        views = new Views(
                belloc.workspace().database(),
                belloc.guardian(),
                new ViewReading(belloc.records()),
                belloc.workspace().clock());
        belloc.create(
                belloc.ines(),
                "organisation",
                Map.of("name", "Alpha", "address", Map.of("town", "Lyon"), "email", "a@alpha.fr"));
        belloc.create(belloc.ines(), "organisation", Map.of("name", "Bêta", "address", Map.of("town", "Lyon")));
        belloc.create(
                belloc.ines(),
                "organisation",
                Map.of("name", "Gamma", "address", Map.of("town", "Brest"), "email", "g@gamma.fr"));
    }

    private static Map<String, Object> test(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    private static Map<String, Object> in(View view) {
        return test("view", "is", view.id().toString());
    }

    private static View kept(Actor who, String name, boolean shared, Map<String, Object> filter) {
        return views.add(belloc.asker(who), "organisation", form(name, shared, filter));
    }

    private static Views.Form form(String name, boolean shared, Map<String, Object> filter) {
        return new Views.Form(name, shared, false, 0, Map.of("filter", filter));
    }

    private static View lyon(Actor who, boolean shared) {
        return kept(who, "Lyon", shared, test("address.town", "is", "Lyon"));
    }

    private static List<String> found(Actor who, View view, Operator operator) {
        Filter filter =
                new Filter.Test(Filter.VIEW, operator, Optional.of(view.id().toString()));
        Query query = Query.of("organisation").reading(List.of("name")).where(filter);
        List<String> names = belloc.records().query(belloc.schema(), who, query).rows().stream()
                .map(Row::label)
                .toList();
        assertThat(new Lists(belloc.records())
                        .count(belloc.schema(), who, "organisation", Optional.of(filter), Optional.empty(), true))
                .isEqualTo(names.size());
        return names;
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem().code()).isEqualTo(code));
    }

    @Test
    void aViewIsAConditionAndSoIsNotBeingInIt() {
        View lyon = lyon(belloc.camille(), false);
        assertThat(found(belloc.camille(), lyon, Operator.IS)).containsExactly("Alpha", "Bêta");
        assertThat(found(belloc.camille(), lyon, Operator.IS_NOT)).containsExactly("Gamma");
        View written = kept(belloc.camille(), "Avec e-mail", false, Map.of("field", "email", "op", "notEmpty"));
        assertThat(found(belloc.camille(), written, Operator.IS_NOT)).containsExactly("Bêta");
    }

    @Test
    void whatIsSearchedInAViewCountsToo() {
        View searched = views.add(
                belloc.asker(belloc.camille()),
                "organisation",
                new Views.Form("Cherchée", false, false, 0, Map.of("search", "gam")));
        assertThat(found(belloc.camille(), searched, Operator.IS)).containsExactly("Gamma");
    }

    @Test
    void viewsStandInViewsHoweverDeepAndFollowTheirChanges() {
        View lyon = lyon(belloc.camille(), false);
        View inner = lyon;
        for (int i = 0; i < 12; i++) {
            inner = kept(belloc.camille(), "Étage " + i, false, Map.of("all", List.of(in(inner))));
        }
        View top = kept(
                belloc.camille(),
                "Lyon avec e-mail",
                false,
                Map.of("all", List.of(in(inner), Map.of("field", "email", "op", "notEmpty"))));
        assertThat(found(belloc.camille(), top, Operator.IS)).containsExactly("Alpha");
        views.change(
                belloc.asker(belloc.camille()),
                "organisation",
                lyon.id(),
                form("Brest", false, test("address.town", "is", "Brest")));
        assertThat(found(belloc.camille(), top, Operator.IS)).containsExactly("Gamma");
    }

    @Test
    void aViewNeverLeadsBackToItself() {
        View first = lyon(belloc.camille(), false);
        View second = kept(belloc.camille(), "Deuxième", false, in(first));
        View third = kept(belloc.camille(), "Troisième", false, in(second));
        for (View leading : List.of(first, second, third)) {
            assertRefused(
                    "view.loop",
                    () -> views.change(
                            belloc.asker(belloc.camille()),
                            "organisation",
                            first.id(),
                            form("Lyon", false, Map.of("any", List.of(in(leading))))));
        }
        assertThat(found(belloc.camille(), third, Operator.IS)).containsExactly("Alpha", "Bêta");
    }

    @Test
    void aViewOfAnotherPersonIsNoConditionAndItsConditionsAreNotTold() {
        View hers = lyon(belloc.camille(), false);
        assertRefused("view.not_there", () -> found(belloc.yanis(), hers, Operator.IS));
        assertRefused("view.not_there", () -> kept(belloc.yanis(), "Chez elle", false, in(hers)));
        View everyones = lyon(belloc.camille(), true);
        assertThat(found(belloc.yanis(), everyones, Operator.IS)).containsExactly("Alpha", "Bêta");
        View costly = views.add(belloc.asker(belloc.anne()), "product", form("Chers", true, test("cost", "gt", "100")));
        assertRefused(
                "view.not_there",
                () -> belloc.records()
                        .query(
                                belloc.schema(),
                                belloc.ines(),
                                Query.of("product")
                                        .where(new Filter.Test(
                                                Filter.VIEW,
                                                Operator.IS,
                                                Optional.of(costly.id().toString())))));
        assertRefused(
                "view.not_there",
                () -> found(
                        belloc.camille(),
                        new View(UUID.randomUUID(), "organisation", "", UUID.randomUUID(), true, false, 0, Map.of()),
                        Operator.IS));
    }

    @Test
    void whatEveryoneFindsIsMadeOfWhatEveryoneFinds() {
        View hers = lyon(belloc.camille(), false);
        assertRefused("view.not_shared", () -> kept(belloc.camille(), "Partagée", true, in(hers)));
        View everyones = lyon(belloc.camille(), true);
        View user = kept(belloc.yanis(), "La mienne", false, in(everyones));
        assertRefused(
                "view.used",
                () -> views.change(
                        belloc.asker(belloc.camille()),
                        "organisation",
                        everyones.id(),
                        form("Lyon", false, test("address.town", "is", "Lyon"))));
        assertRefused("view.used", () -> views.remove(belloc.asker(belloc.camille()), "organisation", everyones.id()));
        views.remove(belloc.asker(belloc.yanis()), "organisation", user.id());
        views.remove(belloc.asker(belloc.camille()), "organisation", everyones.id());
    }

    @Test
    void aViewSaysWhatAListWillRefuse() {
        assertRefused(
                "sort.not_quick",
                () -> views.add(
                        belloc.asker(belloc.camille()),
                        "organisation",
                        new Views.Form(
                                "Récents",
                                false,
                                false,
                                0,
                                Map.of("sort", List.of(Map.of("field", "changedAt", "desc", true))))));
        assertRefused("filter.malformed", () -> kept(belloc.camille(), "x", false, test("view", "is", "lyon")));
        assertRefused(
                "filter.malformed",
                () -> kept(
                        belloc.camille(),
                        "x",
                        false,
                        test(
                                "view",
                                "contains",
                                lyon(belloc.camille(), false).id().toString())));
    }
}
