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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecordPageTest {

    @RegisterExtension
    static final TestCompany belloc = TestCompany.open();

    private static final RecordPage.Wanted CONTACTS =
            new RecordPage.Wanted("contact", "organisation", List.of("lastName", "email"), List.of(), 5);

    @Test
    void aPageIsWhatItsPartsAreOneByOne() {
        UUID customer = belloc.create(belloc.ines(), "organisation", Map.of("name", "Hôtel des Remparts"));
        UUID town = belloc.create(belloc.ines(), "industry", Map.of("name", "Hôtellerie"));
        belloc.edit(belloc.ines(), "organisation", customer, "industry", town.toString());
        belloc.edit(belloc.ines(), "organisation", customer, "phone", "02 99 40 18 27");
        IntStream.range(0, 7)
                .forEach(i -> belloc.create(
                        belloc.ines(),
                        "contact",
                        Map.of("lastName", "Le Goff " + i, "organisation", customer.toString())));
        new Notes(belloc.records())
                .add(belloc.schema(), belloc.ines(), "screen", "organisation", customer, "Rappeler mardi");

        RecordPage page = page(belloc.ines(), customer, List.of(CONTACTS));

        Records records = belloc.records();
        assertThat(page.row()).isEqualTo(belloc.get(belloc.ines(), "organisation", customer));
        assertThat(page.notes())
                .isEqualTo(new Notes(records).list(belloc.schema(), belloc.ines(), "organisation", customer))
                .hasSize(1);
        History history = page.history().orElseThrow();
        assertThat(history)
                .isEqualTo(records.history(
                        belloc.schema(), belloc.ines(), "organisation", customer, Optional.empty(), 50));
        assertThat(history.entries())
                .flatExtracting(History.Entry::changes)
                .extracting(History.FieldChange::after)
                .contains(Map.of("id", town.toString(), "label", "Hôtellerie"), "+33299401827");
        RecordPage.Related contacts = page.related().getFirst();
        Query query = Query.of("contact")
                .where(new Filter.Test("organisation", Operator.IS, Optional.of(customer.toString())))
                .reading(List.of("lastName", "email"))
                .atMost(5);
        assertThat(contacts.page()).isEqualTo(records.query(belloc.schema(), belloc.ines(), query));
        assertThat(contacts.page().rows()).hasSize(5);
        assertThat(contacts.count()).isEqualTo(7);
    }

    @Test
    void aListThatIsReadWholeIsCountedByItsRows() {
        UUID customer = belloc.create(belloc.ines(), "organisation", Map.of("name", "Atelier Brume"));
        assertThat(page(belloc.ines(), customer, List.of(CONTACTS))
                        .related()
                        .getFirst()
                        .count())
                .isZero();
        belloc.create(belloc.ines(), "contact", Map.of("lastName", "Brume", "organisation", customer.toString()));
        assertThat(page(belloc.ines(), customer, List.of(CONTACTS))
                        .related()
                        .getFirst()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void whatLiesInTheTrashTellsSinceWhen() {
        UUID customer = belloc.create(belloc.ines(), "organisation", Map.of("name", "Comptoir des Halles"));
        assertThat(page(belloc.ines(), customer, List.of()).row().deletedAt()).isEmpty();
        Written gone = belloc.write(belloc.ines(), new Change.Trash("organisation", customer));
        Row row = page(belloc.ines(), customer, List.of()).row();
        assertThat(row.deletedOp()).contains(gone.operation());
        assertThat(row.deletedAt())
                .isEqualTo(belloc.records()
                        .operation(belloc.schema(), belloc.ines(), gone.operation())
                        .map(OperationSummary::at));
    }

    @Test
    void onlyLinksThatLeadHereAreFollowedAndOnlySoFar() {
        UUID customer = belloc.create(belloc.ines(), "organisation", Map.of("name", "Moulin Neuf"));
        for (RecordPage.Wanted wrong : List.of(
                new RecordPage.Wanted("contact", "jobTitle", List.of(), List.of(), 5),
                new RecordPage.Wanted("contact", "lastName", List.of(), List.of(), 5),
                new RecordPage.Wanted("contact", "nothing", List.of(), List.of(), 5),
                new RecordPage.Wanted("nothing", "organisation", List.of(), List.of(), 5),
                new RecordPage.Wanted("contact", "organisation", List.of("nothing"), List.of(), 5),
                new RecordPage.Wanted("contact", "organisation", List.of(), List.of(), 0),
                new RecordPage.Wanted("contact", "organisation", List.of(), List.of(), 51))) {
            assertThatThrownBy(() -> page(belloc.ines(), customer, List.of(wrong)))
                    .as(wrong.toString())
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> page(
                        belloc.ines(),
                        customer,
                        IntStream.range(0, 21).mapToObj(i -> CONTACTS).toList()))
                .isInstanceOf(Refused.class);
    }

    private static RecordPage page(Actor actor, UUID id, List<RecordPage.Wanted> wanted) {
        return belloc.records()
                .page(belloc.schema(), actor, "organisation", id, new RecordPage.Asked(50, false, wanted));
    }
}
