package comptoir.records;

import static comptoir.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.access.ObjectRights;
import comptoir.access.RoleDefinition;
import comptoir.dictionary.FieldForm;
import comptoir.dictionary.Label;
import comptoir.kernel.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MergesTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    @Test
    void allThatLinksToTheWordsGivenLinksToTheOneKeptAndComesBackByUndo() {
        UUID kept = word("Salon professionnel");
        UUID fair = word("Salon");
        UUID fairs = word("Salons");
        UUID one = customer("Du salon", fair);
        UUID other = customer("Des salons", fairs);
        String met = belloc.fields()
                .add(
                        belloc.asker(belloc.anne()),
                        "contact",
                        FieldForm.of("Rencontré", "link").with("target", "revenueSource"))
                .key();
        UUID contact = belloc.create(belloc.anne(), "contact", Map.of("lastName", "Cadiou", met, fair.toString()));
        UUID gone = customer("Jetée", fair);
        belloc.write(belloc.anne(), new Change.Trash("organisation", gone));

        assertThat(foreseen(belloc.anne(), kept, fair, fairs))
                .containsExactlyInAnyOrderEntriesOf(Map.of("organisation", 3L, "contact", 1L));
        Merges.Merged done = merge(belloc.anne(), kept, fair, fairs);

        assertThat(done.records()).containsExactlyInAnyOrderEntriesOf(Map.of("organisation", 3, "contact", 1));
        assertThat(source("organisation", one)).isEqualTo("Salon professionnel");
        assertThat(source("organisation", other)).isEqualTo("Salon professionnel");
        assertThat(source("organisation", gone)).isEqualTo("Salon professionnel");
        assertThat(label("contact", contact, met)).isEqualTo("Salon professionnel");
        assertThat(trashed(fair)).isTrue();
        History.Entry told = belloc.records()
                .history(belloc.schema(), belloc.anne(), "organisation", one, Optional.empty(), 10)
                .entries()
                .getFirst();
        assertThat(told.kind()).isEqualTo("merge");
        assertThat(told.title()).isEqualTo("Salon, Salons → Salon professionnel");
        assertThat(told.changes()).extracting(History.FieldChange::field).containsExactly("revenueSource");

        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", done.operation(), false);

        assertThat(source("organisation", one)).isEqualTo("Salon");
        assertThat(source("organisation", other)).isEqualTo("Salons");
        assertThat(label("contact", contact, met)).isEqualTo("Salon");
        assertThat(trashed(fair)).isFalse();
    }

    @Test
    void viewsAndChartsThatNameAWordGivenNameTheOneKeptAndComeBackByUndo() {
        UUID kept = word("Recommandation d’un client");
        UUID given = word("Recommandation orale");
        UUID view = UUID.randomUUID();
        UUID chart = UUID.randomUUID();
        UUID untouched = UUID.randomUUID();
        define("saved_view", view, given);
        define("saved_chart", chart, given);
        define("saved_view", untouched, UUID.randomUUID());
        String other = definition("saved_view", untouched);

        Merges.Merged done = merge(belloc.anne(), kept, given);

        assertThat(definition("saved_view", view)).contains(kept.toString()).doesNotContain(given.toString());
        assertThat(definition("saved_chart", chart)).contains(kept.toString()).doesNotContain(given.toString());
        assertThat(definition("saved_view", untouched)).isEqualTo(other);

        Written undone = belloc.records().undo(belloc.schema(), belloc.anne(), "screen", done.operation(), false);

        assertThat(definition("saved_view", view)).contains(given.toString());
        assertThat(definition("saved_chart", chart)).contains(given.toString());

        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", undone.operation(), false);

        assertThat(definition("saved_view", view)).contains(kept.toString());
    }

    private static void define(String table, UUID id, UUID word) {
        belloc.workspace()
                .database()
                .doInTransaction(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .execute(
                                        "insert into " + belloc.schema().name() + "." + table
                                                + " (id, object, name, member, shared, position, definition) values (?, 'organisation', 'Essai', ?, true, 0, ?::jsonb)",
                                        id,
                                        belloc.anne().member().orElseThrow(),
                                        "{\"filter\": {\"field\": \"revenueSource\", \"op\": \"anyOf\", \"value\": [\""
                                                + word + "\"]}}"));
    }

    private static String definition(String table, UUID id) {
        return belloc.workspace()
                .database()
                .inTransaction(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .fetchSingle(
                                        "select definition::text from "
                                                + belloc.schema().name() + "." + table + " where id = ?",
                                        id)
                                .get(0, String.class));
    }

    @Test
    void whoMayNotChangeEveryRecordMergesNothing() {
        UUID kept = word("Bouche à oreille");
        UUID given = word("Par un ami");
        UUID nobodys = customer("Sans responsable", given);
        belloc.edit(belloc.anne(), "organisation", nobodys, "owner", null);
        mayMergeWords(belloc.camille());

        refused(RecordsProblem.RIGHT_MISSING, () -> merge(belloc.paul(), kept, given));
        refused(RecordsProblem.MERGE_OUT_OF_REACH, () -> foreseen(belloc.camille(), kept, given));
        refused(RecordsProblem.MERGE_OUT_OF_REACH, () -> merge(belloc.camille(), kept, given));
        assertThat(source("organisation", nobodys)).isEqualTo("Par un ami");
        assertThat(trashed(given)).isFalse();
    }

    @Test
    void onlyWordsOfADirectoryAreMergedAndNeverWithThemselves() {
        UUID word = word("Publicité");
        UUID customer = customer("Une", word);
        UUID other = customer("Autre", word);
        refused(RecordsProblem.MERGE_SAME, () -> merge(belloc.anne(), word, word));
        refused(RecordsProblem.MERGE_SAME, () -> merge(belloc.anne(), word));
        refused(RecordsProblem.RECORD_NOT_FOUND, () -> merge(belloc.anne(), word, new UUID(0, 1)));
        refused(
                RecordsProblem.MERGE_OF_WORDS,
                () -> merges().merge(
                                belloc.schema(),
                                belloc.anne(),
                                "screen",
                                new Merges.Wish("organisation", customer, Set.of(other))));
    }

    private static void mayMergeWords(Actor actor) {
        belloc.workspace().database().doInTransaction(belloc.schema(), tx -> {
            RoleDefinition rep = belloc.roles().find(tx, "rep").orElseThrow();
            Map<String, ObjectRights> objects = new HashMap<>(rep.objects());
            objects.put("revenueSource", ObjectRights.FULL);
            belloc.roles()
                    .put(
                            tx,
                            new RoleDefinition(
                                    "wordKeeper",
                                    Label.of("Mots", "Words"),
                                    false,
                                    rep.powers(),
                                    objects,
                                    rep.fields()));
            belloc.roles().give(tx, actor.member().orElseThrow(), List.of("wordKeeper"));
        });
    }

    private static Merges merges() {
        return new Merges(belloc.records(), belloc.workspace().clock());
    }

    private static Merges.Merged merge(Actor actor, UUID kept, UUID... given) {
        return merges().merge(belloc.schema(), actor, "screen", new Merges.Wish("revenueSource", kept, Set.of(given)));
    }

    private static Map<String, Long> foreseen(Actor actor, UUID kept, UUID... given) {
        return merges().foreseen(belloc.schema(), actor, new Merges.Wish("revenueSource", kept, Set.of(given)));
    }

    private static UUID word(String name) {
        return belloc.create(belloc.anne(), "revenueSource", Map.of("name", name));
    }

    private static UUID customer(String name, UUID source) {
        return belloc.create(belloc.anne(), "organisation", Map.of("name", name, "revenueSource", source.toString()));
    }

    private static Object source(String object, UUID id) {
        return label(object, id, "revenueSource");
    }

    private static Object label(String object, UUID id, String field) {
        Object link = belloc.get(belloc.anne(), object, id).values().get(field);
        return link instanceof Map<?, ?> map ? map.get("label") : link;
    }

    private static boolean trashed(UUID word) {
        return belloc.get(belloc.anne(), "revenueSource", word).deletedOp().isPresent();
    }
}
