package comptoir.sales.web;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.records.Written;
import comptoir.sales.CustomerPages;
import comptoir.sales.QuoteFile;
import comptoir.sales.SharedQuote;
import comptoir.sales.SharedQuotes;
import comptoir.sales.web.VisitorPace.Asks;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A sent quote at the address its customer was given: no account, no cookie, nothing that says what else is here. */
@Controller
@RequestMapping(CustomerPages.QUOTES + "/{slug}/{token}")
class SharedQuoteController {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String RETRY_SECONDS = "600";

    private final SharedQuotes quotes;
    private final VisitorPace pace;

    SharedQuoteController(SharedQuotes quotes, Clock clock) {
        this.quotes = quotes;
        this.pace = new VisitorPace(clock);
    }

    @GetMapping
    ResponseEntity<?> page(
            HttpServletRequest request, Locale locale, @PathVariable String slug, @PathVariable String token) {
        PageWords words = PageWords.in(locale);
        return paced(Asks.READ, request, words, () -> switch (quotes.read(slug, token)) {
            case Outcome.Ok<SharedQuote>(SharedQuote quote) ->
                html(HttpStatus.OK, new SharedQuotePage(quote, words, path(slug, token)).html(Optional.empty()));
            case Outcome.No<SharedQuote> gone -> missed(request, words);
        });
    }

    @GetMapping("/pdf")
    ResponseEntity<?> pdf(
            HttpServletRequest request, Locale locale, @PathVariable String slug, @PathVariable String token) {
        PageWords words = PageWords.in(locale);
        return paced(Asks.READ, request, words, () -> switch (quotes.pdf(slug, token)) {
            case Outcome.Ok<QuoteFile>(QuoteFile file) ->
                unlisted(ResponseEntity.ok())
                        .contentType(MediaType.APPLICATION_PDF)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(file.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .body(file.bytes());
            case Outcome.No<QuoteFile> gone -> missed(request, words);
        });
    }

    @PostMapping("/opened")
    ResponseEntity<?> opened(
            HttpServletRequest request, Locale locale, @PathVariable String slug, @PathVariable String token) {
        PageWords words = PageWords.in(locale);
        return paced(Asks.READ, request, words, () -> switch (quotes.opened(slug, token)) {
            case Outcome.Ok<Boolean> counted ->
                unlisted(ResponseEntity.status(HttpStatus.NO_CONTENT)).build();
            case Outcome.No<Boolean> gone -> missed(request, words);
        });
    }

    /** Once it is kept the page is asked for anew, so that loading it again answers nothing twice. */
    @PostMapping("/answer")
    ResponseEntity<?> answer(
            HttpServletRequest request,
            Locale locale,
            @PathVariable String slug,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String word) {
        PageWords words = PageWords.in(locale);
        return paced(Asks.ANSWER, request, words, () -> switch (answered(
                slug, token, new SharedQuotes.Answer(answer, name, word))) {
            case Outcome.Ok<Written> kept ->
                unlisted(ResponseEntity.status(HttpStatus.SEE_OTHER))
                        .location(URI.create(path(slug, token)))
                        .build();
            case Outcome.No<Written>(Refusal refusal) ->
                refused(request, words, path(slug, token), quotes.read(slug, token), refusal, answer, name, word);
        });
    }

    /** A rule may also refuse within the transaction, which takes everything back. */
    private Outcome<Written> answered(String slug, String token, SharedQuotes.Answer answer) {
        try {
            return quotes.answer(slug, token, answer);
        } catch (Refused byRule) {
            return Outcome.refused(byRule.refusal());
        }
    }

    private ResponseEntity<?> refused(
            HttpServletRequest request,
            PageWords words,
            String path,
            Outcome<SharedQuote> now,
            Refusal refusal,
            String... tried) {
        if (!(now instanceof Outcome.Ok<SharedQuote>(SharedQuote quote))) {
            return missed(request, words);
        }
        String why = switch (refusal.problem().code()) {
            case "quote.link_name_missing" -> words.say("refusedName");
            case "quote.link_word_too_long" -> words.say("refusedWord");
            case "quote.already_accepted", "quote.already_declined" ->
                words.say("refusedMeanwhile", "company", company(quote));
            case "quote.expired" ->
                words.say("expired", "day", quote.validUntil().map(words::day).orElse("–"), "company", company(quote));
            default -> words.say("refusedOther");
        };
        SharedQuotePage.Tried said = new SharedQuotePage.Tried(tried[0], tried[1], tried[2], why);
        return html(
                HttpStatus.valueOf(refusal.problem().status()),
                new SharedQuotePage(quote, words, path).html(Optional.of(said)));
    }

    private static String company(SharedQuote quote) {
        return quote.paper().letterhead().company().name();
    }

    private ResponseEntity<?> paced(
            Asks what, HttpServletRequest request, PageWords words, Supplier<ResponseEntity<?>> then) {
        String address = request.getRemoteAddr();
        if (pace.guesses(address) || !pace.allows(what, address)) {
            return unlisted(ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS))
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .contentType(PAGE)
                    .header("Content-Security-Policy", PageFrame.POLICY)
                    .body(PageFrame.saying(words, "tooMany", "tooManyWhy"));
        }
        return then.get();
    }

    private ResponseEntity<?> missed(HttpServletRequest request, PageWords words) {
        pace.allows(Asks.MISS, request.getRemoteAddr());
        return html(HttpStatus.NOT_FOUND, PageFrame.saying(words, "gone", "goneWhy"));
    }

    private static ResponseEntity<?> html(HttpStatus status, String page) {
        return unlisted(ResponseEntity.status(status))
                .contentType(PAGE)
                .header("Content-Security-Policy", PageFrame.POLICY)
                .body(page);
    }

    private static ResponseEntity.BodyBuilder unlisted(ResponseEntity.BodyBuilder answer) {
        return answer.cacheControl(CacheControl.noStore()).header("X-Robots-Tag", "noindex, nofollow");
    }

    /** Both parts are of letters that need no escaping, or nothing was found. */
    private static String path(String slug, String token) {
        return CustomerPages.QUOTES + "/" + slug + "/" + token;
    }
}
