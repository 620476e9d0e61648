package comptoir.records.imports.web;

import java.util.Map;

/** Says a kept problem in the reader's language; the app brings the sentences. */
public interface ProblemSentences {

    /** @param language {@code en}, or anything else for French */
    String of(String code, Map<String, Object> values, String language);
}
