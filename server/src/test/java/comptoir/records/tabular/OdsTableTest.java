package comptoir.records.tabular;

import static comptoir.records.tabular.OdsWriting.END;
import static comptoir.records.tabular.OdsWriting.START;
import static comptoir.records.tabular.OdsWriting.row;
import static comptoir.records.tabular.OdsWriting.table;
import static comptoir.records.tabular.OdsWriting.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OdsTableTest {

    @Test
    void everyKindOfValueIsReadAsItIsAndNotAsItIsShown() {
        TableFile file = OdsWriting.sheet(
                row(text("Prix"), text("Taux"), text("Jour"), text("Moment"), text("Durée"), text("Actif"))
                        + row(
                                cell("float", "value", "1234.5", "1 234,50 €"),
                                cell("percentage", "value", "0.055", "5,50 %"),
                                cell("date", "date-value", "2026-11-22", "22/11/26"),
                                cell("date", "date-value", "2026-11-22T14:29:59.9999", "22/11/26 14:30"),
                                cell("time", "time-value", "PT26H03M00S", "26:03"),
                                cell("boolean", "boolean-value", "true", "VRAI")));
        assertThat(Tables.read(file).drawn()).isEqualTo("""
                Prix|Taux|Jour|Moment|Durée|Actif
                2: 1234.5|5.5 %|2026-11-22|2026-11-22 14:30:00|26:03:00|true
                """);
    }

    @Test
    void blanksLinesAndRemarksOfATextAreToldApart() {
        String remark = "<office:annotation><text:p>à vérifier</text:p></office:annotation>";
        TableFile file = OdsWriting.sheet(
                row(text("Nom"), text("Adresse"))
                        + row(
                                text("Le<text:s text:c=\"2\"/>Goff\n   Anne"),
                                "<table:table-cell office:value-type=\"string\">" + remark
                                        + "<text:p>12 rue<text:tab/>Basse</text:p><text:p>Bât. <text:span>B</text:span></text:p></table:table-cell>"));
        assertThat(Tables.read(file).rows().getFirst().cells())
                .containsExactly("Le  Goff Anne", "12 rue\tBasse\nBât. B");
    }

    @Test
    void repeatedRowsAndCellsStandWhereTheyAreSaidToStand() {
        String empty = "<table:table-cell table:number-columns-repeated=\"2\"/>";
        TableFile file = OdsWriting.sheet(
                row(text("Nom"), text("A"), text("B"), text("Ville"))
                        + "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell/></table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"2\">" + text("Martin") + empty + text("Lyon")
                        + "</table:table-row>"
                        + "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
        assertThat(Tables.read(file).drawn()).isEqualTo("""
                Nom|A|B|Ville
                5: Martin|||Lyon
                6: Martin|||Lyon
                """);
    }

    @Test
    void anErrorOfAFormulaIsReportedAndAHiddenSheetNamed() {
        String wrong =
                "<table:table-cell table:formula=\"of:=1/0\" office:value-type=\"string\"><text:p>#DIV/0!</text:p></table:table-cell>";
        TableFile file = OdsWriting.content(START
                + table("Notes", "caché", row(text("secret"), text("x")) + row(text("1"), text("2")))
                + table("Clients", "", row(text("Nom"), text("Part")) + row(text("Martin"), wrong))
                + END);
        FormatGuess guess = file.guess().orThrow();
        assertThat(guess.sheets()).containsExactly(new TableSheet("Notes", true), new TableSheet("Clients", false));
        assertThat(Tables.read(file).drawn()).isEqualTo("""
                Nom|Part
                2: Martin|  <- 1 cell.error{line=2, value=#DIV/0!}
                """);
        assertThat(file.guess("Notes").orThrow().format().sheet()).isEqualTo("Notes");
        assertThat(Tables.code(file.guess("Absente"))).isEqualTo("table.sheet_unknown");
    }

    @Test
    void aSheetUnderAPasswordIsRefusedInWords() {
        TableFile file = OdsWriting.content("xx", "<m><manifest:encryption-data/></m>", TableLimits.usual());
        assertThat(Tables.code(file.guess())).isEqualTo("table.workbook_protected");
    }

    private static String cell(String type, String attribute, String value, String shown) {
        return "<table:table-cell office:value-type=\"" + type + "\" office:" + attribute + "=\"" + value
                + "\"><text:p>" + shown + "</text:p></table:table-cell>";
    }
}
