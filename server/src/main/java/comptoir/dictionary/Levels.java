package comptoir.dictionary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How many links lie below each object: what is linked to comes before what links to it. */
final class Levels {

    private final Map<String, ObjectType> objects;

    private Levels(List<ObjectType> objects) {
        this.objects = objects.stream().collect(Collectors.toMap(ObjectType::key, Function.identity()));
    }

    static Map<String, Integer> of(List<ObjectType> objects) {
        Levels levels = new Levels(objects);
        Map<String, Integer> byKey = new HashMap<>();
        objects.forEach(object -> byKey.put(object.key(), levels.level(object, new HashSet<>())));
        return Map.copyOf(byKey);
    }

    private int level(ObjectType object, Set<String> onTheWay) {
        if (!onTheWay.add(object.key())) {
            return 0;
        }
        int level = object.fields().stream()
                .map(Field::target)
                .flatMap(Optional::stream)
                .filter(target -> !target.equals(object.key()))
                .map(objects::get)
                .filter(Objects::nonNull)
                .mapToInt(target -> 1 + level(target, onTheWay))
                .max()
                .orElse(0);
        onTheWay.remove(object.key());
        return level;
    }
}
