package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refused;
import comptoir.outbox.Letter;
import comptoir.platform.Tables;
import comptoir.records.Notifications;
import comptoir.records.Written;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sent quote in its customer's hands: read, accepted or declined by a link, which leads nowhere once it should not. */
class SharedQuotesTest {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    private static QuoteLinks.Made link(UUID quote) {
        return desk.links().make(desk.by(desk.company.camille()), quote, "Hélène Rabaud");
    }

    private static UUID sent() {
        return desk.sent(desk.company.camille(), "1", "5480");
    }

    private static String token(QuoteLinks.Made link) {
        return link.address().substring(link.address().lastIndexOf('/') + 1);
    }

    private static String slug() {
        return desk.company.schema().slug();
    }

    private static Outcome<Written> answer(String token, String answer, String name) {
        return desk.shared().answer(slug(), token, new SharedQuotes.Answer(answer, name, "Merci"));
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.No<?>(comptoir.kernel.Refusal refusal) ->
                refusal.problem().code();
            case Outcome.Ok<?> fine -> "ok";
        };
    }

    private static QuoteLinks.Followed only(UUID quote) {
        return desk.links().list(desk.by(desk.company.camille()), quote).links().getFirst();
    }

    @Test
    void theCustomerReadsTheVersionAsItWasPrinted() {
        UUID quote = sent();
        QuoteLinks.Made link = link(quote);
        assertThat(link.address()).startsWith("https://devis.belloc.example/devis/" + slug() + "/");
        assertThat(token(link)).hasSize(43);
        SharedQuote read = desk.shared().read(slug(), token(link)).orThrow();
        QuotePaper paper = desk.company
                .records()
                .reading(
                        desk.company.schema(),
                        desk.company.camille(),
                        (tx, sight) -> SalesDesk.press().paper(tx, quote));
        assertThat(read.paper()).isEqualTo(paper);
        assertThat(read.state()).isEqualTo("sent");
        assertThat(desk.shared().pdf(slug(), token(link)).orThrow().bytes())
                .isEqualTo(desk.reading()
                        .pdf(desk.by(desk.company.camille()), quote)
                        .bytes());
    }

    @Test
    void aYesByLinkIsAnOperationOfItsOwnAndReachesWhoIsInCharge() {
        desk.company.edit(
                desk.company.anne(),
                "member",
                desk.company.camille().member().orElseThrow(),
                "email",
                "camille@belloc.fr");
        UUID quote = sent();
        String token = token(link(quote));
        assertThat(code(answer(token, "accept", "  Claire\n Le Goff "))).isEqualTo("ok");
        assertThat(desk.values(quote))
                .containsEntry("state", "accepted")
                .containsEntry("answeredOn", desk.clock().instant().toString().substring(0, 10));
        QuoteEvent event = desk.state(desk.company.camille(), quote).events().getFirst();
        assertThat(event.kind()).isEqualTo("acceptByLink");
        assertThat(event.by()).isEqualTo("Claire Le Goff (lien)");
        assertThat(desk.company
                        .records()
                        .history(
                                desk.company.schema(),
                                desk.company.camille(),
                                "quote",
                                quote,
                                java.util.Optional.empty(),
                                1)
                        .entries()
                        .getFirst()
                        .door())
                .isEqualTo("link");
        LinkAnswer kept = only(quote).answer().orElseThrow();
        assertThat(List.of(kept.answer(), kept.name(), kept.word()))
                .containsExactly("accept", "Claire Le Goff", "Merci");
        assertThat(desk.links().news(desk.by(desk.company.camille())))
                .anyMatch(news -> news.answer().quote().equals(quote));
        assertThat(desk.links().news(desk.by(desk.company.yanis()))).isEmpty();
        assertThat(desk.outbox().list(desk.company.schema(), desk.company.camille()))
                .anyMatch(shown -> shown.message().record().equals(quote)
                        && shown.message().subject().contains("accepté par Claire Le Goff"));
        assertThat(desk.shared().read(slug(), token).orThrow().by()).contains("Claire Le Goff");
        assertThat(new Notifications(desk.company.records())
                        .page(desk.company.schema(), desk.company.camille(), Optional.empty(), 10)
                        .entries())
                .anyMatch(told -> told.kind().equals("quote.accepted")
                        && told.record().equals(Optional.of(quote))
                        && told.facts().get("name").equals("Claire Le Goff"));
    }

    @Test
    void whoIsInChargeIsToldInTheirOwnLanguage() {
        UUID camille = desk.company.camille().member().orElseThrow();
        desk.company.edit(desk.company.anne(), "member", camille, "email", "camille@belloc.fr");
        desk.languages.put(camille, "en");
        UUID quote = sent();
        assertThat(code(answer(token(link(quote)), "accept", "Claire"))).isEqualTo("ok");
        desk.languages.remove(camille);
        assertThat(desk.outbox().list(desk.company.schema(), desk.company.camille()))
                .anyMatch(shown -> shown.message().record().equals(quote)
                        && shown.message().subject().matches("Quote .* accepted by Claire"));
    }

    @Test
    void aNoByLinkKeepsItsWord() {
        UUID quote = sent();
        assertThat(code(answer(token(link(quote)), "decline", "Claire"))).isEqualTo("ok");
        assertThat(desk.values(quote)).containsEntry("state", "declined").containsEntry("answerReason", "Merci");
    }

    @Test
    void ofTwoWhoAnswerAtOnceOneIsHeard() throws Exception {
        UUID quote = sent();
        String one = token(link(quote));
        String other = token(link(quote));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<String>> answers =
                    List.of(() -> heard(one, "accept", "Claire"), () -> heard(other, "decline", "Paul"));
            List<String> codes =
                    both.invokeAll(answers).stream().map(Future::resultNow).toList();
            assertThat(codes).containsOnlyOnce("ok");
            assertThat(codes).anyMatch(code -> code.startsWith("quote.already_"));
        }
        assertThat(desk.links().list(desk.by(desk.company.camille()), quote).links().stream()
                        .filter(each -> each.answer().isPresent()))
                .hasSize(1);
    }

    private static String heard(String token, String answer, String name) {
        try {
            return code(answer(token, answer, name));
        } catch (Refused refused) {
            return refused.refusal().problem().code();
        }
    }

    @Test
    void aLinkThatLeadsNowhereSaysTheSameWhateverTheReason() {
        UUID withdrawn = sent();
        QuoteLinks.Made taken = link(withdrawn);
        desk.links().withdraw(desk.by(desk.company.camille()), withdrawn, taken.id());
        UUID replaced = sent();
        String former = token(link(replaced));
        desk.versions().revise(desk.by(desk.company.camille()), replaced);
        String open = token(link(sent()));
        List<Outcome<?>> answers = List.of(
                desk.shared().read(slug(), token(taken)),
                desk.shared().pdf(slug(), token(taken)),
                desk.shared().opened(slug(), token(taken)),
                desk.shared().read(slug(), former),
                desk.shared().read("elsewhere", open),
                desk.shared().read(slug(), open.substring(1) + "A"),
                desk.shared().read(slug(), "' or 1=1 --"),
                desk.shared().read(slug(), ""));
        assertThat(answers.stream().map(SharedQuotesTest::code)).containsOnly("quote.link_gone");
        assertThatThrownBy(() -> answer(token(taken), "accept", "Claire"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(SalesProblem.LINK_GONE));
        assertThat(only(withdrawn).state()).isEqualTo(QuoteLink.State.WITHDRAWN);
        assertThat(only(replaced).state()).isEqualTo(QuoteLink.State.REPLACED);

        desk.versions().giveUp(desk.by(desk.company.camille()), replaced);
        assertThat(code(desk.shared().read(slug(), former))).isEqualTo("ok");
    }

    @Test
    void afterItsLastDayAQuoteIsReadAWhileButNoLongerAccepted() {
        UUID quote = sent();
        String token = token(link(quote));
        desk.clock().afterDays(31);
        assertThat(desk.shared().read(slug(), token).orThrow().expired()).isTrue();
        assertThat(heard(token, "accept", "Claire")).isEqualTo("quote.expired");
        desk.clock().afterDays(30);
        assertThat(code(desk.shared().read(slug(), token))).isEqualTo("quote.link_gone");
        assertThat(only(quote).state()).isEqualTo(QuoteLink.State.EXPIRED);
    }

    @Test
    void openingsAreCountedWithTheirFirstAndLast() {
        UUID quote = sent();
        String token = token(link(quote));
        assertThat(code(desk.shared().read(slug(), token))).isEqualTo("ok");
        assertThat(only(quote).link().openings()).isZero();
        desk.shared().opened(slug(), token).orThrow();
        desk.shared().opened(slug(), token).orThrow();
        QuoteLink link = only(quote).link();
        assertThat(link.openings()).isEqualTo(2);
        assertThat(link.firstOpenedAt()).isPresent();
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        QuoteLinks.Made link = link(sent());
        String kept = desk.company
                .workspace()
                .database()
                .inTransaction(
                        desk.company.schema(),
                        tx -> tx.dsl()
                                .fetchSingle(
                                        "select string_agg(l::text, ' ') as said from {0} as l",
                                        Tables.of("quote_link"))
                                .get("said", String.class));
        assertThat(kept).contains(link.id().toString()).doesNotContain(token(link));
    }

    @Test
    void whoDoesNotSayTheirNameHasNotAnswered() {
        String token = token(link(sent()));
        assertThat(code(answer(token, "accept", " \n\u0007"))).isEqualTo("quote.link_name_missing");
        assertThat(code(answer(token, "accept", "\u200b\u2060\u00ad"))).isEqualTo("quote.link_name_missing");
        assertThat(code(answer(token, "accept", "…"))).isEqualTo("quote.link_name_missing");
        assertThat(code(answer(token, "accept", "x".repeat(121)))).isEqualTo("quote.link_name_missing");
        assertThat(code(answer(token, "maybe", "Claire"))).isEqualTo("quote.link_answer_unknown");
        assertThat(code(desk.shared()
                        .answer(slug(), token, new SharedQuotes.Answer("accept", "Claire", "x".repeat(1001)))))
                .isEqualTo("quote.link_word_too_long");
    }

    /** The mark that this came by a link cannot be turned round, and no name looks like another's. */
    @Test
    void whatCannotBeSeenInANameIsNotPartOfIt() {
        QuoteLinks.Made link = link(sent());
        answer(token(link), "accept", "Ann\u200be Belloc\u202e\u2066 <b>\u0000");
        assertThat(desk.shared().read(slug(), token(link)).orThrow().by()).contains("Anne Belloc <b>");
    }

    @Test
    void aDraftHasNoLinkAndAnInstallationWithoutAnAddressNeither() {
        UUID draft = desk.draft(desk.company.camille(), "1", "100");
        assertThatThrownBy(() -> link(draft))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(SalesProblem.NOT_YET_SENT));
        UUID quote = sent();
        QuoteLinks nowhere = new QuoteLinks(desk.company.records(), CustomerPages.under(" "), desk.clock());
        assertThatThrownBy(() -> nowhere.make(desk.by(desk.company.camille()), quote, "Claire"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal().problem()).isEqualTo(SalesProblem.LINK_WITHOUT_ADDRESS));
        assertThat(nowhere.list(desk.by(desk.company.camille()), quote).reachable())
                .isFalse();
    }

    @Test
    void eachRecipientOfAMessageGetsALinkOfTheirOwn() {
        UUID quote = desk.draft(desk.company.camille(), "1", "100");
        Letter letter = Letter.read("a@exemple.fr, b@exemple.fr", "Devis", "Lisez-le : {{lien}}")
                .orThrow();
        desk.sending()
                .send(
                        desk.by(desk.company.camille()),
                        quote,
                        desk.state(desk.company.camille(), quote).rev(),
                        letter);
        List<String> bodies = desk.outbox().list(desk.company.schema(), desk.company.camille()).stream()
                .filter(shown -> shown.message().record().equals(quote))
                .map(shown -> desk.outbox()
                        .get(
                                desk.company.schema(),
                                desk.company.camille(),
                                shown.message().id())
                        .shown()
                        .message()
                        .body())
                .toList();
        assertThat(bodies).hasSize(2).doesNotHaveDuplicates().allMatch(body -> body.contains("/devis/" + slug()));
        assertThat(desk.links().list(desk.by(desk.company.camille()), quote).links().stream()
                        .map(each -> each.link().recipient()))
                .containsExactlyInAnyOrder("a@exemple.fr", "b@exemple.fr");
    }
}
