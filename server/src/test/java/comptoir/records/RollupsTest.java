package comptoir.records;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestCompany;
import comptoir.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts beside records are those of what links to them; what they do not read leaves them alone. */
class RollupsTest {

    private final TestCompany belloc = TestCompany.open();
    private UUID harbour = new UUID(0, 0);

    @BeforeEach
    void camilleHasACustomer() {
        belloc.start();
        harbour = customer("Café du Port", belloc.camille());
    }

    @AfterEach
    void closed() {
        belloc.close();
    }

    private UUID customer(String name, Actor owner) {
        return belloc.create(belloc.anne(), "organisation", Map.of("name", name, "owner", id(owner)));
    }

    private static String id(Actor member) {
        return member.member().orElseThrow().toString();
    }

    private String customersOf(Actor member) {
        return String.valueOf(belloc.get(belloc.anne(), "member", UUID.fromString(id(member)))
                .values()
                .get("organisations"));
    }

    private void miscountCamille() {
        belloc.workspace()
                .database()
                .<Object>inSchemaChange(
                        belloc.schema(),
                        tx -> tx.dsl()
                                .execute(
                                        "update {0} set organisations = 70 where id = {1}",
                                        DSL.name(belloc.schema().name(), "rollup_member"),
                                        DSL.val(belloc.camille().member().orElseThrow())));
        assertThat(customersOf(belloc.camille())).isEqualTo("70");
    }

    @Test
    void onlyAChangeOfWhatIsReadCountsAnew() {
        miscountCamille();
        belloc.edit(belloc.anne(), "organisation", harbour, "name", "Café du Quai");
        assertThat(customersOf(belloc.camille())).isEqualTo("70");
        belloc.edit(belloc.anne(), "organisation", harbour, "owner", id(belloc.yanis()));
        assertThat(customersOf(belloc.camille())).isEqualTo("0");
        assertThat(customersOf(belloc.yanis())).isEqualTo("1");
    }

    @Test
    void whatIsThrownAwayAndComesBackIsCountedAnew() {
        miscountCamille();
        Written gone = belloc.write(belloc.anne(), new Change.Trash("organisation", harbour));
        assertThat(customersOf(belloc.camille())).isEqualTo("0");
        belloc.records().undo(belloc.schema(), belloc.anne(), "web", gone.operation(), false);
        assertThat(customersOf(belloc.camille())).isEqualTo("1");
    }

    @Test
    void oneOperationThatMakesAndChangesCountsEachOnce() {
        belloc.write(
                belloc.anne(),
                Change.Create.of("organisation", Map.of("name", "Halles", "owner", id(belloc.camille()))),
                new Change.Update("organisation", harbour, Optional.empty(), Map.of("name", "Café du Quai")));
        assertThat(customersOf(belloc.camille())).isEqualTo("2");
        belloc.write(
                belloc.anne(),
                Change.Create.of("organisation", Map.of("name", "Marché", "owner", id(belloc.camille()))),
                new Change.Update("organisation", harbour, Optional.empty(), Map.of("owner", id(belloc.yanis()))));
        assertThat(List.of(customersOf(belloc.camille()), customersOf(belloc.yanis())))
                .containsExactly("2", "1");
    }
}
