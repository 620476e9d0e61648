package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTableTest {

    private static final String CUSTOMERS = """
            Société;Ville;Prix
            Été & Fils;Besançon;1 200,50
            L’Œuvre à Noël;Orléans;3,5
            Hôtel «Forêt»;Nîmes;12 €
            """;

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void everyEncodingIsRecognised(Encoding encoding) {
        TableFile file = Tables.file(CUSTOMERS, encoding.charset());
        assertThat(file.guess().orThrow().format().encoding()).isEqualTo(encoding);
        assertThat(Tables.read(file).rows().getFirst().cells()).containsExactly("Été & Fils", "Besançon", "1 200,50");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aMarkAtTheStartIsNoPartOfTheFirstHeading(String charset) {
        TableFile file = Tables.file("\uFEFF" + CUSTOMERS, Charset.forName(charset));
        assertThat(file.guess().orThrow().reasons().getFirst().kind()).isEqualTo(FormatReason.Kind.ENCODING_MARK);
        assertThat(Tables.read(file).headings()).containsExactly("Société", "Ville", "Prix");
    }

    @Test
    void anAccentAfterAMillionPlainSignsStillTellsTheEncoding() {
        String text = "nom;ville\n" + "Martin;Rennes\n".repeat(100_000) + "Hélène;Besançon\n";
        TableFile file = Tables.file(text, Charset.forName("windows-1252"));
        assertThat(file.guess().orThrow().format().encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(Tables.read(file).rows().getLast().cells()).containsExactly("Hélène", "Besançon");
    }

    @Test
    void aWrongEncodingChosenByHandIsReportedCellByCell() {
        TableFile file = Tables.file("nom;ville\nHélène;Lyon\n", Charset.forName("windows-1252"));
        TableFormat format = file.guess().orThrow().format().withEncoding(Encoding.UTF_8);
        assertThat(Tables.read(file, format)
                        .rows()
                        .getFirst()
                        .cellProblems()
                        .get(0)
                        .problem())
                .isEqualTo(TabularProblem.CELL_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(chars = {';', ',', '\t', '|'})
    void everySeparatorIsRecognised(char separator) {
        String text = "nom;ville;date\nMartin;Rennes;22/11/2026\nDurand;Nantes;1/12/2026\n".replace(';', separator);
        Tables table = Tables.read(text);
        assertThat(table.format().separator()).isEqualTo(separator);
        assertThat(table.rows().getLast().cells()).containsExactly("Durand", "Nantes", "1/12/2026");
    }

    @Test
    void semicolonsWinOverDecimalCommas() {
        Tables table = Tables.read("a;prix;coût\nx;1,5;2,25\ny;3,0;1,75\n");
        assertThat(table.format().separator()).isEqualTo(';');
        assertThat(table.format().decimalComma()).isTrue();
    }

    @Test
    void theLineOfExcelNamesTheSeparator() {
        assertThat(Tables.read("sep=|\nnom|ville;pays\nMartin|Rennes;France\n").drawn())
                .isEqualTo("""
                nom|ville;pays
                3: Martin|Rennes;France
                """);
    }

    @Test
    void blankLinesAndTitlesBeforeTheHeadingsAreLeftOut() {
        Tables table =
                Tables.read("Export des clients;;;\n\nLe 22/11/2026;;;\nnom;ville;cp;pays\nMartin;Rennes;35000;FR\n");
        assertThat(table.format().preamble()).isEqualTo(3);
        assertThat(table.drawn()).isEqualTo("""
                nom|ville|cp|pays
                5: Martin|Rennes|35000|FR
                """);
    }

    @Test
    void aTableWithoutHeadingsKeepsItsFirstRow() {
        Tables table = Tables.read("1;Martin;martin@exemple.fr\n2;Durand;durand@exemple.fr\n");
        assertThat(table.format().headingRow()).isFalse();
        assertThat(table.headings()).containsExactly("", "", "");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void thePersonCorrectsTheGuess() {
        TableFile file = TableFile.ofText("remarque\nnom,prénom\nMartin,Paul\n");
        TableFormat corrected =
                file.guess().orThrow().format().withSeparator(',').withHeading(1, true);
        assertThat(Tables.read(file, corrected).headings()).containsExactly("nom", "prénom");
        assertThat(Tables.read(file, corrected.withHeading(1, false)).rows()).hasSize(2);
    }

    @Test
    void raggedRowsAreReportedWithTheirLineAndNeverShifted() {
        assertThat(Tables.read("a;b;c\n1;2;3\n1;2\n\n1;2;3;4\n1;2;3;;\n;;\n").drawn())
                .isEqualTo("""
                a|b|c
                2: 1|2|3
                3: 1|2|  <- row.short{expected=3, found=2, line=3}
                5: 1|2|3|4  <- row.long{expected=3, found=4, line=5}
                6: 1|2|3
                """);
    }

    @Test
    void lineBreaksAndMarksInsideCellsAreKeptAndLinesGoOnCounting() {
        assertThat(Tables.read("a;b\r\n\"x\r\ny\";\"dit \"\"oui\"\"\"\r\nz;12\" de long\r\n")
                        .drawn())
                .isEqualTo("""
                a|b
                2: x\r
                y|dit "oui"
                4: z|12" de long
                """);
    }

    @Test
    void marksAfterABackslashAndSpacesAroundMarksAreUnderstood() {
        assertThat(Tables.read("a;b\n\"x \\\"gros\\\" y\";1\n")
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("x \"gros\" y", "1");
        assertThat(Tables.read("a, b\n1, \"x, y\"\n2, \"z\"\n")
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("1", "x, y");
    }

    @Test
    void anUnclosedMarkNamesTheLineWhereItOpens() {
        assertThat(Tables.read("a;b\n1;2\n3;\"jamais fermé\n5;6\n7;8\n").drawn())
                .isEqualTo("""
                a|b
                2: 1|2
                3:   <- row.mark_unclosed{line=3}
                """);
    }

    @Test
    void anUnclosedMarkInALongFileDoesNotEatTheMemory() {
        String text = "a;b\n1;\"ouvert\n" + "une ligne de texte ordinaire\n".repeat(400_000);
        TableRow last = Tables.read(text).rows().getLast();
        assertThat(last.line()).isEqualTo(2);
        assertThat(last.problem()).isPresent();
    }

    @Test
    void theReaderMayBeToldThatMarksAreLetters() {
        TableFile file = TableFile.ofText("a\tb\n\"12 pouces\tx\n");
        TableFormat format =
                file.guess().orThrow().format().withQuoting(Quoting.NONE).withSeparator('\t');
        assertThat(Tables.read(file, format).rows().getFirst().cells()).containsExactly("\"12 pouces", "x");
    }

    @Test
    void nullCharactersAreTakenOutAndReported() {
        assertThat(Tables.read("a;b;c\n\0x;2;3\n").drawn()).isEqualTo("""
                a|b|c
                2: x|2|3  <- 0 cell.nul{line=2}
                """);
    }

    @Test
    void cellsPastedFromASheetAreATable() {
        assertThat(Tables.read("Nom\tVille\nMartin\tRennes\n").drawn()).isEqualTo("""
                Nom|Ville
                2: Martin|Rennes
                """);
    }

    @ParameterizedTest
    @CsvSource({"'', table.empty", "'   \n \n', table.empty", "%PDF-1.7, table.kind", "<html><table>, table.kind"})
    void whatIsNoTableIsRefused(String text, String code) {
        assertThat(Tables.code(TableFile.ofText(text).guess())).isEqualTo(code);
    }

    @Test
    void aFileBeyondTheLimitIsRefused() {
        TableFile file = TableFile.of(
                "gros.csv", Tables.utf8("a;b\n".repeat(600_000)), new TableLimits(1 << 20, 1 << 20, 1 << 20));
        assertThat(Tables.code(file.guess())).isEqualTo("table.too_large");
    }

    @Test
    void manyRowsPassOneByOne() {
        StringBuilder text = new StringBuilder("nom;prix\n");
        for (int row = 0; row < 300_000; row++) {
            text.append("Client ").append(row).append(";12,50\n");
        }
        try (Table table = TableFile.of(
                        "long.csv", text.toString().getBytes(StandardCharsets.UTF_8), TableLimits.usual())
                .open(TableFormat.text(Encoding.UTF_8, ';', Quoting.DOUBLED))
                .orThrow()) {
            long rows = 0;
            while (table.hasNext()) {
                rows += table.next().cells().size() / 2;
            }
            assertThat(rows).isEqualTo(300_000);
        }
    }
}
