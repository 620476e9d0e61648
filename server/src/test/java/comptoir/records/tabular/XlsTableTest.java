package comptoir.records.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XlsTableTest {

    @Test
    void daysSharesAndNumbersAreReadAsTheSheetShowsThem() {
        TableFile file = new XlsWriting()
                .style(0)
                .style(14)
                .style(10)
                .text(0, 0, "Société")
                .text(0, 1, "Jour")
                .text(0, 2, "Taux")
                .text(0, 3, "SIRET")
                .text(1, 0, "Œuvre à Noël")
                .number(1, 1, 1, 45_000)
                .number(1, 2, 2, 0.055)
                .number(1, 3, 0, 80_295_478_400_020.0)
                .file();
        assertThat(Tables.read(file).drawn()).isEqualTo("""
                Société|Jour|Taux|SIRET
                2: Œuvre à Noël|2023-03-15|5.5 %|80295478400020
                """);
    }

    @Test
    void aFormulaGivesWhatItGaveWhenTheWorkbookWasSaved() {
        ByteBuffer text = XlsWriting.bytes(14).putLong(0xFFFF_0000_0000_0000L);
        ByteBuffer wrong = XlsWriting.bytes(14).putLong(0xFFFF_0000_0007_0002L);
        TableFile file = new XlsWriting()
                .style(0)
                .text(0, 0, "Nom")
                .text(0, 1, "Total")
                .text(0, 2, "Part")
                .cell(0x0006, 1, 0, 0, text)
                .record(
                        0x0207,
                        XlsWriting.bytes(5)
                                .putShort((short) 2)
                                .put((byte) 0)
                                .put((byte) 'a')
                                .put((byte) 'b'))
                .cell(0x0006, 1, 1, 0, XlsWriting.bytes(14).putDouble(12.5))
                .cell(0x0006, 1, 2, 0, wrong)
                .file();
        assertThat(Tables.read(file).drawn()).isEqualTo("""
                Nom|Total|Part
                2: ab|12.5|  <- 2 cell.error{line=2, value=#DIV/0!}
                """);
    }

    @Test
    void cellsThatAProgramWroteColumnByColumnAreRowsAllTheSame() {
        TableFile file = new XlsWriting()
                .style(0)
                .text(0, 0, "Nom")
                .text(1, 0, "Martin")
                .text(2, 0, "Durand")
                .text(0, 1, "Ville")
                .text(1, 1, "Rennes")
                .text(2, 1, "Lyon")
                .file();
        assertThat(Tables.read(file).drawn()).isEqualTo("""
                Nom|Ville
                2: Martin|Rennes
                3: Durand|Lyon
                """);
    }

    @Test
    void aSheetThatBreaksOffSaysAfterWhichRow() {
        TableFile file = new XlsWriting()
                .style(0)
                .text(0, 0, "Nom")
                .text(1, 0, "Martin")
                .cut()
                .file();
        assertThat(Tables.read(file).drawn()).isEqualTo("""
                Nom
                2: Martin
                3:   <- table.unreadable{line=3}
                """);
    }

    @Test
    void aPasswordIsSaidAndSoIsAWorkbookOfTheEighties() {
        TableFile sealed = new XlsWriting()
                .global(0x002F, XlsWriting.bytes(6))
                .text(0, 0, "Nom")
                .file();
        byte[] old = "\u0009\u0004\u0006\0\0\0\u0010\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Tables.code(sealed.guess())).isEqualTo("table.workbook_protected");
        assertThat(Tables.code(Tables.file(old).guess())).isEqualTo("table.workbook_old");
    }

    @Test
    void sectorsThatLeadBackToTheirBeginningAreRefused() {
        TableFile file = new XlsWriting().text(0, 0, "Nom").leadingBackTo(2).file();
        assertThat(Tables.code(file.guess())).isEqualTo("table.workbook_damaged");
    }

    @Test
    void noCutAndNoFalseByteOfAWorkbookFailsOtherwiseThanInWords() {
        byte[] whole = new XlsWriting()
                .style(14)
                .text(0, 0, "Nom")
                .text(0, 1, "Jour")
                .text(1, 0, "Martin")
                .number(1, 1, 0, 45_000)
                .written();
        java.util.Random random = new java.util.Random(7);
        for (int turn = 0; turn < 3_000; turn++) {
            byte[] wrong = whole.clone();
            for (int i = 0; i < 1 + turn % 4; i++) {
                wrong[random.nextInt(whole.length)] = (byte) random.nextInt();
            }
            wrong = turn % 3 == 0 ? java.util.Arrays.copyOf(wrong, 8 + random.nextInt(wrong.length - 8)) : wrong;
            TableFile file = TableFile.of("faux.xls", wrong, TableLimits.usual());
            file.guess().map(guess -> Tables.read(file, guess.format()));
        }
        assertThat(Tables.read(TableFile.of("juste.xls", whole, TableLimits.usual()))
                        .rows())
                .hasSize(1);
    }
}
