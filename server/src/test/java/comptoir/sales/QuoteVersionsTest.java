package comptoir.sales;

import static comptoir.Refusals.refused;
import static comptoir.sales.SalesDesk.item;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.dictionary.Asker;
import comptoir.platform.Tables;
import comptoir.records.Change;
import comptoir.records.Row;
import comptoir.records.Written;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuoteVersionsTest {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    @Test
    void aSentQuoteIsWrittenAgainAsTheNextVersionOfItsNumber() {
        UUID id = sentOfTwoLines();
        Object number = desk.values(id).get("number");
        byte[] first = desk.reading().pdf(camille(), id).bytes();
        desk.clock().forward(Duration.ofDays(2));
        desk.versions().revise(camille(), id);
        assertThat(desk.values(id))
                .containsEntry("state", "draft")
                .containsEntry("version", "2")
                .containsEntry("number", number)
                .containsEntry("quotedOn", today().toString())
                .containsEntry("sentAt", null);

        Row machine = desk.lines(id).getFirst();
        desk.write(
                desk.company.camille(), id, with(item("Machine", "2", "4000"), machine), item("Reprise", "-1", "500"));
        desk.markSent(desk.company.camille(), id);
        QuoteState state = desk.state(desk.company.camille(), id);
        assertThat(state.record().values()).containsEntry("state", "sent").containsEntry("netTotal", "7500");
        assertThat(state.versions()).extracting(QuoteVersion::number).containsExactly(1, 2);
        assertThat(state.versions())
                .extracting(version -> version.totals().get("netTotal"))
                .containsExactly("5120", "7500");
        assertThat(desk.reading().pdf(camille(), id, 1).bytes()).isEqualTo(first);
        assertThat(desk.reading().pdf(camille(), id).bytes()).isNotEqualTo(first);
        assertThat(desk.reading().pdf(camille(), id).name()).isEqualTo("Devis " + number + " V2.pdf");

        SealedVersion one = desk.versions().read(camille(), id, 1);
        assertThat(one.lines())
                .extracting(line -> line.get("name") + " " + line.get("price"))
                .containsExactly("Machine 5000", "Pose 120");
        desk.quotes().accept(camille(), id, Optional.empty());
        desk.quotes().paid(camille(), id, today());
        assertThat(desk.values(id)).containsEntry("netTotal", "7500").containsEntry("paid", true);
    }

    @Test
    void aVersionGivenUpLeavesTheQuoteAsTheCustomerHasIt() {
        UUID id = sentOfTwoLines();
        Map<String, Object> before = desk.values(id);
        List<Map<String, Object>> lines = linesOf(id);
        desk.clock().forward(Duration.ofDays(2));
        desk.versions().revise(camille(), id);
        Row machine = desk.lines(id).getFirst();
        desk.company.edit(desk.company.camille(), "quote", id, "title", "Autre chose");
        desk.company.edit(desk.company.camille(), "quote", id, "buyer", Map.of("town", "Dinard"));
        desk.company.edit(desk.company.camille(), "quote", id, "conditions", "Comptant");
        desk.write(
                desk.company.anne(),
                id,
                withCost(
                        with(Map.of("product", desk.machine().toString(), "quantity", "3", "name", "X"), machine), "1"),
                item("Neuf", "1", "1"));
        desk.versions().giveUp(camille(), id);
        Map<String, Object> after = desk.values(id);
        assertThat(after).containsAllEntriesOf(before);
        assertThat(linesOf(id)).isEqualTo(lines);
        assertThat(desk.state(desk.company.camille(), id).events())
                .extracting(QuoteEvent::kind)
                .startsWith("giveUp", "revise", "markSent");
        desk.versions().revise(camille(), id);
        assertThat(desk.values(id)).containsEntry("version", "2");
    }

    @Test
    void theAnswerIsAboutTheVersionTheCustomerHas() {
        UUID id = sentOfTwoLines();
        desk.quotes().decline(camille(), id, Optional.empty(), Optional.of("Trop cher"));
        desk.versions().revise(camille(), id);
        assertThat(desk.values(id)).containsEntry("answerReason", null);
        assertThat(desk.state(desk.company.camille(), id).may())
                .containsExactly("edit", "send", "mark-sent", "give-up", "duplicate");
        refused(SalesProblem.VERSION_IN_PREPARATION, () -> desk.quotes().accept(camille(), id, Optional.empty()));
        refused(SalesProblem.VERSION_IN_PREPARATION, () -> desk.versions().revise(camille(), id));
        desk.versions().giveUp(camille(), id);
        refused(SalesProblem.NO_FORMER_VERSION, () -> desk.versions().giveUp(camille(), id));
        desk.quotes().accept(camille(), id, Optional.empty());
        refused(SalesProblem.ALREADY_ACCEPTED, () -> desk.versions().revise(camille(), id));
        UUID draft = desk.draft(desk.company.camille());
        refused(SalesProblem.NOT_YET_SENT, () -> desk.versions().revise(camille(), draft));
    }

    @Test
    void whatWentOutIsKeptWhileTheNextVersionIsWritten() {
        UUID id = sentOfTwoLines();
        Written revised = desk.versions().revise(camille(), id);
        refused(SalesProblem.KEPT, () -> desk.company.write(desk.company.anne(), new Change.Trash("quote", id)));
        refused(
                SalesProblem.VERSION_NOT_UNDONE,
                () -> desk.company
                        .records()
                        .undo(desk.company.schema(), desk.company.anne(), "screen", revised.operation(), false));
        UUID machine = desk.lines(id).getFirst().id();
        desk.company.write(desk.company.camille(), new Change.Trash("quoteLine", machine));
        assertThat(kept(machine)).isTrue();
    }

    @Test
    void theDatabaseKeepsAVersionFromBeingPassedOff() {
        UUID id = sentOfTwoLines();
        assertThat(broken(id, "update {0} set state = 'draft' where id = {1}")).contains("is no draft again");
        assertThat(broken(id, "update {0} set version = 2 where id = {1}")).contains("does not change");
        desk.versions().revise(camille(), id);
        desk.write(desk.company.camille(), id, item("Autre", "1", "1"));
        assertThat(broken(id, "update {0} set state = 'sent', version = 1 where id = {1}"))
                .contains("given up as it went out");
        assertThat(broken(id, "update {0} set version = 3 where id = {1}")).contains("given up as it went out");
    }

    private static String broken(UUID id, String sql) {
        try {
            desk.company.workspace().database().doInTransaction(desk.company.schema(), tx -> {
                tx.dsl().execute("select set_config('comptoir.op', pg_current_xact_id()::text, true)");
                tx.dsl().execute(sql, Tables.of("quote"), DSL.val(id));
            });
            return "";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage()) + refused.getCause();
        }
    }

    private static boolean kept(UUID line) {
        return desk.company
                .workspace()
                .database()
                .inTransaction(
                        desk.company.schema(),
                        tx -> KeptInTrashStore.lines(tx, List.of(line)).contains(line));
    }

    private static UUID sentOfTwoLines() {
        UUID id = desk.draft(desk.company.camille());
        desk.write(desk.company.anne(), id, withCost(item("Machine", "1", "5000"), "3900"), item("Pose", "1", "120"));
        desk.markSent(desk.company.camille(), id);
        return id;
    }

    private static Map<String, Object> withCost(Map<String, Object> line, String cost) {
        Map<String, Object> more = new HashMap<>(line);
        more.put("cost", cost);
        return more;
    }

    private static Map<String, Object> with(Map<String, Object> line, Row row) {
        Map<String, Object> more = new HashMap<>(line);
        more.put("id", row.id());
        return more;
    }

    private static List<Map<String, Object>> linesOf(UUID id) {
        return desk.state(desk.company.anne(), id).lines().stream()
                .map(Row::values)
                .map(values -> {
                    Map<String, Object> plain = new HashMap<>(values);
                    plain.remove("rev");
                    return plain;
                })
                .toList();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(desk.clock().instant(), ZoneOffset.UTC);
    }

    private static Asker camille() {
        return desk.by(desk.company.camille());
    }
}
