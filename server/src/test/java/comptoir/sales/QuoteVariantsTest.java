package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.records.Change;
import comptoir.records.Row;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuoteVariantsTest {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    @Test
    void aVariantAndItsOriginNameEachOther() {
        UUID id = desk.sent(desk.company.camille(), "2", "50");
        desk.clock().forward(Duration.ofDays(3));
        UUID copy = duplicate(id);
        assertThat(desk.values(copy).get("origin").toString())
                .contains(desk.values(id).get("number").toString());
        assertThat(desk.values(copy))
                .containsEntry(
                        "quotedOn",
                        LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC)
                                .toString())
                .containsEntry("netTotal", "100")
                .containsEntry("title", "Coin café");
        List<Row> variants = desk.state(desk.company.camille(), id).variants();
        assertThat(variants).extracting(Row::id).containsExactly(copy);
        assertThat(variants.getFirst().values()).containsEntry("state", "draft").containsEntry("netTotal", "100");
        desk.company.write(desk.company.camille(), new Change.Trash("quote", copy));
        assertThat(desk.state(desk.company.camille(), id).variants()).isEmpty();
    }

    @Test
    void aVariantKeepsThePricesAndSaysWhichTheCatalogueAsksToday() {
        UUID mill = desk.company.create(desk.company.anne(), "product", Map.of("name", "Moulin", "price", "890"));
        UUID id = desk.draft(desk.company.camille());
        desk.write(
                desk.company.camille(),
                id,
                Map.of("kind", "item", "product", mill.toString()),
                SalesDesk.item("Pose", "1", "120"));
        UUID before = duplicate(id);
        assertThat(desk.state(desk.company.camille(), before).catalogued().values())
                .singleElement()
                .satisfies(price -> assertThat(price).isEqualByComparingTo("890"));
        desk.company.edit(desk.company.anne(), "product", mill, "price", "940");
        UUID after = duplicate(id);
        QuoteState state = desk.state(desk.company.camille(), after);
        assertThat(state.lines().getFirst().values()).containsEntry("price", "890");
        assertThat(state.catalogued()).containsOnlyKeys(state.lines().getFirst().id());
        assertThat(state.catalogued().values().iterator().next()).isEqualByComparingTo("940");
        desk.markSent(desk.company.camille(), after);
        assertThat(desk.state(desk.company.camille(), after).catalogued())
                .as("what has gone is compared with nothing")
                .isEmpty();
    }

    private static UUID duplicate(UUID id) {
        return desk.quotes()
                .duplicate(desk.by(desk.company.camille()), id)
                .records()
                .getFirst()
                .id();
    }
}
