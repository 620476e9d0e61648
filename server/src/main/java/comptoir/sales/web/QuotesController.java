package comptoir.sales.web;

import static comptoir.records.Given.required;

import comptoir.dictionary.Asker;
import comptoir.sales.QuoteReading;
import comptoir.sales.QuoteVersions;
import comptoir.sales.Quotes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Quotes made, written and moved from state to state. */
@RestController
@RequestMapping("/api/w/{slug}/quotes")
class QuotesController {

    private final Quotes quotes;
    private final QuoteReading reading;
    private final QuoteVersions versions;

    QuotesController(Quotes quotes, QuoteReading reading, QuoteVersions versions) {
        this.quotes = quotes;
        this.reading = reading;
        this.versions = versions;
    }

    record NewQuote(
            @Nullable UUID organisation,
            @Nullable UUID contact,
            @Nullable String title) {}

    record Answer(@Nullable LocalDate on, @Nullable String reason) {}

    record Payment(@Nullable LocalDate paidOn) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> draft(Asker asking, @RequestBody NewQuote quote) {
        return QuoteJson.made(quotes.draft(
                asking,
                required("organisation", quote.organisation()),
                Optional.ofNullable(quote.contact()),
                Optional.ofNullable(quote.title())));
    }

    @GetMapping("/{id}")
    Map<String, @Nullable Object> get(Asker asking, @PathVariable UUID id) {
        return QuoteJson.state(reading.get(asking, id));
    }

    @PutMapping("/{id}/lines")
    Map<String, @Nullable Object> writeLines(Asker asking, @PathVariable UUID id, @RequestBody LinesBody body) {
        long operation = quotes.writeLines(asking, id, body.form()).operation();
        return QuoteJson.lines(operation, reading.get(asking, id));
    }

    @PostMapping("/{id}/duplicate")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, @Nullable Object> duplicate(Asker asking, @PathVariable UUID id) {
        return QuoteJson.made(quotes.duplicate(asking, id));
    }

    @PostMapping("/{id}/revise")
    Map<String, @Nullable Object> revise(Asker asking, @PathVariable UUID id) {
        return QuoteJson.made(versions.revise(asking, id));
    }

    @PostMapping("/{id}/give-up")
    Map<String, @Nullable Object> giveUp(Asker asking, @PathVariable UUID id) {
        return QuoteJson.made(versions.giveUp(asking, id));
    }

    @GetMapping("/{id}/versions/{number}")
    Map<String, @Nullable Object> version(Asker asking, @PathVariable UUID id, @PathVariable int number) {
        return QuoteJson.sealed(versions.read(asking, id, number));
    }

    @PostMapping("/{id}/accept")
    Map<String, @Nullable Object> accept(
            Asker asking, @PathVariable UUID id, @RequestBody(required = false) @Nullable Answer answer) {
        return QuoteJson.made(
                quotes.accept(asking, id, Optional.ofNullable(answer).map(Answer::on)));
    }

    @PostMapping("/{id}/decline")
    Map<String, @Nullable Object> decline(
            Asker asking, @PathVariable UUID id, @RequestBody(required = false) @Nullable Answer answer) {
        Optional<Answer> said = Optional.ofNullable(answer);
        return QuoteJson.made(quotes.decline(asking, id, said.map(Answer::on), said.map(Answer::reason)));
    }

    @PostMapping("/{id}/reopen")
    Map<String, @Nullable Object> reopen(Asker asking, @PathVariable UUID id) {
        return QuoteJson.made(quotes.reopen(asking, id));
    }

    @PostMapping("/{id}/paid")
    Map<String, @Nullable Object> paid(Asker asking, @PathVariable UUID id, @RequestBody Payment payment) {
        return QuoteJson.made(quotes.paid(asking, id, required("paidOn", payment.paidOn())));
    }

    @PostMapping("/{id}/unpaid")
    Map<String, @Nullable Object> unpaid(Asker asking, @PathVariable UUID id) {
        return QuoteJson.made(quotes.unpaid(asking, id));
    }
}
