package comptoir.records.tabular;

import java.util.List;

/**
 * A field that a column of a file may be meant for.
 *
 * @param key of the field
 * @param label in French
 * @param labelEn in English
 * @param aliases what else files call it
 * @param type the field's type as the dictionary names it, such as {@code email}
 */
public record Candidate(String key, String label, String labelEn, List<String> aliases, String type) {

    public Candidate {
        aliases = List.copyOf(aliases);
    }
}
