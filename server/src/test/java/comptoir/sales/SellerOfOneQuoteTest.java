package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.kernel.Refused;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SellerOfOneQuoteTest {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    @Test
    void oneQuoteSaysOtherDetailsOfTheCompanyAndTheOthersDoNot() {
        UUID id = desk.draft(desk.company.camille(), "1", "100");
        edit(id, "sellerAddress", "Agence de Rennes\n4 quai Lamennais, 35000 Rennes");
        edit(id, "sellerMentions", "Établissement secondaire, RCS Rennes.");
        assertThat(paper(id))
                .contains("Agence de Rennes<br/>4 quai Lamennais, 35000 Rennes")
                .contains("Établissement secondaire, RCS Rennes.");
        assertThat(paper(desk.draft(desk.company.camille(), "1", "100"))).doesNotContain("Rennes");
    }

    @Test
    void theyAreSealedAndCopiedWithTheQuote() {
        UUID id = desk.draft(desk.company.camille(), "1", "100");
        edit(id, "sellerMentions", "Établissement secondaire");
        desk.markSent(desk.company.camille(), id);
        assertThatThrownBy(() -> edit(id, "sellerMentions", "Autre"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(SalesProblem.SEALED));
        UUID copy = desk.quotes()
                .duplicate(desk.by(desk.company.camille()), id)
                .records()
                .getFirst()
                .id();
        assertThat(desk.values(copy)).containsEntry("sellerMentions", "Établissement secondaire");
    }

    private static void edit(UUID id, String field, String text) {
        desk.company.edit(desk.company.camille(), "quote", id, field, text);
    }

    private static String paper(UUID id) {
        return desk.reading().preview(desk.by(desk.company.camille()), id);
    }
}
