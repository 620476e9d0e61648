package comptoir.sales;

import static comptoir.Refusals.refused;
import static comptoir.sales.SalesDesk.form;
import static comptoir.sales.SalesDesk.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.dictionary.Asker;
import comptoir.records.Change;
import comptoir.records.RecordsProblem;
import comptoir.records.Row;
import comptoir.records.Written;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuotesTest {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aQuoteNumbersDatesAndSignsItselfAndCopiesTheCustomer() {
        UUID id = desk.draft(desk.company.ines());
        Map<String, Object> values = desk.values(id);
        assertThat(values.get("number").toString()).matches("D-2026-\\d{4}");
        assertThat(values)
                .containsEntry("state", "draft")
                .containsEntry("quotedOn", "2026-11-23")
                .containsEntry("validUntil", "2026-12-23")
                .containsEntry("buyerName", "Hôtel des Remparts")
                .containsEntry("netTotal", "0");
        assertThat(values.get("buyer").toString()).contains("35400", "Saint-Malo");
        assertThat(values.get("author").toString()).contains("Inès Moreau");
        assertThat(values.get("owner").toString()).contains("Camille Roussel");
    }

    @Test
    void numbersFollowEachOtherAndNoneIsGivenTwice() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            CountDownLatch together = new CountDownLatch(1);
            List<Future<UUID>> made = IntStream.range(0, 16)
                    .mapToObj(i -> people.submit(() -> {
                        together.await();
                        return desk.draft(desk.company.ines());
                    }))
                    .toList();
            together.countDown();
            Set<Object> numbers = new java.util.HashSet<>();
            for (Future<UUID> each : made) {
                numbers.add(desk.values(each.get()).get("number"));
            }
            assertThat(numbers).hasSize(16);
        }
    }

    @Test
    void totalsFollowTheLinesWhicheverDoorWroteThem() {
        UUID id = desk.draft(desk.company.camille());
        desk.company.create(
                desk.company.camille(),
                "quoteLine",
                Map.of("quote", id.toString(), "product", desk.machine().toString(), "quantity", "2"));
        assertThat(desk.values(id))
                .containsEntry("netTotal", "10960")
                .containsEntry("vatTotal", "2192")
                .containsEntry("grossTotal", "13152")
                .containsEntry("costTotal", "7800")
                .containsEntry("margin", "3160");
        UUID line = desk.lines(id).getFirst().id();
        desk.company.edit(desk.company.camille(), "quoteLine", line, "discount", "10");
        assertThat(desk.values(id)).containsEntry("netTotal", "9864");
        assertThat(desk.lines(id).getFirst().values()).containsEntry("net", "9864");
        desk.company.write(desk.company.camille(), new Change.Trash("quoteLine", line));
        assertThat(desk.values(id)).containsEntry("netTotal", "0").containsEntry("margin", null);
    }

    @Test
    void aQuoteMadeWithItsLinesInOneWriteHasItsTotals() {
        UUID id = UUID.randomUUID();
        desk.company.write(
                desk.company.camille(),
                new Change.Create(
                        "quote", Map.of("organisation", desk.hotel().toString()), Optional.of("q"), Optional.of(id)),
                new Change.Create(
                        "quoteLine",
                        Map.of(
                                "quote",
                                Map.of("ref", "q"),
                                "product",
                                desk.machine().toString(),
                                "quantity",
                                "2"),
                        Optional.empty()));
        assertThat(desk.values(id)).containsEntry("netTotal", "10960").containsEntry("margin", "3160");
    }

    @Test
    void theDiscountOnTheWholeIsReckonedIn() {
        UUID id = desk.draft(desk.company.camille(), "10", "0.99");
        desk.quotes()
                .writeLines(
                        desk.by(desk.company.camille()),
                        id,
                        new LinesForm(
                                Optional.empty(),
                                List.of(new LineForm(
                                        Optional.of(desk.lines(id).getFirst().id()), Map.of())),
                                Map.of("discountKind", "amount", "discountValue", "1.90")));
        assertThat(desk.values(id)).containsEntry("netTotal", "8").containsEntry("vatTotal", "1.6");
        refused(
                SalesProblem.DISCOUNT_OVER_TOTAL,
                () -> desk.quotes()
                        .writeLines(
                                desk.by(desk.company.camille()),
                                id,
                                new LinesForm(Optional.empty(), List.of(), Map.of())));
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        UUID id = desk.draft(desk.company.camille());
        desk.write(desk.company.camille(), id, item("Un", "1", "10"), item("Deux", "2", "20"));
        List<Row> before = desk.lines(id);
        Map<String, Object> same = new HashMap<>(item("Un", "1.0", "10.00"));
        same.put("id", before.getFirst().id());
        Map<String, Object> other = new HashMap<>(item("Deux", "3", "20"));
        other.put("id", before.getLast().id());
        desk.write(desk.company.camille(), id, same, other);
        List<Row> after = desk.lines(id);
        assertThat(after.getFirst().rev()).isEqualTo(before.getFirst().rev());
        assertThat(after.getLast().values()).containsEntry("quantity", "3");
        assertThat(desk.values(id)).containsEntry("netTotal", "70");
    }

    @Test
    void twoEditorsMergeLineByLine() {
        UUID id = desk.draft(desk.company.camille());
        desk.write(desk.company.camille(), id, item("Un", "1", "10"), item("Deux", "1", "20"));
        QuoteState read = desk.state(desk.company.ines(), id);
        UUID one = read.lines().getFirst().id();
        UUID two = read.lines().getLast().id();

        // Camille changes the first line and adds a third; Inès still has the old list on her screen and changes the
        // second.
        desk.write(
                desk.company.camille(),
                id,
                with(item("Un", "5", "10"), one),
                with(item("Deux", "1", "20"), two),
                item("Trois", "1", "30"));
        desk.quotes()
                .writeLines(
                        desk.by(desk.company.ines()),
                        id,
                        form(
                                Optional.of(read.rev()),
                                with(item("Un", "1", "10"), one),
                                with(item("Deux", "1", "25"), two)));
        assertThat(desk.lines(id))
                .extracting(line -> line.label() + " " + line.values().get("quantity") + " × "
                        + line.values().get("price"))
                .containsExactly("Un 5 × 10", "Deux 1 × 25", "Trois 1 × 30");
        assertThat(desk.values(id)).containsEntry("netTotal", "105");

        refused(
                RecordsProblem.CONFLICT,
                () -> desk.quotes()
                        .writeLines(
                                desk.by(desk.company.ines()),
                                id,
                                form(
                                        Optional.of(read.rev()),
                                        with(item("Un", "7", "10"), one),
                                        with(item("Deux", "1", "20"), two))));
        refused(
                SalesProblem.LINE_CHANGED,
                () -> desk.quotes()
                        .writeLines(
                                desk.by(desk.company.ines()),
                                id,
                                form(Optional.of(read.rev()), with(item("Deux", "1", "20"), two))));
    }

    @Test
    void aNewLineSentAgainAfterALostAnswerIsMadeOnce() {
        UUID id = desk.draft(desk.company.camille());
        Optional<Long> read = Optional.of(desk.state(desk.company.camille(), id).rev());
        Asker camille = desk.by(desk.company.camille());
        UUID line = UUID.randomUUID();
        desk.quotes().writeLines(camille, id, form(read, fresh(item("Moulin", "1", "890"), line)));
        desk.quotes().writeLines(camille, id, form(read, fresh(item("Moulin", "1", "890"), line)));
        desk.quotes().writeLines(camille, id, form(read, fresh(item("Moulin", "2", "890"), line)));
        assertThat(desk.lines(id)).extracting(Row::id).containsExactly(line);
        assertThat(desk.values(id)).containsEntry("netTotal", "1780");

        desk.write(desk.company.ines(), id, with(item("Moulin", "2", "900"), line));
        refused(
                RecordsProblem.CONFLICT,
                () -> desk.quotes().writeLines(camille, id, form(read, fresh(item("Moulin", "2", "850"), line))));
        UUID other = desk.draft(desk.company.camille());
        refused(
                SalesProblem.LINE_UNKNOWN,
                () -> desk.write(desk.company.camille(), other, fresh(item("Moulin", "1", "890"), line)));
        UUID twice = UUID.randomUUID();
        refused(
                SalesProblem.LINE_UNKNOWN,
                () -> desk.write(
                        desk.company.camille(),
                        other,
                        fresh(item("Un", "1", "1"), twice),
                        fresh(item("Deux", "1", "2"), twice)));
    }

    private static Map<String, Object> fresh(Map<String, Object> line, UUID id) {
        Map<String, Object> made = with(line, id);
        made.put("new", true);
        return made;
    }

    private static Map<String, Object> with(Map<String, Object> line, UUID id) {
        Map<String, Object> known = new HashMap<>(line);
        known.put("id", id);
        return known;
    }

    @Test
    void totalsAreRightWhenManyWriteLinesAtOnce() throws Exception {
        UUID id = desk.draft(desk.company.camille());
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Future<UUID>> writing = IntStream.range(0, 24)
                    .mapToObj(i -> people.submit(() -> desk.company.create(
                            desk.company.camille(),
                            "quoteLine",
                            Map.of("quote", id.toString(), "name", "L" + i, "price", "10", "vat", "20"))))
                    .toList();
            for (Future<UUID> each : writing) {
                each.get();
            }
        }
        assertThat(desk.values(id)).containsEntry("netTotal", "240");
    }

    @Test
    void aSentQuoteChangesAtNoDoor() {
        UUID id = desk.sent(desk.company.camille(), "1", "100");
        UUID line = desk.lines(id).getFirst().id();
        refused(SalesProblem.SEALED, () -> desk.write(desk.company.camille(), id, item("X", "1", "1")));
        refused(SalesProblem.SEALED, () -> desk.company.edit(desk.company.anne(), "quoteLine", line, "price", "1"));
        refused(
                SalesProblem.SEALED,
                () -> desk.company.write(desk.company.anne(), new Change.Trash("quoteLine", line)));
        refused(
                SalesProblem.SEALED,
                () -> desk.company.create(desk.company.anne(), "quoteLine", Map.of("quote", id.toString())));
        refused(SalesProblem.SEALED, () -> desk.company.edit(desk.company.anne(), "quote", id, "buyerName", "Y"));
        refused(SalesProblem.SEALED, () -> desk.company.edit(desk.company.anne(), "quote", id, "validUntil", null));
        refused(
                RecordsProblem.VALUES_REFUSED,
                () -> desk.company.edit(desk.company.anne(), "quote", id, "netTotal", "1"));
        refused(SalesProblem.KEPT, () -> desk.company.write(desk.company.anne(), new Change.Trash("quote", id)));
        desk.company.edit(
                desk.company.anne(),
                "quote",
                id,
                "owner",
                desk.company.yanis().member().orElseThrow().toString());
        assertThat(desk.values(id)).containsEntry("netTotal", "100");
    }

    @Test
    void evenByHandInTheDatabaseASentQuoteStaysAsItWent() {
        UUID id = desk.sent(desk.company.camille(), "1", "100");
        assertThatThrownBy(() -> desk.company.workspace().database().doInTransaction(desk.company.schema(), tx -> {
                    tx.dsl().execute("select set_config('comptoir.op', pg_current_xact_id()::text, true)");
                    tx.dsl()
                            .execute(
                                    "update {0} set net_total = 1, gross_total = 1, vat_total = 0 where id = {1}",
                                    comptoir.platform.Tables.of("quote"), org.jooq.impl.DSL.val(id));
                }))
                .hasMessageContaining("does not change");
        assertThatThrownBy(() -> desk.company
                        .workspace()
                        .database()
                        .doInTransaction(
                                desk.company.schema(),
                                tx -> tx.dsl()
                                        .execute(
                                                "update {0} set sha256 = ''",
                                                comptoir.platform.Tables.of("quote_version"))))
                .hasMessageContaining("permission denied");
    }

    @Test
    void sendingIsNotUndoneButAnAnswerIs() {
        UUID id = desk.draft(desk.company.camille(), "1", "100");
        Written sending = desk.markSent(desk.company.camille(), id);
        refused(SalesProblem.SENDING_NOT_UNDONE, () -> undo(sending));
        Written accepted = desk.quotes().accept(desk.by(desk.company.camille()), id, Optional.empty());
        undo(accepted);
        assertThat(desk.values(id)).containsEntry("state", "sent").containsEntry("answeredOn", null);
    }

    @Test
    void anEditOfLinesIsUndoneEvenByWhoSeesNoCosts() {
        UUID id = desk.draft(desk.company.camille(), "1", "100");
        UUID line = desk.lines(id).getFirst().id();
        Written first = desk.company.edit(
                desk.company.camille(),
                "quoteLine",
                line,
                "product",
                desk.machine().toString());
        desk.company.edit(desk.company.camille(), "quoteLine", line, "quantity", "2");
        assertThat(desk.values(id)).containsEntry("netTotal", "200").containsEntry("costTotal", "7800");
        desk.company.records().undo(desk.company.schema(), desk.company.anne(), "screen", first.operation(), false);
        assertThat(desk.values(id)).containsEntry("netTotal", "200").containsEntry("costTotal", null);
    }

    private static void undo(Written written) {
        desk.company.records().undo(desk.company.schema(), desk.company.anne(), "screen", written.operation(), false);
    }

    @Test
    void aSentVersionIsKeptByteForByte() {
        UUID id = desk.sent(desk.company.camille(), "2", "50");
        QuoteVersion version = desk.state(desk.company.camille(), id).versions().getFirst();
        byte[] first = desk.reading().pdf(desk.by(desk.company.camille()), id).bytes();
        desk.clock().forward(java.time.Duration.ofMinutes(5));
        assertThat(desk.reading().pdf(desk.by(desk.company.ines()), id).bytes()).isEqualTo(first);
        assertThat(version.sha256()).isEqualTo(sha256(first));
        assertThat(version.by()).isEqualTo("Camille Roussel");
        assertThat(new String(first, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private static String sha256(byte[] bytes) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void movesAreOnlyThoseOfTheState() {
        UUID id = desk.draft(desk.company.camille());
        Asker camille = desk.by(desk.company.camille());
        refused(SalesProblem.WITHOUT_LINES, () -> desk.markSent(desk.company.camille(), id));
        desk.write(desk.company.camille(), id, item("Un", "1", "10"));
        refused(SalesProblem.NOT_YET_SENT, () -> desk.quotes().accept(camille, id, Optional.empty()));
        refused(SalesProblem.NOT_YET_SENT, () -> desk.quotes().paid(camille, id, TODAY));
        desk.markSent(desk.company.camille(), id);
        refused(SalesProblem.ALREADY_SENT, () -> desk.markSent(desk.company.camille(), id));
        refused(SalesProblem.NOT_ANSWERED, () -> desk.quotes().reopen(camille, id));
        desk.quotes().decline(camille, id, Optional.empty(), Optional.of("Trop cher"));
        refused(SalesProblem.ALREADY_DECLINED, () -> desk.quotes().accept(camille, id, Optional.empty()));
        desk.quotes().reopen(camille, id);
        desk.quotes().accept(camille, id, Optional.empty());
        desk.quotes().paid(camille, id, TODAY);
        refused(SalesProblem.PAID, () -> desk.quotes().reopen(camille, id));
        desk.quotes().unpaid(camille, id);
        refused(SalesProblem.NOT_PAID, () -> desk.quotes().unpaid(camille, id));
        QuoteState state = desk.state(desk.company.camille(), id);
        assertThat(state.may()).containsExactly("paid", "reopen", "duplicate");
        assertThat(state.events())
                .extracting(QuoteEvent::kind)
                .containsExactly("unpaid", "paid", "accept", "reopen", "decline", "markSent", "made");
        assertThat(state.events().get(4))
                .matches(event ->
                        event.by().equals("Camille Roussel") && event.reason().equals(Optional.of("Trop cher")));
    }

    @Test
    void aDuplicateHasItsOwnNumberAndTheSameLinesAndHiddenCosts() {
        UUID id = desk.draft(desk.company.camille());
        desk.write(desk.company.anne(), id, Map.of("kind", "item", "name", "Sur mesure", "price", "100", "cost", "60"));
        desk.markSent(desk.company.camille(), id);
        UUID copy = desk.quotes()
                .duplicate(desk.by(desk.company.camille()), id)
                .records()
                .getFirst()
                .id();
        assertThat(desk.values(copy))
                .containsEntry("state", "draft")
                .containsEntry("title", "Coin café")
                .containsEntry("margin", "40");
        assertThat(desk.values(copy).get("number")).isNotEqualTo(desk.values(id).get("number"));
    }

    @Test
    void aRepSeesNeitherCostNorMarginAndCannotWriteThem() {
        UUID id = desk.draft(desk.company.camille());
        desk.write(
                desk.company.camille(),
                id,
                Map.of("kind", "item", "product", desk.machine().toString()));
        QuoteState rep = desk.state(desk.company.camille(), id);
        assertThat(rep.margin()).isEmpty();
        assertThat(rep.record().values()).doesNotContainKeys("margin", "costTotal");
        assertThat(rep.lines().getFirst().values()).doesNotContainKey("cost");
        assertThat(desk.state(desk.company.anne(), id)
                        .margin()
                        .orElseThrow()
                        .amount()
                        .decimal())
                .isEqualTo("1580.00");
        refused(
                RecordsProblem.VALUES_REFUSED,
                () -> desk.write(desk.company.camille(), id, Map.of("kind", "item", "cost", "1")));
    }

    @Test
    void aRepMovesOnlyTheQuotesInTheirCharge() {
        UUID id = desk.sent(desk.company.camille(), "1", "10");
        refused(
                RecordsProblem.RIGHT_MISSING,
                () -> desk.quotes().accept(desk.by(desk.company.yanis()), id, Optional.empty()));
        refused(RecordsProblem.RIGHT_MISSING, () -> desk.write(desk.company.yanis(), id, item("X", "1", "1")));
        UUID draft = desk.draft(desk.company.camille());
        refused(
                RecordsProblem.RIGHT_MISSING,
                () -> desk.company.create(desk.company.yanis(), "quoteLine", Map.of("quote", draft.toString())));
        assertThat(desk.state(desk.company.yanis(), id).may()).containsExactly("duplicate");
        assertThat(desk.state(desk.company.paul(), id).may()).isEmpty();
    }
}
