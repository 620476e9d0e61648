package comptoir.app;

import comptoir.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says what is wrong with a body that cannot be read: its form, a member nobody knows, a value of another type. */
final class UnreadableBody {

    private static final int LONGEST_PLACE = 200;

    private UnreadableBody() {}

    static Refusal refusal(HttpMessageNotReadableException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLarge tooLarge -> {
                    return Refusal.of(RequestProblem.TOO_LARGE, "limit", tooLarge.limitMegabytes());
                }
                case StreamConstraintsException _ -> {
                    return Refusal.of(RequestProblem.TOO_DEEP);
                }
                case StreamReadException malformed -> {
                    return malformed(malformed);
                }
                case PropertyBindingException unknown -> {
                    return at(RequestProblem.UNKNOWN_MEMBER, place(unknown.getPath()));
                }
                case DatabindException mismatched -> {
                    return at(RequestProblem.WRONG_TYPE, place(mismatched.getPath()));
                }
                default -> {}
            }
        }
        return Refusal.of(RequestProblem.BODY_MISSING);
    }

    private static Refusal malformed(JacksonException failure) {
        if (failure.getOriginalMessage().startsWith("Duplicate Object property")) {
            return Refusal.of(RequestProblem.MEMBER_TWICE);
        }
        return Refusal.of(
                RequestProblem.MALFORMED,
                Map.of(
                        "line", failure.getLocation().getLineNr(),
                        "column", failure.getLocation().getColumnNr()));
    }

    private static Refusal at(RequestProblem problem, String place) {
        if (place.isEmpty()) {
            return Refusal.of(RequestProblem.WRONG_SHAPE);
        }
        Refusal refusal = Refusal.of(problem, "place", place);
        return refusal.at(List.of(new Refusal.Located(place, refusal)));
    }

    private static String place(List<JacksonException.Reference> path) {
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference each : path) {
            place.append(place.isEmpty() ? "" : ".");
            place.append(each.getPropertyName() == null ? String.valueOf(each.getIndex()) : each.getPropertyName());
        }
        return place.length() > LONGEST_PLACE ? place.substring(0, LONGEST_PLACE) + "…" : place.toString();
    }
}
