package comptoir.app;

import comptoir.kernel.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for what failed before or around the controllers, such as a header no server accepts. */
@RestController
final class BrokenEdge implements ErrorController {

    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private final ProblemAnswers answers;

    BrokenEdge(ProblemAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("${server.error.path:${error.path:/error}}")
    ResponseEntity<ProblemAnswer> answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : NOT_FOUND;
        if (code >= SERVER_ERROR) {
            Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            return answers.broken(
                    failure instanceof Throwable thrown ? thrown : new IllegalStateException("status " + code),
                    request);
        }
        return answers.of(refusal(code, request), request);
    }

    private static Refusal refusal(int status, HttpServletRequest request) {
        return switch (status) {
            case 403 -> Refusal.of(RequestProblem.FORBIDDEN);
            case 404 ->
                Refusal.of(
                        RequestProblem.NO_SUCH_ADDRESS,
                        "address",
                        String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)));
            case 405 -> Refusal.of(RequestProblem.METHOD_UNKNOWN, "method", request.getMethod());
            case 413 -> Refusal.of(RequestProblem.TOO_LARGE, "limit", BodyLimit.JSON.megabytes());
            case 415 -> Refusal.of(RequestProblem.MEDIA_TYPE_UNKNOWN, "type", String.valueOf(request.getContentType()));
            default -> Refusal.of(RequestProblem.REFUSED);
        };
    }
}
