package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Operator;
import comptoir.kernel.Refused;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    @Test
    void aCustomerIsKeptAsWritten() {
        UUID id = belloc.create(
                belloc.ines(),
                "organisation",
                Map.of(
                        "name",
                        "Hôtel des Remparts",
                        "phone",
                        "02 99 40 18 27",
                        "potential",
                        "A",
                        "customer",
                        true,
                        "owner",
                        belloc.camille().member().orElseThrow().toString(),
                        "address",
                        Map.of(
                                "street",
                                "3 place Vauban",
                                "postcode",
                                "35400",
                                "town",
                                "Saint-Malo",
                                "country",
                                "France")));

        Row row = belloc.get(belloc.ines(), "organisation", id);
        assertThat(row.label()).isEqualTo("Hôtel des Remparts");
        assertThat(row.values())
                .containsEntry("phone", "+33299401827")
                .containsEntry("customer", true)
                .containsEntry("prospect", false)
                .containsEntry("revenue", "0");
        assertThat(row.values().get("customerNumber").toString()).matches("C-\\d{4}");
        assertThat(row.values().get("owner"))
                .isEqualTo(
                        Map.of("id", belloc.camille().member().orElseThrow().toString(), "label", "Camille Roussel"));
        assertThat(row.values().get("address").toString()).contains("town=Saint-Malo", "country=FR");
    }

    @Test
    void anOperationLeavesTheWaitForTheDiskToItsNumber() {
        String meanwhile = belloc.records().inOne(belloc.schema(), belloc.ines(), (tx, sight) -> {
            belloc.records()
                    .write(
                            tx,
                            WriteRequest.of(
                                    belloc.ines(),
                                    "api",
                                    Change.Create.of("organisation", Map.of("name", "Vite écrite"))));
            return tx.dsl().fetchSingle("show synchronous_commit").get(0, String.class);
        });
        assertThat(meanwhile).isEqualTo("off");
        String numbering = belloc.workspace().database().inTransaction(belloc.schema(), tx -> {
            new JournalStore(tx).number();
            return tx.dsl().fetchSingle("show synchronous_commit").get(0, String.class);
        });
        assertThat(numbering).isEqualTo("on");
    }

    @Test
    void aListIsPlannedForItsValuesHoweverOftenItIsRead() {
        Query own = Query.of("contact").sortedBy(new Query.Sort("lastName", false));
        List<String> kept = belloc.records().reading(belloc.schema(), belloc.ines(), (tx, sight) -> {
            for (int i = 0; i < 10; i++) {
                belloc.records().query(tx, sight, own);
                tx.dsl()
                        .fetch(
                                "select count(*) as contacts from {0} where id = {1}",
                                ObjectStore.table(sight.object("contact")),
                                DSL.val(belloc.ines().member().orElseThrow()));
            }
            return tx.dsl()
                    .fetch("select statement from pg_prepared_statements")
                    .getValues("statement", String.class);
        });
        assertThat(kept).anyMatch(text -> text.contains("count(*) as contacts"));
        assertThat(kept).noneMatch(text -> text.contains("sort_0"));
    }

    @Test
    void aWrongValueIsRefusedWithItsPlaceAndNothingIsWritten() {
        assertThatThrownBy(() -> belloc.create(
                        belloc.ines(),
                        "organisation",
                        Map.of("name", "X", "email", "contact.hulotte.fr", "siret", "123")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().at())
                                .extracting(Refusal -> Refusal.place())
                                .containsExactlyInAnyOrder("email", "siret"));
    }

    @Test
    void emptyValuesComeLastByEachOfTwoKeysAndNoRowIsLostOrSeenTwice() {
        List<String[]> rows = new ArrayList<>();
        for (String unit : new @Nullable String[] {"carton", "pièce", null}) {
            for (String cost : new @Nullable String[] {"1", "2", null, null}) {
                Map<String, Object> values = new HashMap<>(Map.of("name", "Trieur " + rows.size(), "price", "9"));
                Optional.ofNullable(unit).ifPresent(given -> values.put("unit", given));
                Optional.ofNullable(cost).ifPresent(given -> values.put("cost", given));
                belloc.create(belloc.anne(), "product", values);
                rows.add(new String[] {String.valueOf(unit), String.valueOf(cost)});
            }
        }
        Filter only = new Filter.Test("name", Operator.CONTAINS, Optional.of("Trieur "));
        for (boolean first : List.of(false, true)) {
            for (boolean second : List.of(false, true)) {
                Query query = Query.of("product")
                        .where(only)
                        .sortedBy(new Query.Sort("unit", first), new Query.Sort("cost", second))
                        .atMost(1);
                List<String> read = new ArrayList<>();
                Optional<String> cursor = Optional.of("");
                while (cursor.isPresent()) {
                    Page page = belloc.records()
                            .query(
                                    belloc.schema(),
                                    belloc.anne(),
                                    cursor.filter(text -> !text.isEmpty())
                                            .map(query::after)
                                            .orElse(query));
                    page.rows()
                            .forEach(row -> read.add(row.values().get("unit") + " "
                                    + row.values().get("cost")));
                    cursor = page.next();
                }
                assertThat(read)
                        .containsExactlyElementsOf(rows.stream()
                                .sorted(byBoth(first, second))
                                .map(row -> row[0] + " " + row[1])
                                .toList());
            }
        }
    }

    private static Comparator<String[]> byBoth(boolean firstDescending, boolean secondDescending) {
        return Comparator.<String[], String>comparing(row -> row[0], emptyLast(firstDescending))
                .thenComparing(row -> row[1], emptyLast(secondDescending));
    }

    private static Comparator<String> emptyLast(boolean descending) {
        Comparator<String> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.<String, Boolean>comparing("null"::equals).thenComparing(order);
    }

    @Test
    void aListIsReadToItsEndPageByPageInFrenchOrder() {
        List<String> names = new ArrayList<>(List.of("Écluse", "eclair", "Zèbre", "abricot", "Âne", "10 rue", "9 rue"));
        names.forEach(name -> belloc.create(belloc.ines(), "industry", Map.of("name", name)));
        List<String> read = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Query query = Query.of("industry").atMost(2);
            Page page = belloc.records()
                    .query(
                            belloc.schema(),
                            belloc.ines(),
                            cursor.map(query::after).orElse(query));
            page.rows().forEach(row -> read.add(row.label()));
            cursor = page.next();
        } while (cursor.isPresent());
        assertThat(read).containsExactly("10 rue", "9 rue", "abricot", "Âne", "eclair", "Écluse", "Zèbre");
    }

    @Test
    void filtersSortsAndSearchFindTheSameRows() {
        belloc.create(
                belloc.ines(), "product", Map.of("name", "Machine Duo", "price", "5 480,00", "reference", "MDG-02"));
        belloc.create(
                belloc.ines(), "product", Map.of("name", "Moulin à la demande", "price", "890", "reference", "Q3"));
        belloc.create(belloc.ines(), "product", Map.of("name", "Service offert", "reference", "Q30"));
        Query byPrice = Query.of("product").sortedBy(new Query.Sort("price", true));
        assertThat(labels(byPrice)).containsExactly("Machine Duo", "Moulin à la demande", "Service offert");
        assertThat(labels(byPrice.where(new Filter.Test("price", Operator.LESS, Optional.of("1000")))))
                .containsExactly("Moulin à la demande");
        assertThat(labels(byPrice.searching("demande moul"))).containsExactly("Moulin à la demande");
        assertThat(labels(byPrice.searching("mdg-0"))).containsExactly("Machine Duo");
        for (String whole : List.of("q3", " Q-3 ")) {
            assertThat(labels(byPrice.searching(whole))).as(whole).containsExactly("Moulin à la demande");
            assertThat(belloc.records().search(belloc.schema(), belloc.ines(), whole, 10))
                    .as(whole)
                    .extracting(Hit::label)
                    .containsExactly("Moulin à la demande");
        }
        assertThat(labels(byPrice.searching("q_"))).isEmpty();
        assertThat(figures(new Figure("price", Figure.Of.SUM), new Figure("price", Figure.Of.AVERAGE)))
                .containsExactly("6370", "3185.00");
        assertThat(figures(
                        new Figure("price", Figure.Of.MIN),
                        new Figure("price", Figure.Of.MAX),
                        new Figure("price", Figure.Of.FILLED)))
                .containsExactly("890", "5480", "2");
    }

    private static List<@Nullable String> figures(Figure... wanted) {
        return new Lists(belloc.records())
                .figures(
                        belloc.schema(), belloc.ines(), "product", Optional.empty(), Optional.empty(), List.of(wanted));
    }

    private static List<String> labels(Query query) {
        return belloc.records().query(belloc.schema(), belloc.ines(), query).rows().stream()
                .map(Row::label)
                .toList();
    }

    @Test
    void twoPeopleChangingDifferentFieldsBothKeepTheirs() {
        UUID id = belloc.create(belloc.ines(), "contact", Map.of("lastName", "Marchand", "email", "a@remparts.fr"));
        long read = belloc.get(belloc.ines(), "contact", id).rev();
        belloc.edit(belloc.marc(), "contact", id, "email", "b@remparts.fr");
        belloc.write(belloc.ines(), new Change.Update("contact", id, Optional.of(read), Map.of("firstName", "Élodie")));
        assertThat(belloc.get(belloc.ines(), "contact", id).values())
                .containsEntry("email", "b@remparts.fr")
                .containsEntry("firstName", "Élodie");

        assertThatThrownBy(() -> belloc.write(
                        belloc.ines(),
                        new Change.Update("contact", id, Optional.of(read), Map.of("email", "c@remparts.fr"))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.CONFLICT);
                    assertThat(refused.refusal().values().toString())
                            .contains("b@remparts.fr", "c@remparts.fr", "a@remparts.fr", "Marc Delattre");
                });
    }

    @Test
    void historyTellsWhoChangedWhatAndUndoTakesItBack() {
        UUID id = belloc.create(belloc.ines(), "organisation", Map.of("name", "Clinique"));
        Written edit = belloc.edit(belloc.marc(), "organisation", id, "name", "Clinique Saint-Yves");
        History history =
                belloc.records().history(belloc.schema(), belloc.ines(), "organisation", id, Optional.empty(), 50);
        assertThat(history.entries()).extracting(History.Entry::what).containsExactly("change", "create");
        assertThat(history.entries().getFirst().changes())
                .containsExactly(new History.FieldChange("name", "Clinique", "Clinique Saint-Yves"));
        assertThat(history.entries().getFirst().number()).isPresent();

        Written undo = belloc.records().undo(belloc.schema(), belloc.ines(), "screen", edit.operation(), false);
        assertThat(belloc.get(belloc.ines(), "organisation", id).label()).isEqualTo("Clinique");
        belloc.records().undo(belloc.schema(), belloc.ines(), "screen", undo.operation(), false);
        assertThat(belloc.get(belloc.ines(), "organisation", id).label()).isEqualTo("Clinique Saint-Yves");
    }

    @Test
    void whatIsThrownAwayComesBack() {
        UUID id = belloc.create(belloc.ines(), "organisation", Map.of("name", "Imprimerie Le Goff"));
        Written away = belloc.write(belloc.ines(), new Change.Trash("organisation", id));
        assertThat(belloc.get(belloc.ines(), "organisation", id).deletedOp()).isPresent();
        assertThatThrownBy(() -> belloc.edit(belloc.ines(), "organisation", id, "name", "X"))
                .isInstanceOf(Refused.class);
        belloc.records().undo(belloc.schema(), belloc.ines(), "screen", away.operation(), false);
        assertThat(belloc.get(belloc.ines(), "organisation", id).deletedOp()).isEmpty();
    }

    @Test
    void aFieldChangedSinceIsAConflictOfUndo() {
        UUID id = belloc.create(belloc.ines(), "organisation", Map.of("name", "Un"));
        Written first = belloc.edit(belloc.ines(), "organisation", id, "name", "Deux");
        belloc.edit(belloc.marc(), "organisation", id, "name", "Trois");
        assertThatThrownBy(
                        () -> belloc.records().undo(belloc.schema(), belloc.ines(), "screen", first.operation(), false))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.UNDO_CONFLICT));
        assertThat(belloc.get(belloc.ines(), "organisation", id).label()).isEqualTo("Trois");
    }

    @Test
    void nobodyWritesBesideTheJournal() {
        assertThatThrownBy(() -> belloc.workspace()
                        .database()
                        .doInTransaction(
                                belloc.schema(),
                                tx -> tx.dsl()
                                        .execute(
                                                "update {0} set name = 'x'",
                                                comptoir.platform.Tables.of("organisation"))))
                .hasMessageContaining("through the journal only");
    }

    @Test
    void aNameTakenTwiceIsRefusedByName() {
        belloc.create(belloc.ines(), "jobTitle", Map.of("name", "Gérant"));
        assertThatThrownBy(() -> belloc.create(belloc.ines(), "jobTitle", Map.of("name", "gerant")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.VALUE_TAKEN);
                    assertThat(refused.refusal().at().getFirst().place()).isEqualTo("name");
                });
    }

    @Test
    void aRepMayNotChangeAColleaguesCustomer() {
        UUID id = belloc.create(
                belloc.ines(),
                "organisation",
                Map.of(
                        "name",
                        "Client de Yanis",
                        "owner",
                        belloc.yanis().member().orElseThrow().toString()));
        assertThatThrownBy(() -> belloc.edit(belloc.camille(), "organisation", id, "name", "À moi"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.RIGHT_MISSING));
        belloc.edit(belloc.yanis(), "organisation", id, "name", "Toujours à moi");
    }

    @Test
    void whoMakesARecordIsInChargeOfItUnlessSomebodyOrNobodyIsNamed() {
        UUID mine = belloc.create(belloc.camille(), "organisation", Map.of("name", "Client de qui le saisit"));
        Map<String, @Nullable Object> free = new HashMap<>(Map.of("name", "Client de personne"));
        free.put("owner", null);
        UUID nobodys = belloc.create(belloc.ines(), "organisation", free);

        assertThat(String.valueOf(
                        belloc.get(belloc.anne(), "organisation", mine).values().get("owner")))
                .contains("Camille Roussel");
        assertThat(belloc.get(belloc.anne(), "organisation", nobodys).values()).containsEntry("owner", null);
    }

    @Test
    void theCountOfCustomersFollowsTheRep() {
        UUID camille = belloc.camille().member().orElseThrow();
        long before = Long.parseLong(belloc.get(belloc.anne(), "member", camille)
                .values()
                .get("organisations")
                .toString());
        UUID id = belloc.create(belloc.ines(), "organisation", Map.of("name", "Compté", "owner", camille.toString()));
        assertThat(belloc.get(belloc.anne(), "member", camille).values())
                .containsEntry("organisations", String.valueOf(before + 1));
        belloc.write(belloc.ines(), new Change.Trash("organisation", id));
        assertThat(belloc.get(belloc.anne(), "member", camille).values())
                .containsEntry("organisations", String.valueOf(before));
    }
}
