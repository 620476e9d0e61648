package comptoir.records;

import comptoir.dictionary.Column;
import comptoir.dictionary.ObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record about to be made or changed: its columns as they will be written.
 *
 * @param isNew made by this write, otherwise changed
 * @param rev what the writer had read, for a change
 * @param values new value of each column named; of a new record all columns that are not empty
 */
public record Draft(ObjectType object, UUID id, boolean isNew, Optional<Long> rev, Map<String, Cell> values) {

    /** A column with the value it gets. */
    public record Cell(Column column, @Nullable Object value) {}

    public Draft {
        values = new LinkedHashMap<>(values);
    }

    /** The value a column gets; null when it is emptied or not touched. */
    public @Nullable Object get(String column) {
        Cell cell = values.get(column);
        return cell == null ? null : cell.value();
    }

    public boolean touches(String column) {
        return values.containsKey(column);
    }

    /** For the object's owner: writes a column the person did not. */
    public void set(String fieldKey, @Nullable Object value) {
        Column column = object.field(fieldKey).columns().getFirst();
        values.put(column.name(), new Cell(column, value));
    }
}
