package comptoir.dictionary;

import java.util.List;
import java.util.Map;

/** Contributed by a module: the objects it owns, and the fields it adds to those of modules below, as the program ships them. */
public interface Declarations {

    List<ObjectDeclaration> objects();

    /** Fields added to another module's objects, by object key. */
    default Map<String, List<FieldDeclaration>> additions() {
        return Map.of();
    }
}
