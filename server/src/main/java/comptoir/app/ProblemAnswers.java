package comptoir.app;

import comptoir.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Says a refusal, or that something broke, in the reader's language as problem+json. */
@Component
final class ProblemAnswers {

    private static final Logger LOG = LoggerFactory.getLogger("comptoir.incidents");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;

    private final Sentences sentences;
    private final LocaleResolver languages;
    private final JsonMapper json;

    ProblemAnswers(Sentences sentences, LocaleResolver languages, JsonMapper json) {
        this.sentences = sentences;
        this.languages = languages;
        this.json = json;
    }

    ResponseEntity<ProblemAnswer> of(Refusal refusal, HttpServletRequest request) {
        return entity(answer(refusal, languages.resolveLocale(request)));
    }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(answer(refusal, languages.resolveLocale(request)), response);
    }

    /** Logged here, once, under the number the person is told. */
    ResponseEntity<ProblemAnswer> broken(Throwable failure, HttpServletRequest request) {
        String incident = incident();
        LOG.error("incident {} at {} {}", incident, request.getMethod(), request.getRequestURI(), failure);
        return entity(answer("internal", INTERNAL, Map.of("incident", incident), languages.resolveLocale(request)));
    }

    ResponseEntity<ProblemAnswer> databaseAway(Throwable failure, HttpServletRequest request) {
        return unavailable("database.unavailable", failure, request);
    }

    /** It went away under the request: nobody knows whether that was saved. */
    ResponseEntity<ProblemAnswer> databaseBrokeOff(Throwable failure, HttpServletRequest request) {
        return unavailable("database.broken_off", failure, request);
    }

    private ResponseEntity<ProblemAnswer> unavailable(String code, Throwable failure, HttpServletRequest request) {
        LOG.warn("the database does not answer: {}", failure.getMessage());
        return entity(answer(code, UNAVAILABLE, Map.of(), languages.resolveLocale(request)));
    }

    private void write(ProblemAnswer answer, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            byte[] body = json.writeValueAsBytes(answer);
            response.resetBuffer();
            response.setStatus(answer.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private ProblemAnswer answer(Refusal refusal, Locale locale) {
        List<ProblemAnswer.Place> at = refusal.at().stream()
                .map(each -> new ProblemAnswer.Place(
                        each.place(), each.refusal().problem().code(), sentences.of(each.refusal(), locale)))
                .toList();
        int status = refusal.problem().status();
        String detail = sentences.of(refusal, locale);
        return new ProblemAnswer(refusal.problem().code(), status, title(status, locale), detail, refusal.values(), at);
    }

    private ProblemAnswer answer(String code, int status, Map<String, Object> values, Locale locale) {
        String detail = sentences.of(code, values, locale);
        return new ProblemAnswer(code, status, title(status, locale), detail, values, List.of());
    }

    private String title(int status, Locale locale) {
        String key = "status." + status;
        return sentences.of(
                sentences.keys(locale).contains(key) ? key : status < INTERNAL ? "status.400" : "status.500",
                Map.of(),
                locale);
    }

    private static ResponseEntity<ProblemAnswer> entity(ProblemAnswer answer) {
        ResponseEntity.BodyBuilder builder =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (answer.values().get("retryInSeconds") instanceof Number seconds) {
            builder.header(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return builder.body(answer);
    }

    private static String incident() {
        String digits = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(digits.charAt(RANDOM.nextInt(digits.length())));
        }
        return number.toString();
    }
}
