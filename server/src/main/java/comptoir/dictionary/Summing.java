package comptoir.dictionary;

import java.util.List;

/**
 * The roll-ups of one object over the records of another that link to it by the same field.
 *
 * @param parent whose roll-ups they are
 * @param link column of the records counted, naming their parent
 */
public record Summing(ObjectType parent, String link, List<Field> rollups) {

    public Summing {
        rollups = List.copyOf(rollups);
    }
}
