package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.access.Roles;
import comptoir.dictionary.Asker;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people write about a record, and who is told that they were named. */
class NotesTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.discreet();

    private UUID customer;
    private Notes notes;

    @BeforeEach
    void begin() {
        notes = new Notes(belloc.records());
        customer = customerOf(belloc.camille());
        for (Actor each : List.of(belloc.camille(), belloc.yanis(), belloc.anne())) {
            bell(each)
                    .entries()
                    .forEach(entry ->
                            new Notifications(belloc.records()).read(belloc.schema(), each, List.of(entry.id())));
        }
    }

    private static UUID customerOf(Actor owner) {
        return belloc.create(
                belloc.anne(),
                "organisation",
                Map.of("name", "Hôtel des Remparts", "owner", id(owner).toString()));
    }

    private static UUID id(Actor person) {
        return person.member().orElseThrow();
    }

    private static String at(Actor person) {
        return "@[" + person.name() + "](" + id(person) + ")";
    }

    /** Somebody who sees everything. */
    private static Actor lea() {
        UUID lea = belloc.create(belloc.anne(), "member", Map.of("name", "Léa Avant"));
        belloc.workspace()
                .database()
                .doInTransaction(belloc.schema(), tx -> new Roles().give(tx, lea, List.of("administrator")));
        return Actor.member(lea, "Léa Avant", "fr");
    }

    private Written written(Actor by, String text) {
        return notes.add(belloc.schema(), by, "screen", "organisation", customer, text);
    }

    private Notes.Place place(Written note) {
        return new Notes.Place("organisation", customer, note.only().id());
    }

    private static Asker asking(Actor person) {
        return Asker.of(belloc.schema(), person);
    }

    private static Notification.Page bell(Actor person) {
        return new Notifications(belloc.records()).page(belloc.schema(), person, Optional.empty(), 100);
    }

    private static List<Notification> unread(Actor person) {
        return bell(person).entries().stream().filter(Notification::unread).toList();
    }

    private static void undo(Written done) {
        belloc.records().undo(belloc.schema(), belloc.anne(), "screen", done.operation(), false);
    }

    @Test
    void whoIsNamedInANoteIsToldOfIt() {
        Written note = written(belloc.anne(), "  " + at(belloc.camille()) + ", passe-les en tarif siège.  ");

        Notification told = unread(belloc.camille()).getFirst();
        assertThat(told.kind()).isEqualTo("mention");
        assertThat(told.by()).isEqualTo("Anne Belloc");
        assertThat(told.label()).isEqualTo("Hôtel des Remparts");
        assertThat(told.record()).contains(customer);
        assertThat(told.note()).contains(note.only().id());
        assertThat(told.excerpt()).isEqualTo("@Camille Roussel, passe-les en tarif siège.");
        assertThat(bell(belloc.camille()).unread()).isEqualTo(1);
        assertThat(unread(belloc.anne())).isEmpty();
        assertThat(unread(belloc.yanis())).isEmpty();
    }

    @Test
    void whoNamesThemselvesIsNotTold() {
        written(belloc.camille(), at(belloc.camille()) + " : à faire");
        assertThat(unread(belloc.camille())).isEmpty();
    }

    @Test
    void whoDoesNotSeeTheRecordCannotBeNamed() {
        assertThatThrownBy(() -> written(belloc.anne(), at(belloc.yanis()) + " regarde"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.NOTE_MENTION_UNSEEING);
                    assertThat(refused.refusal().values()).containsEntry("member", "Yanis Haddad");
                });
        assertThat(notes.list(belloc.schema(), belloc.anne(), "organisation", customer))
                .isEmpty();
        assertThatThrownBy(() -> written(belloc.anne(), "@[Personne](" + UUID.randomUUID() + ")"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.NOTE_MENTION_UNKNOWN));
    }

    @Test
    void whoeverMayBeNamedIsOfferedByName() {
        List<Mentionable> found = notes.mentionable(asking(belloc.anne()), "organisation", customer, "mor");
        assertThat(found).extracting(Mentionable::name).containsExactly("Inès Moreau");
        assertThat(notes.mentionable(asking(belloc.anne()), "organisation", customer, "INES"))
                .isEqualTo(found);
        assertThat(notes.mentionable(asking(belloc.anne()), "organisation", customer, "yanis"))
                .containsExactly(new Mentionable(id(belloc.yanis()), "Yanis Haddad", false));
        assertThat(notes.mentionable(asking(belloc.anne()), "organisation", customer, "cam"))
                .containsExactly(new Mentionable(id(belloc.camille()), "Camille Roussel", true));
        assertThat(notes.mentionable(asking(belloc.anne()), "organisation", customer, "anne"))
                .as("oneself is not offered")
                .isEmpty();
        assertThat(notes.mentionable(asking(belloc.anne()), "organisation", customer, "lattre"))
                .as("not the middle of a word")
                .isEmpty();
    }

    @Test
    void whenTheRecordLeavesTheirSightNothingOfItIsLeftToRead() {
        written(belloc.anne(), at(belloc.camille()) + " secret");
        belloc.edit(
                belloc.anne(),
                "organisation",
                customer,
                "owner",
                id(belloc.yanis()).toString());

        assertThat(bell(belloc.camille()).unread()).isZero();
        assertThat(unread(belloc.camille())).isEmpty();
        belloc.edit(
                belloc.anne(),
                "organisation",
                customer,
                "owner",
                id(belloc.camille()).toString());
        assertThat(unread(belloc.camille())).hasSize(1);
    }

    @Test
    void aChangedNoteTellsTheNewlyNamedAndNobodyTwice() {
        Actor lea = lea();
        Written note = written(belloc.anne(), at(belloc.camille()) + " vois");
        Notifications read = new Notifications(belloc.records());
        read.readUntil(
                belloc.schema(),
                belloc.camille(),
                unread(belloc.camille()).getFirst().id());

        Written changed = notes.change(
                asking(belloc.anne()),
                place(note),
                at(belloc.camille()) + " et " + at(lea) + " voient",
                Optional.empty());

        assertThat(unread(belloc.camille())).isEmpty();
        assertThat(unread(lea))
                .extracting(Notification::excerpt)
                .containsExactly("@Camille Roussel et @Léa Avant voient");
        Note shown = notes.list(belloc.schema(), belloc.anne(), "organisation", customer)
                .getFirst();
        assertThat(shown.changedAt()).isPresent();
        undo(changed);
        assertThat(unread(lea)).isEmpty();
        assertThat(notes.list(belloc.schema(), belloc.anne(), "organisation", customer)
                        .getFirst()
                        .text())
                .isEqualTo("@Camille Roussel vois");
    }

    @Test
    void aNoteTakenAwayTakesItsEntryAlongAndBringsItBack() {
        Written note = written(belloc.anne(), at(belloc.camille()) + " vois");
        undo(note);
        assertThat(unread(belloc.camille())).isEmpty();
        Written again = written(belloc.anne(), at(belloc.camille()) + " revois");
        Written gone = notes.remove(asking(belloc.anne()), place(again));
        assertThat(unread(belloc.camille())).isEmpty();
        undo(gone);
        assertThat(unread(belloc.camille()))
                .extracting(Notification::excerpt)
                .containsExactly("@Camille Roussel revois");
    }

    @Test
    void aNoteIsWrittenAnewByItsAuthorOnly() {
        Written note = written(belloc.camille(), "à moi");
        assertThatThrownBy(() -> notes.change(asking(belloc.anne()), place(note), "à elle", Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.NOTE_OF_ANOTHER));
        assertThatThrownBy(() -> notes.remove(asking(belloc.marc()), place(note)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> notes.change(asking(belloc.yanis()), place(note), "x", Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.RECORD_NOT_FOUND));
        assertThatThrownBy(() -> notes.change(asking(belloc.camille()), place(note), "  ", Optional.empty()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.NOTE_EMPTY));
        belloc.edit(
                belloc.anne(),
                "organisation",
                customer,
                "owner",
                id(belloc.yanis()).toString());
        assertThatThrownBy(() -> notes.remove(asking(belloc.yanis()), place(note)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(RecordsProblem.NOTE_OF_ANOTHER));
        notes.remove(asking(belloc.anne()), place(note));
        assertThat(notes.list(belloc.schema(), belloc.yanis(), "organisation", customer))
                .isEmpty();
    }

    @Test
    void whoIsRenamedIsCalledByTheirNewName() {
        Actor lea = lea();
        written(belloc.anne(), "@[Le patron](" + id(lea) + ") vois");
        assertThat(notes.list(belloc.schema(), belloc.anne(), "organisation", customer)
                        .getFirst()
                        .text())
                .as("nobody is called what they are not")
                .isEqualTo("@Léa Avant vois");
        belloc.edit(belloc.anne(), "member", id(lea), "name", "Léa Après");
        assertThat(notes.list(belloc.schema(), belloc.anne(), "organisation", customer)
                        .getFirst()
                        .text())
                .isEqualTo("@Léa Après vois");
        assertThat(unread(lea)).extracting(Notification::excerpt).containsExactly("@Léa Après vois");
    }

    @Test
    void theBellIsReadPageByPageWithoutWhatIsOutOfSight() {
        UUID mine = customer;
        for (int i = 0; i < 5; i++) {
            customer = mine;
            written(belloc.anne(), at(belloc.camille()) + " n° " + i);
            customer = customerOf(belloc.camille());
            written(belloc.anne(), at(belloc.camille()) + " caché " + i);
            belloc.edit(
                    belloc.anne(),
                    "organisation",
                    customer,
                    "owner",
                    id(belloc.yanis()).toString());
        }
        Notifications read = new Notifications(belloc.records());
        Notification.Page first = read.page(belloc.schema(), belloc.camille(), Optional.empty(), 3);
        assertThat(first.entries())
                .extracting(Notification::excerpt)
                .containsExactly("@Camille Roussel n° 4", "@Camille Roussel n° 3", "@Camille Roussel n° 2");
        Notification.Page second = read.page(belloc.schema(), belloc.camille(), first.next(), 2);
        assertThat(second.entries())
                .extracting(Notification::excerpt)
                .containsExactly("@Camille Roussel n° 1", "@Camille Roussel n° 0");
        assertThat(first.unread()).isEqualTo(5);
        read.readUntil(
                belloc.schema(), belloc.camille(), second.entries().getFirst().id());
        assertThat(read.unread(belloc.schema(), belloc.camille())).isEqualTo(3);
        assertThatThrownBy(() -> read.page(belloc.schema(), belloc.camille(), Optional.empty(), 0))
                .isInstanceOf(Refused.class);
    }
}
