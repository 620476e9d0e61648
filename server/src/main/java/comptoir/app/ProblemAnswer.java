package comptoir.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** The body of every answer that is not what was asked for. */
record ProblemAnswer(
        String code,
        int status,
        String title,
        String detail,
        Map<String, Object> values,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Place> at) {

    /** One place of the request and what is wrong there. */
    record Place(String place, String code, String detail) {}
}
