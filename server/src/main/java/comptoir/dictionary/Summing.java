package comptoir.dictionary;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

    /** Whether what the records of an object come to may be another once these of their columns have changed. */
    public boolean reads(ObjectType source, Set<String> columns) {
        return columns.contains(link)
                || rollups.stream()
                        .flatMap(rollup -> Stream.of(rollup.setting("of"), rollup.setting("where")))
                        .flatMap(key -> key.map(source::field).stream())
                        .anyMatch(field -> columns.contains(field.column()));
    }
}
