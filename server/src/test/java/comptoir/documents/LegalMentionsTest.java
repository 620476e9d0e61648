package comptoir.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LegalMentionsTest {

    private final LegalMentions mentions = LegalMentions.read();

    @Test
    void theFranchiseIsToldByTheArticleOfItsTime() {
        assertThat(mentions.find("vat.franchise", LocalDate.of(2026, 11, 22)))
                .hasValueSatisfying(
                        mention -> assertThat(mention.text()).isEqualTo("TVA non applicable, article 293 B du CGI"));
        assertThat(mentions.find("vat.franchise", LocalDate.of(2028, 6, 30))).isPresent();
        assertThat(mentions.find("vat.franchise", LocalDate.of(2028, 7, 1))).isEmpty();
    }

    @Test
    void aMentionThatEndsWithinHalfAYearMustGetItsSuccessor() {
        assertThat(mentions.listEndingBefore(
                        LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(180)))
                .isEmpty();
        assertThat(mentions.listEndingBefore(LocalDate.of(2028, 7, 1))).hasSize(1);
    }
}
