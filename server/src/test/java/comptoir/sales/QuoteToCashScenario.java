package comptoir.sales;

import static comptoir.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refused;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuoteToCashScenario {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.discreet();

    @Test
    void fromTheDraftToTheRevenueOfTheMonth() {
        Asker camille = desk.by(desk.company.camille());
        UUID quote = desk.draft(desk.company.camille());
        desk.write(
                desk.company.camille(),
                quote,
                Map.of("kind", "section", "name", "Bar"),
                Map.of("kind", "item", "product", desk.machine().toString(), "quantity", "2"),
                Map.of("kind", "item", "name", "Pose", "price", "240", "vat", "20"));
        desk.markSent(desk.company.camille(), quote);

        desk.clock().afterDays(9);
        desk.quotes().accept(camille, quote, Optional.empty());
        assertThat(revenue()).isEqualTo("0");

        LocalDate accepted = today();
        desk.clock().afterDays(12);
        refused(SalesProblem.DAY_IN_FUTURE, () -> desk.quotes().paid(camille, quote, today().plusDays(1)));
        desk.quotes().paid(camille, quote, today());
        assertThat(revenue()).isEqualTo("11200");
        assertThat(thisMonth(camille)).isEqualTo("11200.00");
        assertThat(thisMonth(desk.by(desk.company.anne()))).isEqualTo("11200.00");
        assertThat(desk.revenue().purchases(camille, desk.hotel()))
                .extracting(each -> each.label() + " " + each.quantity() + " " + each.amount() + " " + each.lastOn())
                .containsExactly("Machine Duo 2 10960.00 EUR " + accepted, "Pose 1 240.00 EUR " + accepted);

        desk.quotes().unpaid(camille, quote);
        assertThat(revenue()).isEqualTo("0");
        assertThat(thisMonth(camille)).isEqualTo("0.00");
        desk.quotes().reopen(camille, quote);
    }

    @Test
    void anExpiredQuoteCannotBeAcceptedAfterItsLastDayYetMayBePaid() {
        Asker camille = desk.by(desk.company.camille());
        UUID quote = desk.sent(desk.company.camille(), "1", "500");
        desk.clock().afterDays(31);
        assertThat(desk.state(desk.company.camille(), quote).expired()).isTrue();
        refused(SalesProblem.EXPIRED, () -> desk.quotes().accept(camille, quote, Optional.empty()));
        desk.quotes().paid(camille, quote, today());
        assertThat(desk.values(quote)).containsEntry("state", "accepted").containsEntry("paid", true);
        desk.quotes().unpaid(camille, quote);
        desk.quotes().reopen(camille, quote);
    }

    @Test
    void aRepWithTheirOwnCustomersOnlySeesNothingOfAColleagues() {
        UUID quote = desk.sent(desk.company.camille(), "1", "500");
        Asker yanis = desk.by(desk.company.yanis());
        assertThatThrownBy(() -> desk.reading().get(yanis, quote))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem().status()).isEqualTo(404));
        assertThatThrownBy(() -> desk.revenue().purchases(yanis, desk.hotel())).isInstanceOf(Refused.class);
        assertThat(thisMonth(yanis)).isEqualTo("0.00");
    }

    private static LocalDate today() {
        return desk.clock().instant().atZone(ZoneId.of("Europe/Paris")).toLocalDate();
    }

    private static Object revenue() {
        return desk.company
                .get(desk.company.camille(), "organisation", desk.hotel())
                .values()
                .get("revenue");
    }

    private static String thisMonth(Asker asker) {
        return desk.revenue()
                .months(asker, Optional.empty(), Optional.empty(), Optional.empty())
                .getLast()
                .amount()
                .decimal();
    }
}
