package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.TestData;
import comptoir.records.tabular.CsvExport.Cell;
import comptoir.records.tabular.CsvExport.Day;
import comptoir.records.tabular.CsvExport.Empty;
import comptoir.records.tabular.CsvExport.Figure;
import comptoir.records.tabular.CsvExport.Moment;
import comptoir.records.tabular.CsvExport.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTest {

    @Test
    void frenchExcelOpensItWithADoubleClick() {
        assertThat(exported(
                        new Text("Été; \"Fils\""),
                        new Figure(new BigDecimal("-1234.50")),
                        new Day(LocalDate.of(2026, 11, 22)),
                        new Moment(LocalDateTime.of(2026, 11, 22, 14, 30)),
                        new Empty()))
                .isEqualTo("\uFEFFTitre\r\n\"Été; \"\"Fils\"\"\";-1234,50;22/11/2026;22/11/2026 14:30;\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33 2", "-2", "@SUM(A1)", "\t=1", "\r=1", "＝1+1"})
    void aTextThatASheetWouldRunIsMadeHarmless(String text) {
        assertThat(exported(new Text(text)).replace("\"", "")).isEqualTo("\uFEFFTitre\r\n'" + text + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80295478500028", "01000", "0299401827", "+33142685300"})
    void digitsThatAreNoNumberKeepEveryOneOfThemInASheet(String digits) {
        assertThat(exported(new Text(digits))).isEqualTo("\uFEFFTitre\r\n\"=\"\"" + digits + "\"\"\"\r\n");
        assertThat(CsvExport.restored("=\"" + digits + "\"")).isEqualTo(digits);
    }

    @Test
    void shortNumbersInWordsStayAsTheyAre() {
        assertThat(CsvExport.harmless("44000")).isEqualTo("44000");
        assertThat(CsvExport.harmless("0")).isEqualTo("0");
    }

    @Test
    void whatWasMadeHarmlessComesBackAsItWas() {
        assertThat(CsvExport.restored(CsvExport.harmless("+33 2"))).isEqualTo("+33 2");
        assertThat(CsvExport.restored("'tis")).isEqualTo("'tis");
    }

    @Test
    void attacksOfAPublicListAreMadeHarmless() throws IOException {
        for (String payload : Files.readAllLines(TestData.at("6-security/csv-injection/csv-payload.txt"))) {
            assertThat(CsvExport.harmless(payload)).matches("(?s)[^=+@\\-].*|");
        }
    }

    private static String exported(Cell... cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvExport export = new CsvExport(bytes)) {
            export.headings(List.of("Titre"));
            export.row(List.of(cells));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
