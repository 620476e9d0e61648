package comptoir.documents;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A sentence the law asks for on some papers, for as long as it does.
 *
 * @param code what it is called by
 * @param text the sentence to print
 * @param law the text that asks for it
 * @param nextLaw where that text moves with the code des impositions sur les biens et services
 * @param validTo last day on which it may be printed, when known
 * @param checkedOn when a person last compared it with the official text
 * @param condition when it is to be printed, in words
 */
public record LegalMention(
        String code,
        String text,
        String law,
        Optional<String> nextLaw,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<LocalDate> checkedOn,
        String condition) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
