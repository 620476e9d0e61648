package comptoir.dictionary;

import static comptoir.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.kernel.Problem;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Change;
import comptoir.records.Filter;
import comptoir.records.Lists;
import comptoir.records.Query;
import comptoir.records.RecordsProblem;
import comptoir.records.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FieldsTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static Field add(String object, FieldForm form) {
        return belloc.fields().add(belloc.asker(belloc.anne()), object, form);
    }

    private static Field change(String object, Field field, java.util.function.UnaryOperator<FieldForm> change) {
        return belloc.fields().change(belloc.asker(belloc.anne()), object, field.key(), change);
    }

    private static UUID customer(Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.putIfAbsent("name", "Client " + UUID.randomUUID());
        return belloc.create(belloc.ines(), "organisation", all);
    }

    private static Object read(UUID id, String field) {
        return belloc.get(belloc.ines(), "organisation", id).values().get(field);
    }

    private static void refusedAt(String place, Problem problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().at())
                                .contains(new Refusal.Located(
                                        place,
                                        refused.refusal().at().stream()
                                                .filter(each -> each.place().equals(place))
                                                .map(Refusal.Located::refusal)
                                                .filter(each -> each.problem() == problem)
                                                .findFirst()
                                                .orElse(Refusal.of(problem)))));
    }

    @Test
    void aFieldAddedIsThereAtOnceForEveryone() {
        UUID before = customer(Map.of());
        Field field = add("organisation", FieldForm.of("Numéro d’adhérent", "text"));
        assertThat(field.key()).isEqualTo("x_numero_d_adherent");
        belloc.edit(belloc.ines(), "organisation", before, field.key(), "A-12");
        assertThat(read(before, field.key())).isEqualTo("A-12");
        assertThat(belloc.records()
                        .query(
                                belloc.schema(),
                                belloc.paul(),
                                Query.of("organisation")
                                        .where(new Filter.Test(field.key(), Operator.IS, Optional.of("a-12"))))
                        .rows())
                .extracting(Row::id)
                .containsExactly(before);
    }

    @Test
    void theWorkspacesHistoryKnowsWhoAddedIt() {
        Field field = add("contact", FieldForm.of("Anniversaire", "date"));
        String said = belloc.workspace()
                .database()
                .inTransaction(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .fetchSingle(
                                        "select actor_name || ' ' || kind || ' ' || title || ' ' || (number is not null) as said from {0} where kind = 'field.add' and title = 'Anniversaire'",
                                        comptoir.platform.Tables.of("operation"))
                                .get("said", String.class));
        assertThat(said).isEqualTo("Anne Belloc field.add Anniversaire true");
        assertThat(field.section()).isEqualTo("more");
    }

    @Test
    void onlyThoseWithTheRightAddFields() {
        refused(
                DictionaryProblem.SETTINGS_MISSING,
                () -> belloc.fields()
                        .add(belloc.asker(belloc.camille()), "organisation", FieldForm.of("À moi", "text")));
    }

    @Test
    void aFormIsRefusedPlaceByPlace() {
        refusedAt("label", DictionaryProblem.FIELD_LABEL_REQUIRED, () -> add("contact", FieldForm.of(" ", "text")));
        refusedAt(
                "label",
                DictionaryProblem.FIELD_LABEL_TOO_LONG,
                () -> add("contact", FieldForm.of("x".repeat(81), "text")));
        refusedAt("label", DictionaryProblem.FIELD_LABEL_TAKEN, () -> add("contact", FieldForm.of("prenom", "text")));
        refusedAt("type", DictionaryProblem.FIELD_TYPE_UNKNOWN, () -> add("contact", FieldForm.of("A", "emoji")));
        refusedAt(
                "settings.scale",
                DictionaryProblem.FIELD_SETTING_WRONG,
                () -> add("contact", FieldForm.of("A", "decimal").with("scale", 7)));
        refusedAt(
                "settings.target",
                DictionaryProblem.FIELD_TARGET_UNKNOWN,
                () -> add("contact", FieldForm.of("A", "link").with("target", "spaceship")));
        refusedAt(
                "settings.options",
                DictionaryProblem.FIELD_OPTIONS_REQUIRED,
                () -> add("contact", FieldForm.of("A", "choice")));
        refusedAt(
                "settings.link",
                DictionaryProblem.FIELD_SETTING_WRONG,
                () -> add(
                        "contact",
                        FieldForm.of("A", "rollup")
                                .with("source", "organisation")
                                .with("link", "owner")
                                .with("function", "count")));
        refusedAt(
                "defaultValue",
                comptoir.kernel.ValueProblem.EMAIL_FORM,
                () -> add("contact", FieldForm.of("A", "email").preset("pas une adresse")));
    }

    @Test
    void aFieldCannotBeRequiredWhileRecordsAreEmptyThere() {
        customer(Map.of());
        long count = new Lists(belloc.records())
                .count(belloc.schema(), belloc.ines(), "organisation", Optional.empty(), Optional.empty(), true);
        assertThatThrownBy(() ->
                        add("organisation", FieldForm.of("Code interne", "text").asRequired()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().problem()).isEqualTo(DictionaryProblem.FIELD_REQUIRED_BUT_EMPTY);
                    assertThat(refused.refusal().values()).containsEntry("count", count);
                });
        Field field = add(
                "organisation",
                FieldForm.of("Code interne", "text").asRequired().preset("à compléter"));
        assertThat(read(customer(Map.of()), field.key())).isEqualTo("à compléter");
        assertThatThrownBy(() -> belloc.edit(belloc.ines(), "organisation", customer(Map.of()), field.key(), null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aUniqueFieldRefusesAValueTwiceAndSaysWhere() {
        Field field = add("organisation", FieldForm.of("Matricule", "text").asUnique());
        customer(Map.of(field.key(), "M1"));
        assertThatThrownBy(() -> customer(Map.of(field.key(), "m1"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.VALUE_TAKEN);
            assertThat(refused.refusal().at().getFirst().place()).isEqualTo(field.key());
        });
        Field free = change(
                "organisation",
                field,
                form -> new FieldForm(
                        form.label(),
                        form.labelEn(),
                        form.type(),
                        form.help(),
                        false,
                        false,
                        true,
                        form.defaultValue(),
                        form.section(),
                        form.settings()));
        customer(Map.of(free.key(), "m1"));
        refused(DictionaryProblem.FIELD_UNIQUE_BUT_REPEATED, () -> change("organisation", field, FieldForm::asUnique));
    }

    @Test
    void renamingKeepsKeyAndValues() {
        Field field = add("organisation", FieldForm.of("Avant", "text"));
        UUID id = customer(Map.of(field.key(), "gardé"));
        Field renamed = change("organisation", field, form -> form.labelled("Après"));
        assertThat(renamed.key()).isEqualTo(field.key());
        assertThat(renamed.label().fr()).isEqualTo("Après");
        assertThat(read(id, field.key())).isEqualTo("gardé");
    }

    @Test
    void aFieldOfTheProgramsOwnIsRenamedAndGetsItsAnswers() {
        belloc.fields()
                .change(
                        belloc.asker(belloc.anne()),
                        "product",
                        "family",
                        form -> form.labelled("Gamme")
                                .with("options", List.of(Map.of("label", "Machines"), Map.of("label", "Cafés"))));
        UUID product = belloc.create(belloc.anne(), "product", Map.of("name", "Moulin", "family", "cafés"));
        assertThat(belloc.get(belloc.anne(), "product", product).values().get("family"))
                .isNotNull();
    }

    @Test
    void removingHidesAndKeepsTheData() {
        Field field = add("organisation", FieldForm.of("Éphémère", "text"));
        UUID id = customer(Map.of(field.key(), "toujours là"));
        belloc.fields().remove(belloc.asker(belloc.anne()), "organisation", field.key());
        assertThat(belloc.get(belloc.ines(), "organisation", id).values()).doesNotContainKey(field.key());
        String kept = belloc.workspace()
                .database()
                .inTransaction(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .fetchSingle(
                                        "select {0} as v from {1} where id = {2}",
                                        DSL.name(field.column()),
                                        comptoir.platform.Tables.of("organisation"),
                                        DSL.val(id))
                                .get("v", String.class));
        assertThat(kept).isEqualTo("toujours là");
        refused(
                DictionaryProblem.FIELD_BUILTIN,
                () -> belloc.fields().remove(belloc.asker(belloc.anne()), "organisation", "name"));
    }

    @Test
    void recordsThatAreThereAreNumberedInTheOrderTheyWereMade() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            made.add(belloc.create(belloc.ines(), "product", Map.of("name", "Produit " + i)));
        }
        Field field = add("product", FieldForm.of("Rang", "autoNumber").with("pattern", "P-{000}"));
        List<Object> numbers = new ArrayList<>();
        made.forEach(id ->
                numbers.add(belloc.get(belloc.ines(), "product", id).values().get(field.key())));
        assertThat(numbers).containsExactly("P-001", "P-002", "P-003");
        UUID next = belloc.create(belloc.ines(), "product", Map.of("name", "Le suivant"));
        assertThat(belloc.get(belloc.ines(), "product", next).values()).containsEntry(field.key(), "P-004");
    }

    @Test
    void aCountIsComputedForWhatIsThereAndFollows() {
        UUID id = customer(Map.of());
        belloc.create(belloc.ines(), "contact", Map.of("lastName", "Un", "organisation", id.toString()));
        Field field = add(
                "organisation",
                FieldForm.of("Contacts", "rollup")
                        .with("source", "contact")
                        .with("link", "organisation")
                        .with("function", "count"));
        assertThat(read(id, field.key())).isEqualTo("1");
        belloc.create(belloc.ines(), "contact", Map.of("lastName", "Deux", "organisation", id.toString()));
        assertThat(read(id, field.key())).isEqualTo("2");
    }

    @Test
    void whoIsLinkedTwiceToOneRecordIsCountedByBothLinks() {
        Field former = add("contact", FieldForm.of("Ancien employeur", "link").with("target", "organisation"));
        Field now = counted("Salariés d’aujourd’hui", "organisation");
        Field once = counted("Salariés d’hier", former.key());
        UUID id = customer(Map.of());
        belloc.create(
                belloc.ines(),
                "contact",
                Map.of("lastName", "Fidèle", "organisation", id.toString(), former.key(), id.toString()));
        assertThat(read(id, now.key())).isEqualTo("1");
        assertThat(read(id, once.key())).isEqualTo("1");
    }

    private Field counted(String label, String link) {
        return add(
                "organisation",
                FieldForm.of(label, "rollup")
                        .with("source", "contact")
                        .with("link", link)
                        .with("function", "count"));
    }

    @Test
    void aSumCanStandOnAnObjectThatHadNone() {
        UUID town = belloc.create(belloc.ines(), "town", Map.of("name", "Saint-Malo"));
        Field link = add("contact", FieldForm.of("Ville de naissance", "link").with("target", "town"));
        Field weight = add("contact", FieldForm.of("Poids", "decimal").with("scale", 2));
        Field sum = add(
                "town",
                FieldForm.of("Total", "rollup")
                        .with("source", "contact")
                        .with("link", link.key())
                        .with("function", "sum")
                        .with("of", weight.key()));
        belloc.create(
                belloc.ines(),
                "contact",
                Map.of("lastName", "Lourd", link.key(), town.toString(), weight.key(), "12,5"));
        assertThat(belloc.get(belloc.ines(), "town", town).values()).containsEntry(sum.key(), "12.5");
        refused(
                DictionaryProblem.FIELD_COUNTED,
                () -> belloc.fields().remove(belloc.asker(belloc.anne()), "contact", weight.key()));
    }

    @Test
    void anAnswerInUseStaysAndMayBeRenamed() {
        Field field = add(
                "organisation",
                FieldForm.of("Humeur", "choice")
                        .with("options", List.of(Map.of("label", "Bonne"), Map.of("label", "Mauvaise"))));
        UUID id = customer(Map.of(field.key(), "bonne"));
        String used = field.choices().getFirst().id().toString();
        refused(
                DictionaryProblem.FIELD_OPTION_USED,
                () -> change("organisation", field, form -> form.with("options", List.of(Map.of("label", "Autre")))));
        Field renamed = change(
                "organisation",
                field,
                form -> form.with(
                        "options", List.of(Map.of("label", "Neuve"), Map.of("id", used, "label", "Joyeuse"))));
        assertThat(renamed.choices()).extracting(choice -> choice.label().fr()).containsExactly("Neuve", "Joyeuse");
        assertThat(read(id, field.key())).isEqualTo(used);
    }

    @Test
    void aChangeWaitsForWhoeverIsWritingAndGivesUpAfterAMinute() throws InterruptedException {
        CountDownLatch holding = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread writer = Thread.ofVirtual()
                .start(() -> belloc.workspace().database().doInTransaction(belloc.schema(), tx -> {
                    tx.dsl()
                            .fetch(
                                    "select pg_advisory_xact_lock_shared({0})",
                                    DSL.val(belloc.schema().lockKey(WorkspaceSchema.LockUse.MODEL)));
                    holding.countDown();
                    await(done);
                }));
        holding.await();
        try {
            refused(
                    DictionaryProblem.SCHEMA_BUSY,
                    () -> impatient(() -> {})
                            .add(belloc.asker(belloc.anne()), "contact", FieldForm.of("Patience", "text")));
            Field field = impatient(() -> {
                        done.countDown();
                        join(writer);
                    })
                    .add(belloc.asker(belloc.anne()), "contact", FieldForm.of("Patience", "text"));
            assertThat(field.key()).isEqualTo("x_patience");
        } finally {
            done.countDown();
        }
    }

    /** A minute passes with three waits. */
    private static Fields impatient(Runnable meanwhile) {
        return new Fields(
                belloc.workspace().database(),
                belloc.models(),
                belloc.guardian(),
                belloc.journal(),
                new comptoir.records.FillingStore(),
                belloc.workspace().clock(),
                about -> {
                    meanwhile.run();
                    belloc.workspace().clock().forward(java.time.Duration.ofSeconds(20));
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aWriteThatWasPreparedBeforeTheChangeIsNotHurt() {
        UUID id = customer(Map.of());
        long rev = belloc.get(belloc.ines(), "organisation", id).rev();
        add("organisation", FieldForm.of("Au milieu", "yesNo"));
        belloc.write(belloc.ines(), new Change.Update("organisation", id, Optional.of(rev), Map.of("info", "x")));
        assertThat(read(id, "x_au_milieu")).isEqualTo(false);
    }
}
