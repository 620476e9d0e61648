package comptoir.records.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnedCellTest {

    @ParameterizedTest
    @CsvSource({
        "01000, 1000",
        "80295478400028, 8.02955E+13",
        "80295478400028, '8,02955E+13'",
        "+33299401827, 33299401827",
        "80295478400028, 802 954 784 00028",
        "007, 7"
    })
    void whatASpreadsheetMakesOfDigitsIsNoChange(String left, String cell) {
        assertThat(ReturnedCell.reformatted(left, cell)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "01000, 1001",
        "1000, 01000",
        "80295478400028, 8.02956E+13",
        "+33299401827, 33299401828",
        "Rue 7, 7",
        "7, 8"
    })
    void otherDigitsAreAChange(String left, String cell) {
        assertThat(ReturnedCell.reformatted(left, cell)).isFalse();
    }

    @Test
    void aTextTooLongForACellIsNotChangedByIt() {
        String text = "x".repeat(40_000);
        assertThat(ReturnedCell.reformatted(text, "x".repeat(32_766) + "…")).isTrue();
        assertThat(ReturnedCell.reformatted(text, "x".repeat(32_765) + "…")).isFalse();
    }

    @Test
    void valuesAreComparedAsFarAsAFileTellsThemApart() {
        assertThat(ReturnedCell.same(new BigDecimal("12.50"), new BigDecimal("12.5")))
                .isTrue();
        assertThat(ReturnedCell.same(12L, 12)).isTrue();
        assertThat(ReturnedCell.same(null, " ")).isTrue();
        assertThat(ReturnedCell.same(Instant.parse("2026-11-22T14:30:59.9Z"), Instant.parse("2026-11-22T14:30:00Z")))
                .isTrue();
        assertThat(ReturnedCell.same(Instant.parse("2026-11-22T14:31:00Z"), Instant.parse("2026-11-22T14:30:00Z")))
                .isFalse();
        assertThat(ReturnedCell.same("Nantes", "nantes")).isFalse();
    }
}
