package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few kilobytes that would fill any memory, or never end. */
class HostileWorkbooksTest {

    private static final int MUCH = 24 << 20;
    private static final Map<String, String> ROWS = Map.of(
            "a cell repeated a billion times",
            "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"1000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>",
            "a row beyond the last one",
            "<table:table-row table:number-rows-repeated=\"2000000000\"><table:table-cell office:value-type=\"string\"/></table:table-row>",
            "a cell beyond the last column",
            "<table:table-row><table:table-cell table:number-columns-repeated=\"99999999\"/><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>",
            "elements within elements without end",
            "<table:table-row>" + "<text:a>".repeat(10_000),
            "a text without end",
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>" + "x".repeat(MUCH),
            "a tag without end",
            "<table:table-row><table:table-cell office:value-type=\"" + "x".repeat(MUCH),
            "a remark without end",
            "<!--" + "<a>".repeat(MUCH / 3));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a cell repeated a billion times",
                "a row beyond the last one",
                "a cell beyond the last column",
                "elements within elements without end",
                "a text without end",
                "a tag without end",
                "a remark without end"
            })
    void anOpenDocumentThatAsksForTooMuchIsRefused(String how) {
        assertThat(Tables.code(OdsWriting.sheet(ROWS.get(how)).guess())).isEqualTo("table.workbook_unsafe");
    }

    @Test
    void anOpenDocumentThatGrowsWithoutMeasureIsRefusedBeforeItIsRead() {
        String rows = OdsWriting.row(OdsWriting.text("x")).repeat(50_000);
        TableFile file = OdsWriting.content(
                OdsWriting.START + OdsWriting.table("Clients", "", rows) + OdsWriting.END,
                "<manifest/>",
                new TableLimits(1 << 20, 2 << 20, 2 << 20));
        assertThat(Tables.code(file.guess())).isEqualTo("table.workbook_too_large");
    }

    @Test
    void anOpenDocumentWithEntitiesOfItsOwnIsRefused() {
        TableFile file = OdsWriting.content("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>");
        assertThat(Tables.code(file.guess())).isIn("table.workbook_unsafe", "table.workbook_damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"inlineStr\"><is><t>",
                "<row><c t=\"",
                "<row><!--<c>",
                "<row><c><is><t>a</t></is></c>"
            })
    void aRowOfAWorkbookThatWouldNeverEndIsRefused(String start) throws IOException {
        String more = start.endsWith("</c>") ? "<c><is><t>a</t></is></c>" : "x";
        byte[] workbook = zip(
                "[Content_Types].xml",
                "<x/>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + start + more.repeat(MUCH / more.length()));
        assertThat(Tables.code(Tables.file(workbook).guess())).isEqualTo("table.workbook_unsafe");
    }

    @Test
    void millionsOfTinyTextsCountForWhatTheyTakeInMemory() throws IOException {
        byte[] workbook = zip("[Content_Types].xml", "<x/>", "xl/anything.xml", "<sst>" + "<si/>".repeat(200_000));
        TableFile file = TableFile.of("classeur.xlsx", workbook, new TableLimits(1 << 20, 64 << 20, 4 << 20));
        assertThat(Tables.code(file.guess())).isEqualTo("table.workbook_too_wordy");
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
