package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class WorkbookTableTest {

    private interface Filling {
        void fill(Workbook workbook, Worksheet sheet);
    }

    @Test
    void daysNumbersAndSharesAreReadAsTheSheetShowsThem() throws IOException {
        TableFile file = workbook((workbook, sheet) -> {
            sheet.value(0, 0, "Jour");
            sheet.value(0, 1, "Moment");
            sheet.value(0, 2, "Prix");
            sheet.value(0, 3, "Taux");
            sheet.value(0, 4, "Actif");
            sheet.value(1, 0, LocalDate.of(2026, 11, 22));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, LocalDateTime.of(2026, 11, 22, 14, 30));
            sheet.style(1, 1).format("dd/mm/yyyy hh:mm").set();
            sheet.value(1, 2, 0.1 + 0.2);
            sheet.value(1, 3, 0.055);
            sheet.style(1, 3).format("0.0%").set();
            sheet.value(1, 4, true);
        });
        assertThat(Tables.read(file).drawn()).isEqualTo("""
                Jour|Moment|Prix|Taux|Actif
                2: 2026-11-22|2026-11-22 14:30:00|0.3|5.5 %|true
                """);
    }

    @Test
    void aSiretKeepsItsFourteenDigitsAndALongPriceItsCents() throws IOException {
        TableFile file = workbook((workbook, sheet) -> {
            sheet.value(0, 0, "SIRET");
            sheet.value(0, 1, "Montant");
            sheet.value(1, 0, 80_295_478_400_020L);
            sheet.value(1, 1, 1_234_567.89);
        });
        assertThat(Tables.read(file).rows().getFirst().cells()).containsExactly("80295478400020", "1234567.89");
    }

    @Test
    void titlesAboveTheTableAndEmptyRowsAreLeftOut() throws IOException {
        TableFile file = workbook((workbook, sheet) -> {
            sheet.value(0, 0, "Clients 2026");
            sheet.value(3, 0, "Nom");
            sheet.value(3, 1, "Ville");
            sheet.value(3, 2, "Pays");
            sheet.value(4, 0, "Martin");
            sheet.value(6, 0, "Durand");
            sheet.value(6, 2, "FR");
        });
        Tables table = Tables.read(file);
        assertThat(table.format().preamble()).isEqualTo(3);
        assertThat(table.drawn()).isEqualTo("""
                Nom|Ville|Pays
                5: Martin||
                7: Durand||FR
                """);
    }

    @Test
    void severalSheetsAreListedAndAnotherCanBeChosen() throws IOException {
        TableFile file = workbook((workbook, sheet) -> {
            Worksheet other = workbook.newWorksheet("Tarifs");
            other.value(0, 0, "Prix");
            other.value(1, 0, 12);
        });
        FormatGuess guess = file.guess().orThrow();
        assertThat(guess.sheets()).containsExactly(new TableSheet("Clients", false), new TableSheet("Tarifs", false));
        assertThat(guess.format().sheet()).isEqualTo("Tarifs");
        assertThat(Tables.code(file.open(guess.format().withSheet("Absente")))).isEqualTo("table.sheet_unknown");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
        byte[] bomb = zip("[Content_Types].xml", "<x/>", "xl/worksheets/sheet1.xml", "0".repeat(3 << 20));
        TableFile file = TableFile.of("bombe.xlsx", bomb, new TableLimits(1 << 20, 2 << 20, 2 << 20));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(Tables.code(file.guess())).isEqualTo("table.workbook_too_large");
    }

    @Test
    void aWorkbookWithEntitiesOfItsOwnIsRefused() throws IOException {
        byte[] unsafe = zip(
                "[Content_Types].xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>",
                "xl/workbook.xml",
                "<x/>");
        assertThat(Tables.code(Tables.file(unsafe).guess())).isEqualTo("table.workbook_unsafe");
    }

    @Test
    void aCellBeyondTheLastColumnIsRefusedBeforeItsRowIsHeldInMemory() throws IOException {
        byte[] far = zip(
                "[Content_Types].xml",
                "<x/>",
                "xl/worksheets/sheet1.xml",
                "<row>" + " ".repeat((1 << 16) - 9) + "<c r=\"ZZZZZZ2\"/></row>");
        assertThat(Tables.code(Tables.file(far).guess())).isEqualTo("table.workbook_unsafe");
    }

    @Test
    void anArchiveThatIsNoWorkbookAndADamagedOneAreRefused() throws IOException {
        assertThat(Tables.code(
                        Tables.file(zip("lisez-moi.txt", "x", "autre.txt", "y")).guess()))
                .isEqualTo("table.kind");
        byte[] whole = zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(Tables.code(Tables.file(half).guess())).isEqualTo("table.workbook_damaged");
        assertThat(Tables.code(Tables.file(whole).guess())).isEqualTo("table.workbook_damaged");
    }

    private static TableFile workbook(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "Comptoir", "1.0");
        filling.fill(workbook, workbook.newWorksheet("Clients"));
        workbook.finish();
        return TableFile.of("classeur.xlsx", bytes.toByteArray(), TableLimits.usual());
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
