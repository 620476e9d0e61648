package comptoir.bench;

import java.util.Set;

/** One family of figures. */
interface Measure {

    /** The targets it measures: P1, P2. */
    Set<String> codes();

    void take(Report report);
}
