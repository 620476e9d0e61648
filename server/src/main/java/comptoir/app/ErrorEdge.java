package comptoir.app;

import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Where refusals become answers, and whatever broke becomes an incident with a number and nothing else. */
@RestControllerAdvice
final class ErrorEdge {

    /** PostgreSQL stops, has crashed, or is not yet up. */
    private static final Set<String> SHUTTING_DOWN = Set.of("57P01", "57P02", "57P03");

    private final ProblemAnswers answers;

    ErrorEdge(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> refused(Refused refused, HttpServletRequest request) {
        return answers.of(refused.refusal(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return answers.of(UnreadableBody.refusal(failure), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> wrongType(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        return say(RequestProblem.WRONG_TYPE, "place", failure.getName(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return say(RequestProblem.PARAMETER_MISSING, "place", failure.getParameterName(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> missing(MissingRequestHeaderException failure, HttpServletRequest request) {
        return say(RequestProblem.PARAMETER_MISSING, "place", failure.getHeaderName(), request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<ProblemAnswer> nothingThere(HttpServletRequest request) {
        return say(RequestProblem.NO_SUCH_ADDRESS, "address", request.getRequestURI(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> method(HttpRequestMethodNotSupportedException failure, HttpServletRequest request) {
        return say(RequestProblem.METHOD_UNKNOWN, "method", failure.getMethod(), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> mediaType(HttpMediaTypeNotSupportedException failure, HttpServletRequest request) {
        String type = Objects.toString(failure.getContentType(), "");
        return say(RequestProblem.MEDIA_TYPE_UNKNOWN, "type", type, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemAnswer> mediaType(HttpMediaTypeNotAcceptableException failure, HttpServletRequest request) {
        return answers.of(Refusal.of(RequestProblem.NOT_ACCEPTABLE), request);
    }

    /** Parameters are looked at when they are read. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<ProblemAnswer> rejected(HttpServletRequest request) {
        return answers.of(Refusal.of(RequestProblem.REFUSED), request);
    }

    /** The browser has gone: nobody reads an answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException failure) {}

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemAnswer> other(Exception failure, HttpServletRequest request) {
        if (cause(failure, Refused.class) instanceof Refused refused) {
            return answers.of(refused.refusal(), request);
        }
        if (cause(failure, BodyTooLarge.class) instanceof BodyTooLarge tooLarge) {
            return say(RequestProblem.TOO_LARGE, "limit", tooLarge.limitMegabytes(), request);
        }
        if (cause(failure, BadRequestException.class) != null) {
            // The body ended before its length, or is no body at all.
            return answers.of(Refusal.of(RequestProblem.CUT_OFF), request);
        }
        if (cause(failure, SQLTransientConnectionException.class) != null) {
            return answers.databaseAway(failure, request);
        }
        if (cause(failure, SQLException.class) instanceof SQLException broken && isAway(broken)) {
            return answers.databaseBrokeOff(failure, request);
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return answers.of(Refusal.of(RequestProblem.REFUSED), request);
        }
        return answers.broken(failure, request);
    }

    private ResponseEntity<ProblemAnswer> say(
            RequestProblem problem, String name, Object value, HttpServletRequest request) {
        return answers.of(Refusal.of(problem, name, value), request);
    }

    private static boolean isAway(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        return state.startsWith("08") || SHUTTING_DOWN.contains(state);
    }

    private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> wanted) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (wanted.isInstance(each)) {
                return wanted.cast(each);
            }
        }
        return null;
    }
}
