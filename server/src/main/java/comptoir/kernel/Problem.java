package comptoir.kernel;

/**
 * One kind of refusal: each module lists its own in an enum, and says each in French and English under {@link #code()} in
 * {@code messages/<module>_fr.properties} and {@code _en}.
 */
public interface Problem {

    /** Stable name for programs, such as {@code quote.expired}; also the key of its sentence. */
    String code();

    /** HTTP status the refusal travels with, 400 to 499. */
    int status();
}
