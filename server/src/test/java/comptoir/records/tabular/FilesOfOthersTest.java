package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class FilesOfOthersTest {

    @Test
    void everyFileGivesRowsOrARefusalWithItsReason() throws IOException {
        Map<String, Integer> refused = new TreeMap<>();
        int read = 0;
        try (Stream<Path> files = Files.walk(TestData.at("3-csv-xlsx"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                switch (Tables.file(file).guess()) {
                    case Outcome.No<FormatGuess>(Refusal refusal) ->
                        refused.merge(refusal.problem().code(), 1, Integer::sum);
                    case Outcome.Ok<FormatGuess>(FormatGuess guess) -> {
                        Tables.read(Tables.file(file), guess.format()).rows().forEach(FilesOfOthersTest::isWhole);
                        read++;
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(200);
        assertThat(refused.keySet())
                .isSubsetOf(
                        "table.empty",
                        "table.kind",
                        "table.unreadable",
                        "table.workbook_binary",
                        "table.workbook_damaged",
                        "table.workbook_protected",
                        "table.workbook_strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"comma_in_quotes", "json", "newlines", "quotes_and_newlines", "simple_crlf"})
    void theSpectrumOfCsvIsReadAsExpected(String name) throws IOException {
        Path folder = TestData.at("3-csv-xlsx/csv-spectrum");
        List<Map<String, String>> expected = JsonMapper.shared()
                .readValue(Files.readString(folder.resolve(name + ".json")), new TypeReference<>() {});
        assertThat(Tables.read(folder.resolve(name + ".csv")).maps()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "encodings-of-real-data/olist_sellers_utf16be_semicolon.csv, ../1-crm/olist/olist_sellers_dataset.csv, 400",
        "encodings-of-real-data/maven_accounts_pipe_quoteall_latin9.csv, ../1-crm/maven-crm-sales-opportunities/accounts.csv, 85"
    })
    void theSameCellsInAnotherEncodingAreTheSame(String derived, String original, int rows) {
        Tables table = Tables.read(TestData.at("3-csv-xlsx/" + derived));
        List<List<String>> expected = Tables.read(TestData.at("3-csv-xlsx/" + original)).rows().stream()
                .limit(rows)
                .map(TableRow::cells)
                .toList();
        assertThat(table.rows().stream().map(TableRow::cells)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1-crm/maven-crm-sales-opportunities/accounts.csv, 85",
        "1-crm/maven-crm-sales-opportunities/products.csv, 7",
        "1-crm/maven-crm-sales-opportunities/sales_teams.csv, 35",
        "1-crm/maven-crm-sales-opportunities/sales_pipeline.csv, 8800",
        "1-crm/olist/olist_sellers_dataset.csv, 3095",
        "1-crm/atomic-crm/contacts.csv, 500",
        "1-crm/outlook-fr/contacts_outlook_fr_public.csv, 18",
        "2-france/sirene/sirene_v2_bars_marseille_personnes_morales_public.csv, 603",
        "2-france/postcodes/laposte_hexasmal.csv, 39193",
        "3-csv-xlsx/papaparse/normal.csv, 1135",
        "3-csv-xlsx/clevercsv/milk.csv, 379",
        "3-csv-xlsx/univocity/uk-500.csv, 500"
    })
    void allRowsOfRealExportsComeInWhole(String file, int rows) {
        Tables table = Tables.read(TestData.at(file));
        assertThat(table.rows()).hasSize(rows).allMatch(row -> row.problem().isEmpty());
        assertThat(table.format().headingRow()).isTrue();
    }

    @Test
    void outlookExportsWithTwoColumnsOfOneNameKeepBoth() {
        Tables table = Tables.read(TestData.at("1-crm/outlook-fr/contacts_outlook_fr_public.csv"));
        assertThat(table.format().encoding()).isEqualTo(Encoding.WINDOWS_1252);
        assertThat(table.headings()).hasSize(92).contains("Société", "Prénom");
    }

    @ParameterizedTest
    @CsvSource({
        "adventureworks/DimReseller.csv, 701",
        "adventureworks/DimCurrency.csv, 105",
        "adventureworks/CountryRegion.csv, 238",
        "adventureworks/SalesTaxRate.csv, 29",
        "adventureworks/ContactType.csv, 20"
    })
    void filesWithoutHeadingsKeepTheirFirstRow(String file, int rows) {
        Tables table = Tables.read(TestData.at("1-crm/" + file));
        assertThat(table.format().headingRow()).isFalse();
        assertThat(table.rows()).hasSize(rows);
    }

    @Test
    void rowsTooLongOrTooShortAreNamedByTheirLine() {
        assertThat(Tables.read(TestData.at("3-csv-xlsx/csvkit/bad.csv")).drawn())
                .isEqualTo("""
                column_a|column_b|column_c
                2: 1|27||I'm too long!  <- row.long{expected=3, found=4, line=2}
                3: |I'm too short!|  <- row.short{expected=3, found=2, line=3}
                4: 0|mixed types.... uh oh|17
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "sheetjs-1904/1900.xlsx, 1900-01-01, 1900-01-11, 1900-04-20",
        "sheetjs-1904/1904.xlsx, 1904-01-02, 1904-01-12, 1904-04-21",
        "sheetjs-1904/1900.xls, 1900-01-01, 1900-01-11, 1900-04-20",
        "sheetjs-1904/1904.xls, 1904-01-02, 1904-01-12, 1904-04-21"
    })
    void bothCalendarsOfWorkbooksAreReadRight(String file, String first, String second, String third) {
        assertThat(Tables.read(TestData.at("3-csv-xlsx/" + file)).rows().stream()
                        .limit(3)
                        .map(row -> row.cells().get(1)))
                .containsExactly(first, second, third);
    }

    @Test
    void timesThatBinaryFractionsBlurAreTheTimesShown() {
        Tables table = Tables.read(TestData.at("3-csv-xlsx/readxl/datetime-rounding.xlsx"));
        assertThat(table.rows())
                .hasSize(4)
                .allMatch(row -> row.cells().get(0).equals(row.cells().get(1)));
    }

    @Test
    void errorsOfASheetAreReportedWithTheirRow() {
        Tables table = Tables.read(TestData.at("3-csv-xlsx/calamine/errors.xlsx"));
        List<String> errors = table.rows().stream()
                .flatMap(row -> row.cellProblems().values().stream()
                        .map(refusal -> row.line() + " " + refusal.values().get("value")))
                .toList();
        assertThat(errors).contains("2 #NAME?", "3 #VALUE!", "4 #NULL!", "5 #REF!", "6 #NUM!");
    }

    @ParameterizedTest
    @CsvSource({
        "calamine/pass_protected.xlsx, table.workbook_protected",
        "poi/sample.strict.xlsx, table.workbook_strict",
        "poi/password.xls, table.workbook_protected",
        "calamine/pass_protected.ods, table.workbook_protected",
        "poi/sample.xlsb, table.workbook_binary",
        "frictionless/table.csv.gz, table.kind",
        "calamine/issue252.xlsx, table.workbook_damaged",
        "csvkit/empty.csv, table.empty"
    })
    void whatCannotBeReadSaysWhatToDo(String file, String code) {
        assertThat(Tables.code(Tables.file(TestData.at("3-csv-xlsx/" + file)).guess()))
                .isEqualTo(code);
    }

    @Test
    void everyNaughtyStringComesBackFromAnExport() throws IOException {
        List<String> strings = JsonMapper.shared()
                .readValue(Files.readString(TestData.at("6-security/blns/blns.json")), new TypeReference<>() {});
        List<String> kept = strings.stream()
                .filter(text -> !text.isBlank() && text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0)
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (CsvExport export = new CsvExport(bytes)) {
            export.headings(List.of("Numéro", "Texte"));
            for (int i = 0; i < kept.size(); i++) {
                export.row(List.of(new CsvExport.Text("n" + i), new CsvExport.Text(kept.get(i))));
            }
        }
        TableFormat format = TableFormat.text(Encoding.UTF_8, ';', Quoting.DOUBLED);
        List<String> read = new ArrayList<>();
        Tables.read(Tables.file(bytes.toByteArray()), format)
                .rows()
                .forEach(row -> read.add(row.cells().get(1)));
        assertThat(read).isEqualTo(kept);
    }

    private static void isWhole(TableRow row) {
        assertThat(row.line()).isPositive();
        assertThat(row.cells()).noneMatch(cell -> cell.indexOf('\0') >= 0);
    }
}
