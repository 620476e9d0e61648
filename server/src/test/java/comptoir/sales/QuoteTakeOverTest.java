package comptoir.sales;

import static comptoir.sales.QuoteImport.mapping;
import static comptoir.sales.QuoteImport.options;
import static comptoir.sales.QuoteImport.proposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.kernel.Refused;
import comptoir.platform.Consistency;
import comptoir.records.Hit;
import comptoir.records.Row;
import comptoir.records.Written;
import comptoir.records.imports.ImportOptions;
import comptoir.records.imports.ImportOptions.MissingLinks;
import comptoir.records.imports.ImportRun;
import comptoir.records.imports.Imports;
import comptoir.records.imports.SampleFiles;
import comptoir.records.imports.UnknownValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuoteTakeOverTest {

    private SalesDesk desk;
    private QuoteImport files;

    @BeforeEach
    void open() {
        desk = SalesDesk.open();
        desk.beforeAll(null);
        files = new QuoteImport(desk, desk.company.ines());
    }

    @AfterEach
    void close() {
        assertThat(new Consistency(desk.company.workspace().database()).broken(desk.company.schema()))
                .isEmpty();
        desk.afterAll(null);
    }

    private static final String TWO_QUOTES = """
            N° de devis;Client;Commercial;Produit;Quantité;Prix unitaire;Remise;TVA;Date;État;Date de clôture;Objet
            DV-7;Hôtel des Remparts;Camille Roussel;Machine Duo;2;1000,00;10;20;05/03/2017;Payé;01/04/2017;Salle
            DV-7;Hôtel des Remparts;Camille Roussel;Pose;1;250,00;;10;05/03/2017;Payé;01/04/2017;Salle
            DV-8;hotel des remparts;Yanis Haddad;Machine Duo;1;;;;06/05/2018;Perdu;08/06/2018;
            """;

    @Test
    void rowsWithOneOldNumberAreOneQuoteWithItsLinesStateAndDays() {
        Imports.Look look = files.upload("quote", TWO_QUOTES);
        assertThat(proposed(look))
                .containsEntry("N° de devis", "takenOverNumber")
                .containsEntry("Commercial", "owner")
                .containsEntry("Prix unitaire", "price")
                .containsEntry("TVA", "vat")
                .containsEntry("Date de clôture", "answeredOn");
        ImportRun done = files.run(look.run().id(), options(mapping(look), MissingLinks.EMPTY));
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(3, 3, 2, 0, 0, 0));

        Row won = files.quote("DV-7");
        assertThat(won.label()).isEqualTo("D-2017-0001");
        assertThat(won.values())
                .containsEntry("takenOver", true)
                .containsEntry("state", "accepted")
                .containsEntry("paid", true)
                .containsEntry("quotedOn", "2017-03-05")
                .containsEntry("answeredOn", "2017-04-01")
                .containsEntry("paidOn", "2017-04-01")
                .containsEntry("netTotal", "2050")
                .containsEntry("vatTotal", "385")
                .containsEntry("title", "Salle")
                .containsEntry("buyerName", "Hôtel des Remparts");
        assertThat(won.values().get("owner").toString()).contains("Camille Roussel");
        assertThat(desk.lines(won.id())).extracting(Row::label).containsExactly("Machine Duo", "Pose");
        assertThat(files.quote("DV-8").values())
                .containsEntry("state", "declined")
                .containsEntry("paid", false)
                .containsEntry("netTotal", "5480");
        assertThat(desk.company.records().search(desk.company.schema(), desk.company.ines(), "dv-7", 5))
                .extracting(Hit::id)
                .contains(won.id());
    }

    @Test
    void numbersOfTheYearGoOnAfterThePast() {
        files.bringIn("quote", TWO_QUOTES);
        String this1 =
                desk.values(desk.draft(desk.company.ines())).get("number").toString();
        assertThat(this1).isEqualTo("D-2026-0001");
        files.bringIn(
                "quote", "Client;Date;Montant\nHôtel des Remparts;01/01/2017;10\nHôtel des Remparts;02/01/2026;20\n");
        assertThat(files.quotes()).extracting(Row::label).contains("D-2017-0002", "D-2026-0002");
    }

    @Test
    void aQuoteComesInWholeOrNotAtAll() {
        Imports.Look look = files.upload("quote", """
                Numéro;Client;Désignation;Montant;État;Payé le
                1;Hôtel des Remparts;A;10;Accepté;
                1;Hôtel des Remparts;B;abc;Accepté;
                2;Hôtel des Remparts;A;10;Accepté;
                2;Camping;B;20;Accepté;
                3;Hôtel des Remparts;A;10;Zzz;
                4;;A;10;Accepté;
                5;Hôtel des Remparts;A;10;Payé;
                6;Hôtel des Remparts;A;10;Envoyé;02/02/2020
                7;Hôtel des Remparts;A;10;Payé;01/01/2099
                8;Hôtel des Remparts;A;10;Payé;03/02/2020
                """);
        UUID run = look.run().id();
        ImportRun checked = files.check(run, options(mapping(look), MissingLinks.CREATE));
        assertThat(files.problems(run))
                .containsExactlyInAnyOrder(
                        "3 net number.form",
                        "2 - quote.row_left_behind",
                        "5 organisation quote.rows_disagree",
                        "4 - quote.row_left_behind",
                        "6 state quote.state_unknown",
                        "7 organisation import.row_required",
                        "8 paidOn quote.payment_day_missing",
                        "9 paidOn quote.paid_unanswered",
                        "10 paidOn quote.day_in_future");
        assertThat(checked.counts()).isEqualTo(new ImportRun.Counts(10, 10, 1, 0, 0, 9));
        assertThat(files.quotes()).isEmpty();
        assertThat(files.imports().unknown(desk.company.schema(), desk.company.ines(), run))
                .contains(new UnknownValue("state", "Zzz", 1, UnknownValue.Fate.REFUSED));

        files.mean(run, "state", "zzz", "declined");
        assertThat(files.checkAgain(run).counts().created()).isEqualTo(2);
    }

    @Test
    void aNameOfTheFileMeansARecordForAllItsRows() {
        Imports.Look look = files.upload(
                "quote",
                "Client;Produit;Montant\nHôtel des Remparts;MachineDuo;10\nHotel des Remparts;machineduo;20\n");
        UUID run = look.run().id();
        files.check(run, options(mapping(look), MissingLinks.CREATE));
        assertThat(files.imports().unknown(desk.company.schema(), desk.company.ines(), run))
                .containsExactly(new UnknownValue("product", "MachineDuo", 2, UnknownValue.Fate.MADE));
        files.mean(run, "product", "MachineDuo", desk.machine().toString());
        assertThat(files.imports().meanings(desk.company.schema(), desk.company.ines(), run))
                .containsExactly(new Imports.Meaning(
                        "product", "MachineDuo", desk.machine().toString(), Optional.of("Machine Duo")));
        files.checkAgain(run);
        assertThat(files.imports().unknown(desk.company.schema(), desk.company.ines(), run))
                .isEmpty();
        files.run(run);
        assertThat(files.quotes())
                .allSatisfy(quote ->
                        assertThat(desk.lines(quote.id()).getFirst().label()).isEqualTo("Machine Duo"));
        assertThatThrownBy(
                        () -> files.mean(run, "product", "x", UUID.randomUUID().toString()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aNameUnderstoodWronglyIsPutRightAfterwardsForAllItsRows() {
        Imports.Look look = files.upload(
                "quote", "Client;Produit;Montant;État;Clôture\nHôtel des Remparts;MachineDuo;10;Won;02/02/2020\n");
        UUID run = look.run().id();
        files.run(
                run,
                options(
                        Map.of(0, "organisation", 1, "product", 2, "net", 3, "state", 4, "answeredOn"),
                        MissingLinks.CREATE));
        Row quote = files.quotes().getFirst();
        assertThat(product(quote)).isNotEqualTo(desk.machine().toString());
        files.mean(run, "product", "MachineDuo", desk.machine().toString());
        assertThat(product(quote)).isEqualTo(desk.machine().toString());
        assertThat(desk.lines(quote.id()).getFirst().label()).isEqualTo("MachineDuo");
        assertThat(files.imports().unknown(desk.company.schema(), desk.company.ines(), run))
                .isEmpty();
        assertThatThrownBy(() ->
                        files.mean(run, "product", "MachineDuo", desk.machine().toString()))
                .hasMessageContaining("import.state");
    }

    private String product(Row quote) {
        return String.valueOf(
                ((Map<?, ?>) desk.lines(quote.id()).getFirst().values().get("product")).get("id"));
    }

    @Test
    void aMeaningIsARecordOneSees() {
        Imports.Look look = files.upload("quote", "Client;Produit;Montant\nHôtel des Remparts;M;10\n");
        files.check(look.run().id(), options(mapping(look), MissingLinks.CREATE));
        for (String nothing : List.of(UUID.randomUUID().toString(), "Machine Duo")) {
            assertThatThrownBy(() -> files.mean(look.run().id(), "product", "M", nothing))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("import.meaning_unknown");
        }
    }

    @Test
    void wordsOfTheFileAreProposedAStateEach() {
        Imports.Look look =
                files.upload("quote", "Client;Stage\nA;Won\nB;Won\nC;Lost\nD;Engaging\nE;Prospecting\nF;Autre\n");
        assertThat(files.imports()
                        .words(
                                desk.company.schema(),
                                desk.company.ines(),
                                look.run().id(),
                                1,
                                "state"))
                .containsExactly(
                        new Imports.FileWord("Won", 2, Optional.of("paid")),
                        new Imports.FileWord("Lost", 1, Optional.of("declined")),
                        new Imports.FileWord("Engaging", 1, Optional.of("sent")),
                        new Imports.FileWord("Prospecting", 1, Optional.of("draft")),
                        new Imports.FileWord("Autre", 1, Optional.empty()));
    }

    @Test
    void aColumnTheFileHasNotHoldsNoWords() {
        Imports.Look look = files.upload("quote", "Client;Stage\nA;Won\n");
        for (int column : List.of(-7, -1, 2, Integer.MAX_VALUE)) {
            assertThat(files.imports()
                            .words(
                                    desk.company.schema(),
                                    desk.company.ines(),
                                    look.run().id(),
                                    column,
                                    "state"))
                    .isEmpty();
        }
    }

    @Test
    void whatWasSentElsewhereHasNoPaperOfOursAndStaysAsItIs() {
        files.bringIn(
                "quote",
                "Numéro;Client;Désignation;Montant;État;Date\nA1;Hôtel des Remparts;Pose;10;Envoyé;02/02/2020\n");
        UUID id = files.quote("A1").id();
        QuoteState state = desk.state(desk.company.anne(), id);
        assertThat(state.may()).containsExactly("accept", "decline", "paid", "duplicate");
        assertThat(state.versions()).isEmpty();
        assertThatThrownBy(() -> desk.reading().pdf(desk.by(desk.company.anne()), id))
                .hasMessageContaining("quote.taken_over");
        assertThatThrownBy(() -> desk.reading().preview(desk.by(desk.company.anne()), id))
                .hasMessageContaining("quote.taken_over");
        assertThatThrownBy(() -> desk.company.edit(desk.company.anne(), "quote", id, "title", "Autre"))
                .hasMessageContaining("quote.sealed");
        UUID line = desk.lines(id).getFirst().id();
        assertThatThrownBy(() -> desk.company.edit(desk.company.anne(), "quoteLine", line, "price", "11"))
                .hasMessageContaining("quote.sealed");
        assertThatThrownBy(
                        () -> desk.company.write(desk.company.anne(), new comptoir.records.Change.Trash("quote", id)))
                .hasMessageContaining("quote.kept");
        desk.quotes().paid(desk.by(desk.company.anne()), id, LocalDate.of(2020, 3, 1));
        assertThat(desk.values(id)).containsEntry("state", "accepted").containsEntry("paidOn", "2020-03-01");
        UUID copy =
                desk.quotes().duplicate(desk.by(desk.company.anne()), id).only().id();
        assertThat(desk.values(copy)).containsEntry("takenOver", false).containsEntry("state", "draft");
    }

    @Test
    void aDraftTakenOverIsSentByUsAndKeepsItsPaper() {
        files.bringIn("quote", "Numéro;Client;Désignation;Montant;État\nA1;Hôtel des Remparts;Pose;10;Brouillon\n");
        UUID id = files.quote("A1").id();
        desk.markSent(desk.company.anne(), id);
        assertThat(desk.state(desk.company.anne(), id).versions()).hasSize(1);
        assertThat(desk.state(desk.company.anne(), id).may()).contains("send-again");
        assertThat(desk.reading().pdf(desk.by(desk.company.anne()), id).bytes()).isNotEmpty();
    }

    @Test
    void theWholePastIsTakenBackAndBroughtBack() {
        Imports.Look look = files.upload("quote", TWO_QUOTES);
        UUID run = look.run().id();
        files.run(run, options(mapping(look), MissingLinks.EMPTY));
        Written undone = files.undo(run);
        assertThat(files.quotes()).isEmpty();
        assertThat(revenue()).isEqualTo("0");
        Written redone = desk.company
                .records()
                .undo(desk.company.schema(), desk.company.ines(), "screen", undone.operation(), false);
        assertThat(desk.lines(files.quote("DV-7").id())).hasSize(2);
        assertThat(revenue()).isEqualTo("2050");
        desk.company.records().undo(desk.company.schema(), desk.company.ines(), "screen", redone.operation(), false);
        assertThat(revenue()).isEqualTo("0");

        ImportRun again = files.bringIn("quote", TWO_QUOTES);
        assertThat(again.counts().created()).isEqualTo(2);
        assertThat(revenue()).isEqualTo("2050");
        assertThat(files.bringIn("quote", TWO_QUOTES).counts()).isEqualTo(new ImportRun.Counts(3, 3, 0, 0, 3, 0));
    }

    @Test
    void theSampleOfAFileOfQuotesComesInAsItIs() {
        SampleFiles samples = new SampleFiles(desk.company.records(), List.of(new QuoteSamples()));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        SampleFiles.csv(samples.of(desk.company.schema(), desk.company.ines(), "quote"), csv);
        Imports.Look look = files.upload("quote", csv.toString(StandardCharsets.UTF_8));
        ImportRun checked = files.check(look.run().id(), options(mapping(look), MissingLinks.CREATE));
        assertThat(files.problems(look.run().id())).isEmpty();
        assertThat(checked.counts().created()).isEqualTo(2);
    }

    @Test
    void aFileOfThePastChangesNothingThatIsThere() {
        Imports.Look look = files.upload("quote", TWO_QUOTES);
        ImportOptions update = new ImportOptions(
                mapping(look),
                Optional.of("takenOverNumber"),
                ImportOptions.Existing.UPDATE,
                MissingLinks.EMPTY,
                false,
                false,
                Optional.empty());
        assertThatThrownBy(() -> files.run(look.run().id(), update)).hasMessageContaining("import.taken_over_once");
    }

    @Test
    void anAmountMustBeWhatPriceQuantityAndDiscountComeTo() {
        Imports.Look look = files.upload("quote", """
                Numéro;Client;Quantité;Prix unitaire;Remise;Montant
                1;Hôtel des Remparts;3;;;100
                2;Hôtel des Remparts;2;10;50;10
                3;Hôtel des Remparts;2;10;50;11
                """);
        files.run(look.run().id(), options(mapping(look), MissingLinks.EMPTY));
        assertThat(files.problems(look.run().id())).containsExactly("4 net quote.amount_differs");
        assertThat(files.quote("1").values()).containsEntry("netTotal", "100");
    }

    private String revenue() {
        return String.valueOf(desk.company
                .get(desk.company.anne(), "organisation", desk.hotel())
                .values()
                .get("revenue"));
    }
}
