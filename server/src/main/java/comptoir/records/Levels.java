package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The order in which rows of several objects are locked and written: what is linked to comes before what links to it. */
final class Levels {

    private Levels() {}

    static List<ObjectType> order(Model model, Collection<ObjectType> objects) {
        return objects.stream()
                .sorted(Comparator.<ObjectType>comparingInt(object -> level(model, object, new HashSet<>()))
                        .thenComparing(ObjectType::key))
                .toList();
    }

    private static int level(Model model, ObjectType object, Set<String> onTheWay) {
        if (!onTheWay.add(object.key())) {
            return 0;
        }
        int level = object.fields().stream()
                .map(Field::target)
                .flatMap(Optional::stream)
                .filter(target -> !target.equals(object.key()))
                .map(model::find)
                .flatMap(Optional::stream)
                .mapToInt(target -> 1 + level(model, target, onTheWay))
                .max()
                .orElse(0);
        onTheWay.remove(object.key());
        return level;
    }
}
