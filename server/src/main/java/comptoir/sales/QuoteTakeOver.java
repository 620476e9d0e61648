package comptoir.sales;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.records.InCharge;
import comptoir.records.Sight;
import comptoir.records.StagingStore;
import comptoir.records.TakeOver;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes quotes of the time before over from a file: a row is a quote of one line, rows with the same old number are one quote. They get numbers of
 * ours, and keep their states and days; nothing is printed or mailed.
 */
final class QuoteTakeOver implements TakeOver {

    static final String OLD_NUMBER = "takenOverNumber";
    private static final String STATE = "state";

    static final List<String> OF_QUOTE = List.of(
            OLD_NUMBER,
            "organisation",
            "contact",
            "owner",
            "title",
            STATE,
            "quotedOn",
            "validUntil",
            "sentAt",
            "answeredOn",
            "answerReason",
            "paidOn",
            "letter",
            "conditions");

    static final List<String> OF_LINE =
            List.of("product", "name", "description", "quantity", "unit", "price", "discount", "vat", "net", "cost");

    private final InstantSource clock;

    QuoteTakeOver(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public List<Field> targets(Sight sight) {
        ObjectType quote = sight.model().object("quote");
        ObjectType line = sight.model().object("quoteLine");
        List<Field> targets =
                new ArrayList<>(OF_QUOTE.stream().map(quote::field).toList());
        quote.fields().stream()
                .filter(field -> !field.builtin() && !field.readOnly() && !OF_LINE.contains(field.key()))
                .forEach(targets::add);
        OF_LINE.stream().map(line::field).forEach(targets::add);
        return targets;
    }

    /** Those of {@link #targets} that speak of the quote, not of a line. */
    static Stream<Field> ofQuote(ObjectType quote) {
        return quote.fields().stream()
                .filter(field -> OF_QUOTE.contains(field.key()) || !field.builtin() && !field.readOnly());
    }

    @Override
    public String key() {
        return OLD_NUMBER;
    }

    @Override
    public List<Word> words(String field) {
        return field.equals(STATE) ? QuoteWords.STATES : List.of();
    }

    @Override
    public Optional<String> meant(String field, String said) {
        return field.equals(STATE) ? QuoteWords.state(said) : Optional.empty();
    }

    @Override
    public Reckoned reckon(StagingStore staging) {
        return new TakenQuoteStore(staging, clock).reckon();
    }

    @Override
    public List<Made> make(StagingStore staging, InCharge inCharge) {
        return new MadeQuoteStore(staging).make(inCharge);
    }
}
