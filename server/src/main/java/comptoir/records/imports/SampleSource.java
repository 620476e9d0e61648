package comptoir.records.imports;

import java.util.List;
import java.util.Map;

/** Invented rows of the objects a module brings, for the files people download to see what one may look like. */
public interface SampleSource {

    /** How many rows a sample has. */
    int ROWS = 2;

    /** By key of the field, or of a part of an address: what stands in each row. Empty for objects of others. */
    Map<String, List<String>> valuesOf(String object);
}
