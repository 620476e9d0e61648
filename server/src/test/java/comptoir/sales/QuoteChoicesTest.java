package comptoir.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.kernel.Refused;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.WriteRequest;
import comptoir.records.Written;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several templates and series of numbers, chosen on one quote. */
class QuoteChoicesTest {

    @RegisterExtension
    static final SalesDesk desk = SalesDesk.open();

    private static QuoteChoices choices() {
        return new QuoteChoices(
                desk.company.workspace().database(),
                desk.company.records(),
                desk.company.guardian(),
                desk.company.journal(),
                SalesDesk.press(),
                desk.clock());
    }

    private static QuoteLayout layout() {
        return new QuoteLayout(desk.company.records(), desk.clock());
    }

    private static QuoteTemplate template(String name, QuoteTemplate.Columns columns, boolean isDefault) {
        return choices()
                .keep(
                        desk.by(desk.company.anne()),
                        Optional.empty(),
                        new QuoteTemplate(
                                new UUID(0, 0),
                                name,
                                "",
                                "#123456",
                                "Madame, Monsieur,",
                                "Payable à " + name,
                                columns,
                                isDefault,
                                false));
    }

    private static void rename(QuoteTemplate template, String name) {
        choices()
                .keep(
                        desk.by(desk.company.anne()),
                        Optional.of(template.id()),
                        new QuoteTemplate(
                                template.id(), name, "", template.accent(), "", "", template.columns(), false, false));
    }

    private static QuoteChoices.Series series(String name, String pattern, boolean isDefault) {
        return choices()
                .keep(
                        desk.by(desk.company.anne()),
                        Optional.empty(),
                        new QuoteChoices.SeriesForm(name, pattern, isDefault, false));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> {
            comptoir.kernel.Refusal refusal = refused.refusal();
            String said = refusal.at().isEmpty()
                    ? refusal.problem().code()
                    : refusal.at().getFirst().refusal().problem().code();
            assertThat(said).isEqualTo(code);
        });
    }

    private static QuotePaper paper(UUID quote) {
        return desk.company
                .records()
                .reading(
                        desk.company.schema(),
                        desk.company.anne(),
                        (tx, sight) -> SalesDesk.press().paper(tx, quote));
    }

    @Test
    void aTemplateChangesLookColumnsAndTextsOfOneDraft() {
        QuoteTemplate export = template("Export", new QuoteTemplate.Columns(true, false, false, true), false);
        UUID quote = desk.draft(desk.company.camille(), "1", "100");
        assertThat(paper(quote).showsVat()).isTrue();
        layout().template(desk.by(desk.company.camille()), quote, Optional.of(export.id()));
        assertThat(desk.values(quote))
                .containsEntry("template", "Export")
                .containsEntry("conditions", "Payable à Export")
                .containsEntry("letter", "Madame, Monsieur,");
        QuotePaper paper = paper(quote);
        assertThat(paper.letterhead().accent()).isEqualTo("#123456");
        assertThat(paper.showsVat()).isFalse();
        assertThat(paper.showsDiscount()).isFalse();
        assertThat(paper.vat()).isNotEmpty();
        desk.company.edit(desk.company.camille(), "quote", quote, "conditions", "À part");
        layout().template(desk.by(desk.company.camille()), quote, Optional.empty());
        assertThat(desk.values(quote))
                .containsEntry("template", null)
                .containsEntry("letter", null)
                .containsEntry("conditions", "À part");
    }

    @Test
    void whatHasGoneKeepsItsPaperWhateverBecomesOfTheTemplate() {
        QuoteTemplate before = template("Chantier", QuoteTemplate.Columns.ALL, false);
        UUID quote = desk.draft(desk.company.camille(), "1", "100");
        layout().template(desk.by(desk.company.camille()), quote, Optional.of(before.id()));
        desk.markSent(desk.company.camille(), quote);
        byte[] sent = desk.reading().pdf(desk.by(desk.company.camille()), quote).bytes();
        choices()
                .keep(
                        desk.by(desk.company.anne()),
                        Optional.of(before.id()),
                        new QuoteTemplate(
                                before.id(),
                                "Chantiers",
                                "",
                                "#654321",
                                "",
                                "",
                                new QuoteTemplate.Columns(false, false, false, false),
                                false,
                                false));
        assertThat(desk.reading().pdf(desk.by(desk.company.camille()), quote).bytes())
                .isEqualTo(sent);
        assertThat(desk.values(quote)).containsEntry("template", "Chantiers");
        assertThat(desk.reading().preview(desk.by(desk.company.camille()), quote))
                .contains("#123456")
                .doesNotContain("#654321");
        refused("quote.sealed", () -> layout().template(desk.by(desk.company.camille()), quote, Optional.empty()));
    }

    @Test
    void aSeriesHasItsOwnCounterWithoutHoles() {
        QuoteChoices.Series works = series("Travaux", "T-{0000}", false);
        assertThat(works.next()).isEqualTo("T-0001");
        UUID one = desk.draft(desk.company.camille(), "1", "100");
        UUID other = desk.draft(desk.company.camille(), "1", "100");
        Object usual = desk.values(other).get("number");
        layout().series(
                        desk.by(desk.company.camille()),
                        one,
                        Optional.of(works.series().id()));
        layout().series(
                        desk.by(desk.company.camille()),
                        one,
                        Optional.of(works.series().id()));
        layout().series(
                        desk.by(desk.company.camille()),
                        other,
                        Optional.of(works.series().id()));
        assertThat(desk.values(one)).containsEntry("number", "T-0001").containsEntry("series", "Travaux");
        assertThat(desk.values(other)).containsEntry("number", "T-0002");
        layout().series(desk.by(desk.company.camille()), other, Optional.empty());
        assertThat(desk.values(other).get("number"))
                .isNotEqualTo(usual)
                .asString()
                .startsWith("D-");
        refused(
                "quote.series_in_use",
                () -> choices()
                        .keep(
                                desk.by(desk.company.anne()),
                                Optional.of(works.series().id()),
                                new QuoteChoices.SeriesForm("Travaux", "TR-{0000}", false, false)));
        refused("quote.series_taken", () -> series("Autre", "T-{0000}", false));
        refused("quote.series_taken", () -> series("Autre", SalesSettings.USUAL_SERIES, false));
        refused("quote.choice_name_taken", () -> series("travaux", "X-{0000}", false));
        desk.markSent(desk.company.camille(), one);
        desk.versions().revise(desk.by(desk.company.camille()), one);
        refused("quote.number_known", () -> layout().series(desk.by(desk.company.camille()), one, Optional.empty()));
    }

    @Test
    void aNumberThatAnotherSeriesGaveIsPassedOver() {
        String year =
                String.valueOf(desk.clock().instant().atZone(ZoneOffset.UTC).getYear());
        List<Object> given = new ArrayList<>();
        for (String pattern : List.of("Z{YYYY}-{00}", "Z" + year + "-{00}")) {
            QuoteChoices.Series series = series(pattern, pattern, false);
            UUID quote = desk.draft(desk.company.camille(), "1", "100");
            layout().series(
                            desk.by(desk.company.camille()),
                            quote,
                            Optional.of(series.series().id()));
            given.add(desk.values(quote).get("number"));
        }
        assertThat(given).containsExactly("Z" + year + "-01", "Z" + year + "-02");
    }

    @Test
    void newQuotesTakeTheDefaultsAndCopiesKeepTheirs() {
        QuoteTemplate first = template("Un", QuoteTemplate.Columns.ALL, true);
        template("Deux", QuoteTemplate.Columns.ALL, true);
        assertThat(choices().templates(desk.by(desk.company.anne())).stream()
                        .filter(QuoteTemplate::isDefault)
                        .map(QuoteTemplate::name))
                .containsExactly("Deux");
        series("Boutique", "B-{0000}", true);
        UUID quote = desk.draft(desk.company.camille(), "1", "100");
        assertThat(desk.values(quote))
                .containsEntry("template", "Deux")
                .containsEntry("series", "Boutique")
                .containsEntry("number", "B-0001")
                .containsEntry("conditions", "Payable à Deux");
        layout().template(desk.by(desk.company.camille()), quote, Optional.of(first.id()));
        UUID copy = desk.quotes()
                .duplicate(desk.by(desk.company.camille()), quote)
                .records()
                .getFirst()
                .id();
        assertThat(desk.values(copy)).containsEntry("template", "Un").containsEntry("number", "B-0002");
        choices()
                .keep(
                        desk.by(desk.company.anne()),
                        Optional.of(choices().series(desk.by(desk.company.anne())).stream()
                                .filter(each -> each.series().name().equals("Boutique"))
                                .findFirst()
                                .orElseThrow()
                                .series()
                                .id()),
                        new QuoteChoices.SeriesForm("Boutique", "B-{0000}", true, true));
        assertThat(desk.values(desk.draft(desk.company.camille(), "1", "100")).get("number"))
                .asString()
                .startsWith("D-");
        refused(
                "quote.colour_unknown",
                () -> choices()
                        .keep(
                                desk.by(desk.company.anne()),
                                Optional.empty(),
                                new QuoteTemplate(
                                        new UUID(0, 0),
                                        "Rouge",
                                        "",
                                        "red;}body{display:none",
                                        "",
                                        "",
                                        QuoteTemplate.Columns.ALL,
                                        false,
                                        false)));
    }

    @Test
    void aTemplateOfAThousandQuotesIsRenamedWithAllOfThem() {
        QuoteTemplate many = template("Masse", QuoteTemplate.Columns.ALL, true);
        Change draft =
                Change.Create.of("quote", Map.of("organisation", desk.hotel().toString()));
        List<Written.Touched> drafts = desk.company
                .records()
                .write(
                        desk.company.schema(),
                        WriteRequest.of(
                                desk.company.camille(), "screen", Collections.nCopies(Records.MOST_CHANGES, draft)))
                .records();
        UUID last = desk.draft(desk.company.camille());
        rename(many, "Masses");
        assertThat(desk.values(drafts.getFirst().id())).containsEntry("template", "Masses");
        assertThat(desk.values(last)).containsEntry("template", "Masses");
    }

    @Test
    void twoWhoAddTheSameNameAtOnceAreToldSo() throws Exception {
        List<String> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Future<String>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(people.submit(QuoteChoicesTest::addOnce));
            }
            for (Future<String> answer : asked) {
                answers.add(answer.get());
            }
        }
        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "kept", "quote.choice_name_taken", "quote.choice_name_taken", "quote.choice_name_taken");
    }

    private static String addOnce() {
        try {
            template("Ensemble", QuoteTemplate.Columns.ALL, false);
            return "kept";
        } catch (Refused refused) {
            return refused.refusal().at().getFirst().refusal().problem().code();
        }
    }
}
