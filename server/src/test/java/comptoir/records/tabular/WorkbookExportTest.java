package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.records.tabular.CsvExport.Cell;
import comptoir.records.tabular.CsvExport.Day;
import comptoir.records.tabular.CsvExport.Empty;
import comptoir.records.tabular.CsvExport.Figure;
import comptoir.records.tabular.CsvExport.Moment;
import comptoir.records.tabular.CsvExport.Text;
import comptoir.records.tabular.TableWriter.Heading;
import comptoir.records.tabular.TableWriter.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class WorkbookExportTest {

    private static final List<Heading> HEADINGS = List.of(
            new Heading("Nom", Look.TEXT),
            new Heading("Téléphone", Look.TEXT),
            new Heading("Effectif", Look.WHOLE),
            new Heading("Chiffre d’affaires", Look.AMOUNT),
            new Heading("Remise", Look.SHARE),
            new Heading("Le", Look.DAY),
            new Heading("À", Look.MOMENT));

    @Test
    void ourOwnReaderFindsTheSameValues() {
        byte[] file = written(
                1_000,
                row("=1+1", "+33240123456", "1200", "1234567.50", "12.5", day(2026, 11, 22), at(14, 30)),
                row("Été & <Fils>\nRue", "01000", "0", "-0.05", "20", day(1999, 12, 31), at(0, 5)));
        assertThat(read(file, "Clients"))
                .containsExactly(
                        List.of("Nom", "Téléphone", "Effectif", "Chiffre d’affaires", "Remise", "Le", "À"),
                        List.of(
                                "=1+1",
                                "+33240123456",
                                "1200",
                                "1234567.5",
                                "12.5 %",
                                "2026-11-22",
                                "2026-11-22 14:30:00"),
                        List.of(
                                "Été & <Fils>\nRue",
                                "01000",
                                "0",
                                "-0.05",
                                "20 %",
                                "1999-12-31",
                                "2026-11-22 00:05:00"));
    }

    @Test
    void whatExcelCannotCountOrDateLeavesAsText() {
        byte[] file = written(
                1_000, row("1", "1", "1234567890123456", "0", "0", new Day(LocalDate.of(1789, 7, 14)), new Empty()));
        assertThat(read(file, "Clients").get(1))
                .startsWith("1", "1", "1234567890123456")
                .contains("1789-07-14");
    }

    @Test
    void aTextLongerThanACellIsCutWithAMark() {
        String cut = WorkbookExport.fitting("x".repeat(40_000));
        assertThat(cut).hasSize(32_767).endsWith("x…");
        assertThat(WorkbookExport.fitting("x".repeat(32_767))).doesNotContain("…");
    }

    @Test
    void rowsBeyondASheetGoOnOnTheNext() {
        byte[] file = written(3, name("a"), name("b"), name("c"));
        assertThat(read(file, "Clients")).extracting(List::getFirst).containsExactly("Nom", "a", "b");
        assertThat(read(file, "Clients 2")).extracting(List::getFirst).containsExactly("Nom", "c");
    }

    @Test
    void theHeadingStaysInSightAndCanBeFiltered() throws IOException {
        String sheet = part(written(1_000, name("Une maison au très long nom, au bord de la mer")), "sheet1.xml");
        assertThat(sheet)
                .contains("state=\"frozen\"", "<autoFilter ref=\"A1:G2\"", "t=\"inlineStr\"")
                .containsPattern("<col min=\"1\" max=\"1\" width=\"4[0-9]");
        assertThat(part(written(1_000, name("a")), "styles.xml"))
                .contains("<b/>", "dd/mm/yyyy", "#,##0.00", "0.00%")
                // It would show 12 as "12,".
                .doesNotContain("0.###");
    }

    @Test
    void rowsLeaveTheMemoryAsTheyAreWritten() {
        CountingStream counted = new CountingStream();
        try (WorkbookExport export = new WorkbookExport(counted, "Clients", HEADINGS)) {
            for (int i = 0; i < 20_000; i++) {
                export.row(name("Une entreprise qui s’appelle " + Math.sqrt(i)).toList());
            }
            assertThat(counted.bytes).isGreaterThan(100_000);
        }
    }

    private static final class CountingStream extends java.io.OutputStream {

        private long bytes;

        @Override
        public void write(int each) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    private record Cells(List<Cell> toList) {}

    private static Cells row(
            String name, String phone, String staff, String revenue, String discount, Cell day, Cell moment) {
        return new Cells(List.of(
                new Text(name),
                new Text(phone),
                new Figure(new BigDecimal(staff)),
                new Figure(new BigDecimal(revenue)),
                new Figure(new BigDecimal(discount)),
                day,
                moment));
    }

    private static Cells name(String name) {
        return row(name, "1", "1", "1", "1", day(2026, 1, 1), at(1, 1));
    }

    private static Day day(int year, int month, int day) {
        return new Day(LocalDate.of(year, month, day));
    }

    private static Moment at(int hour, int minute) {
        return new Moment(LocalDateTime.of(2026, 11, 22, hour, minute));
    }

    private static byte[] written(int mostLines, Cells... rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (WorkbookExport export = new WorkbookExport(bytes, "Clients", HEADINGS, mostLines)) {
            for (Cells row : rows) {
                export.row(row.toList());
            }
        }
        return bytes.toByteArray();
    }

    private static List<List<String>> read(byte[] file, String sheet) {
        TableFile table = TableFile.of("x.xlsx", file, TableLimits.usual());
        TableFormat format = table.guess(sheet).orThrow().format();
        List<List<String>> rows = new ArrayList<>();
        try (Table opened = table.open(format).orThrow()) {
            rows.add(opened.headings());
            opened.forEachRemaining(row -> rows.add(row.cells()));
        }
        return rows;
    }

    private static String part(byte[] file, String name) throws IOException {
        Path path = Files.createTempFile("export", ".xlsx");
        Files.write(path, file);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.stream()
                    .filter(each -> each.getName().endsWith(name))
                    .findFirst()
                    .orElseThrow();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(path);
        }
    }
}
