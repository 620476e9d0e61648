package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.dictionary.Asker;
import comptoir.kernel.Refused;
import comptoir.records.BulkRequest;
import comptoir.records.BulkWritten;
import comptoir.sales.QuoteLineRules;
import comptoir.sales.QuoteRules;
import comptoir.sales.Quotes;
import comptoir.sales.SalesProblem;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a module completes when one record is changed, it completes when many are. */
class BulkEditTest {

    private static final InstantSource TIME =
            () -> BulkEditTest.BELLOC.workspace().clock().instant();

    @RegisterExtension
    static final TestCompany BELLOC = TestCompany.open(new QuoteRules(TIME), new QuoteLineRules());

    @Test
    void draftsGivenToAnotherCustomerAllCopyTheirDetails() {
        UUID first = customer("Café du Port", "Saint-Malo");
        UUID second = customer("Hôtel des Remparts", "Dinard");
        List<UUID> drafts = List.of(draft(first), draft(first), draft(second));
        BulkWritten written = edit(drafts, Map.of("organisation", second.toString()));
        assertThat(written.changed()).isEqualTo(2);
        for (UUID draft : drafts) {
            assertThat(values(draft)).containsEntry("buyerName", "Hôtel des Remparts");
            assertThat(values(draft).get("buyer")).asString().contains("Dinard");
        }
        BELLOC.records().undo(BELLOC.schema(), BELLOC.anne(), "screen", written.operation(), false);
        assertThat(values(drafts.getFirst())).containsEntry("buyerName", "Café du Port");
    }

    @Test
    void eachDraftIsCompletedByWhatItIsGivenItself() {
        UUID customer = customer("Café du Port", "Saint-Malo");
        UUID contact = BELLOC.create(
                BELLOC.anne(), "contact", Map.of("lastName", "Marchand", "organisation", customer.toString()));
        List<UUID> drafts = List.of(draft(customer), draft(customer));
        edit(drafts, Map.of("contact", contact.toString(), "title", "Coin café"));
        for (UUID draft : drafts) {
            assertThat(values(draft)).containsEntry("buyerContact", "Marchand").containsEntry("title", "Coin café");
        }
        assertThat(BELLOC.records()
                        .history(BELLOC.schema(), BELLOC.anne(), "quote", drafts.getFirst(), Optional.empty(), 1)
                        .entries()
                        .getFirst()
                        .changes())
                .extracting(change -> change.field())
                .containsExactlyInAnyOrder("contact", "title", "buyerContact");
    }

    @Test
    void whatARuleRefusesForOneIsDoneForNone() {
        UUID draft = draft(customer("Café du Port", "Saint-Malo"));
        assertThatThrownBy(() -> edit(List.of(draft), Map.of("validUntil", "2020-01-01")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(SalesProblem.VALIDITY_TOO_EARLY));
    }

    private static BulkWritten edit(List<UUID> ids, Map<String, @Nullable Object> values) {
        return BELLOC.records()
                .edit(
                        BELLOC.schema(),
                        BELLOC.anne(),
                        new BulkRequest("quote", "screen", ids, Optional.empty(), Optional.empty()),
                        values);
    }

    private static UUID customer(String name, String town) {
        return BELLOC.create(
                BELLOC.anne(), "organisation", Map.of("name", name, "address", Map.of("town", town, "country", "FR")));
    }

    private static UUID draft(UUID customer) {
        return new Quotes(BELLOC.records(), TIME)
                .draft(Asker.of(BELLOC.schema(), BELLOC.anne()), customer, Optional.empty(), Optional.empty())
                .only()
                .id();
    }

    private static Map<String, @Nullable Object> values(UUID quote) {
        return BELLOC.get(BELLOC.anne(), "quote", quote).values();
    }
}
