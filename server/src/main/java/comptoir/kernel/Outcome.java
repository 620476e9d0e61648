package comptoir.kernel;

import java.util.function.Function;

/** What came of an attempt a person can get wrong: the value, or why not. */
public sealed interface Outcome<T> {

    /** It worked. */
    record Ok<T>(T value) implements Outcome<T> {}

    /** It was refused. */
    record No<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new No<>(refusal);
    }

    static <T> Outcome<T> refused(Problem problem, String name, Object value) {
        return new No<>(Refusal.of(problem, name, value));
    }

    default boolean isOk() {
        return this instanceof Ok<T>;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Ok<T>(T value) -> ok(change.apply(value));
            case No<T>(Refusal refusal) -> refused(refusal);
        };
    }

    /** The value, or {@link Refused} thrown. */
    default T orThrow() {
        return switch (this) {
            case Ok<T>(T value) -> value;
            case No<T>(Refusal refusal) -> throw refusal.refused();
        };
    }
}
