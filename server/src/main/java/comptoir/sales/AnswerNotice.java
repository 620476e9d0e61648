package comptoir.sales;

import comptoir.documents.FrenchFigures;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * What whoever is in charge of a quote is told when a customer answers it by their link, in French or in English.
 *
 * @param page where the quote stands, as far as people reach it from outside
 */
record AnswerNotice(String number, LinkAnswer answer, LocalDate day, Optional<String> page) {

    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK);

    String subject(String language) {
        return isEnglish(language)
                ? "Quote %s %s by %s".formatted(number, accepted() ? "accepted" : "declined", answer.name())
                : "Devis %s %s par %s".formatted(number, accepted() ? "accepté" : "décliné", answer.name());
    }

    String body(String language) {
        String first = isEnglish(language)
                ? "%s %s quote %s by their link, on %s."
                        .formatted(answer.name(), accepted() ? "accepted" : "declined", number, ENGLISH_DAY.format(day))
                : "%s a %s le devis %s par son lien, le %s."
                        .formatted(answer.name(), accepted() ? "accepté" : "décliné", number, FrenchFigures.day(day));
        String word = isEnglish(language) ? "Their words:" : "Son mot\u00a0:";
        return first
                + (answer.word().isEmpty() ? "" : "\n\n" + word + "\n" + answer.word())
                + page.map(address -> "\n\n" + address).orElse("");
    }

    private boolean accepted() {
        return answer.answer().equals(LinkAnswer.ACCEPT);
    }

    private static boolean isEnglish(String language) {
        return language.equals("en");
    }
}
