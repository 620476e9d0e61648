package comptoir.sales;

import static comptoir.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.dictionary.Asker;
import comptoir.kernel.Actor;
import comptoir.kernel.Refused;
import comptoir.records.Written;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscountRulesTest {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    @BeforeAll
    static void limits() {
        settings().put(desk.by(desk.company.anne()), form("15", "10", "25"));
    }

    private static DiscountSettings settings() {
        return new DiscountSettings(
                desk.company.workspace().database(), desk.company.guardian(), desk.company.journal(), queue());
    }

    private static ReleaseQueue queue() {
        return new ReleaseQueue(desk.company.records());
    }

    private static DiscountSettings.Form form(String line, String whole, String margin) {
        return new DiscountSettings.Form(line, whole, margin, List.of("administrator", "manager"));
    }

    @Test
    void withinTheLimitsAQuoteLeavesAsBefore() {
        UUID id = cut("15", "percent", "10");
        desk.markSent(desk.company.camille(), id);
        assertThat(desk.values(id)).containsEntry("state", "sent").containsEntry("releasedAt", null);
    }

    private static List<UUID> waiting(comptoir.kernel.Actor actor) {
        return queue().list(desk.by(actor)).waiting().stream()
                .map(each -> each.record().id())
                .toList();
    }

    @Test
    void whoMayReleaseFindsWhatWaitsAndNobodyElse() {
        UUID id = cut("20", "percent", "0");
        assertThat(desk.values(id)).containsEntry("awaitsRelease", true);
        assertThat(waiting(desk.company.marc())).contains(id);
        assertThat(queue().list(desk.by(desk.company.camille())).mayRelease()).isFalse();
        assertThat(waiting(desk.company.camille())).isEmpty();
        ReleaseQueue.Waiting found = queue().list(desk.by(desk.company.marc())).waiting().stream()
                .filter(each -> each.record().id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(found.line()).isEqualByComparingTo("20");
        desk.releases().release(desk.by(desk.company.marc()), id, found.rev(), "Bon client");
        assertThat(desk.values(id)).containsEntry("awaitsRelease", false);
        assertThat(waiting(desk.company.marc())).doesNotContain(id);
    }

    @Test
    void whatWaitsFollowsTheLimits() {
        UUID id = cut("20", "percent", "0");
        settings().put(desk.by(desk.company.anne()), form("25", "10", "25"));
        assertThat(desk.values(id)).containsEntry("awaitsRelease", false);
        settings().put(desk.by(desk.company.anne()), form("15", "10", "25"));
        assertThat(desk.values(id)).containsEntry("awaitsRelease", true);
    }

    @Test
    void aPriceBelowTheCatalogueIsADiscount() {
        UUID id = desk.draft(desk.company.camille());
        String machine = desk.machine().toString();
        desk.write(
                desk.company.camille(),
                id,
                java.util.Map.of("kind", "item", "product", machine, "price", "4932", "discount", "10"));
        // 5,480 in the catalogue: 10 % less, and again 10 % off that.
        assertThat(queue().list(desk.by(desk.company.marc())).waiting()).anySatisfy(each -> {
            assertThat(each.record().id()).isEqualTo(id);
            assertThat(each.line()).isEqualByComparingTo("19");
        });
        refused(SalesProblem.DISCOUNT_NOT_RELEASED, () -> desk.markSent(desk.company.camille(), id));
        UUID dearer = desk.draft(desk.company.camille());
        desk.write(
                desk.company.camille(),
                dearer,
                java.util.Map.of("kind", "item", "product", machine, "price", "6000", "discount", "15"));
        assertThat(desk.values(dearer)).containsEntry("awaitsRelease", false);
    }

    @Test
    void beyondThemItWaitsUntilAManagerSaysWhy() {
        UUID id = cut("20", "percent", "0");
        refused(SalesProblem.DISCOUNT_NOT_RELEASED, () -> desk.markSent(desk.company.camille(), id));
        assertThat(desk.state(desk.company.camille(), id).may()).doesNotContain("release");
        assertThat(desk.state(desk.company.marc(), id).may()).contains("release");
        refused(SalesProblem.RELEASE_BY_OTHERS, () -> release(desk.company.camille(), id, "Bon client"));
        refused(SalesProblem.RELEASE_WITHOUT_REASON, () -> release(desk.company.marc(), id, " "));
        release(desk.company.marc(), id, "Bon client");
        assertThat(desk.values(id)).containsEntry("releaseReason", "Bon client").containsEntry("releasedLine", "20");
        assertThat(desk.values(id).get("releasedBy").toString()).contains("Marc");
        refused(SalesProblem.NOTHING_TO_RELEASE, () -> release(desk.company.marc(), id, "Encore"));
        desk.markSent(desk.company.camille(), id);
        assertThat(desk.state(desk.company.camille(), id).events())
                .extracting(event -> event.kind() + " " + event.reason().orElse(""))
                .startsWith("markSent ", "release Bon client");
    }

    @Test
    void aReleaseGoesAsFarAsWhatWasSeen() {
        UUID id = cut("20", "percent", "0");
        release(desk.company.marc(), id, "Bon client");
        write(id, "30", "percent", "0");
        refused(SalesProblem.DISCOUNT_NOT_RELEASED, () -> desk.markSent(desk.company.camille(), id));
        write(id, "18", "percent", "0");
        desk.markSent(desk.company.camille(), id);
    }

    @Test
    void anAmountOffTheWholeCountsForItsShare() {
        UUID id = cut("0", "amount", "11");
        refused(SalesProblem.DISCOUNT_NOT_RELEASED, () -> desk.markSent(desk.company.camille(), id));
        write(id, "0", "amount", "10");
        desk.markSent(desk.company.camille(), id);
    }

    @Test
    void aReleaseTakenBackDoesNotComeBackByUndo() {
        UUID id = cut("20", "percent", "0");
        Written release = release(desk.company.marc(), id, "Bon client");
        Written back = undo(release);
        assertThat(desk.values(id)).containsEntry("releasedAt", null);
        refused(SalesProblem.RELEASE_NOT_REDONE, () -> undo(back));
    }

    @Test
    void limitsAreToldToThoseWhoSeeWhatTheyAreAbout() {
        UUID id = cut("5", "percent", "0");
        DiscountRules rep = desk.state(desk.company.camille(), id).limits().orElseThrow();
        assertThat(rep.line()).hasValueSatisfying(most -> assertThat(most).isEqualByComparingTo("15"));
        assertThat(rep.margin()).isEmpty();
        assertThat(desk.state(desk.company.anne(), id).limits().orElseThrow().margin())
                .isPresent();
    }

    @Test
    void aLimitThatIsNoPercentageIsRefusedInItsPlace() {
        Asker anne = desk.by(desk.company.anne());
        assertThatThrownBy(() -> settings().put(anne, form("150", "", "beaucoup")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().at())
                                .extracting(at -> at.place())
                                .containsExactly("line", "margin"));
        assertThatThrownBy(() -> settings().put(anne, new DiscountSettings.Form("", "", "", List.of("nobody"))))
                .isInstanceOf(Refused.class);
    }

    private static UUID cut(String line, String kind, String whole) {
        UUID id = desk.draft(desk.company.camille(), "1", "100");
        write(id, line, kind, whole);
        return id;
    }

    private static void write(UUID id, String discount, String kind, String whole) {
        Map<String, Object> line = new HashMap<>(SalesDesk.item("Machine", "1", "100"));
        line.put("discount", discount);
        desk.quotes()
                .writeLines(
                        desk.by(desk.company.camille()),
                        id,
                        new LinesForm(
                                Optional.empty(),
                                List.of(new LineForm(
                                        Optional.of(desk.lines(id).getFirst().id()), new HashMap<>(line))),
                                Map.of("discountKind", kind, "discountValue", whole)));
    }

    private static Written release(Actor by, UUID id, String reason) {
        return desk.releases().release(desk.by(by), id, desk.state(by, id).rev(), reason);
    }

    private static Written undo(Written written) {
        return desk.company
                .records()
                .undo(desk.company.schema(), desk.company.camille(), "screen", written.operation(), false);
    }
}
