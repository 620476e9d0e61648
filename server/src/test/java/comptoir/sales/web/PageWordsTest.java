package comptoir.sales.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The pages for customers in both languages. */
class PageWordsTest {

    @Test
    void theTwoLanguagesSayTheSameThings() {
        assertThat(PageWords.in(Locale.ENGLISH).keys())
                .isEqualTo(PageWords.in(Locale.FRENCH).keys())
                .isNotEmpty();
        assertThat(PageWords.in(Locale.GERMAN).language()).isEqualTo("fr");
    }
}
