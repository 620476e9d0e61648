package comptoir.kernel;

import java.util.List;
import java.util.Map;

/**
 * What a person is told when an act is not done: the kind of problem, the values its sentence names, and where it lies.
 *
 * @param problem the kind
 * @param values what the sentence's placeholders {@code {name}} stand for
 * @param at the problems of single fields or rows, when there are several; empty for a refusal of the whole
 */
public record Refusal(Problem problem, Map<String, Object> values, List<Located> at) {

    /** A refusal of one place: a field's key, or a row and field such as {@code 3/email}. */
    public record Located(String place, Refusal refusal) {}

    public Refusal {
        values = Map.copyOf(values);
        at = List.copyOf(at);
    }

    public static Refusal of(Problem problem) {
        return new Refusal(problem, Map.of(), List.of());
    }

    public static Refusal of(Problem problem, String name, Object value) {
        return new Refusal(problem, Map.of(name, value), List.of());
    }

    public static Refusal of(Problem problem, Map<String, Object> values) {
        return new Refusal(problem, values, List.of());
    }

    public Refusal at(List<Located> places) {
        return new Refusal(problem, values, places);
    }

    /** The exception that carries this refusal out of a transaction, so that nothing of it stays. */
    public Refused refused() {
        return new Refused(this);
    }
}
