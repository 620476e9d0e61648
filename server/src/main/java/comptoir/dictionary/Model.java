package comptoir.dictionary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The objects and fields of a workspace at one version; immutable, one for the whole of a request. */
public final class Model {

    private final long version;
    private final List<ObjectType> objects;
    private final Map<String, ObjectType> byKey;
    private final Map<String, Integer> levels;
    private final Map<String, List<Summing>> summings;

    public Model(long version, List<ObjectType> objects) {
        this.version = version;
        this.objects = List.copyOf(objects);
        this.byKey = objects.stream().collect(Collectors.toUnmodifiableMap(ObjectType::key, Function.identity()));
        this.levels = Levels.of(this.objects);
        this.summings = objects.stream().collect(Collectors.toUnmodifiableMap(ObjectType::key, this::summed));
    }

    private List<Summing> summed(ObjectType source) {
        List<Summing> over = new ArrayList<>();
        for (ObjectType parent : objects) {
            parent.fields().stream()
                    .filter(field -> field.type().derived()
                            && field.setting("source")
                                    .filter(source.key()::equals)
                                    .isPresent())
                    .collect(Collectors.groupingBy(
                            field -> field.setting("link").orElseThrow(), LinkedHashMap::new, Collectors.toList()))
                    .forEach((link, rollups) ->
                            over.add(new Summing(parent, source.field(link).column(), rollups)));
        }
        return over;
    }

    public long version() {
        return version;
    }

    public List<ObjectType> objects() {
        return objects;
    }

    public Optional<ObjectType> find(String objectKey) {
        return Optional.ofNullable(byKey.get(objectKey));
    }

    public ObjectType object(String objectKey) {
        return find(objectKey).orElseThrow(() -> new IllegalArgumentException("no object " + objectKey));
    }

    /** The order in which rows of several objects are locked and written: what is linked to comes before what links to it. */
    public List<ObjectType> inOrder(Collection<ObjectType> some) {
        return some.stream()
                .sorted(Comparator.<ObjectType>comparingInt(object -> levels.getOrDefault(object.key(), 0))
                        .thenComparing(ObjectType::key))
                .toList();
    }

    /** What counts or sums the records of an object. */
    public List<Summing> summing(ObjectType source) {
        return summings.getOrDefault(source.key(), List.of());
    }

    /** The links to many of other objects that point to this one. */
    public List<Field> linkSetsTo(String objectKey) {
        return objects.stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> field.targets().filter(objectKey::equals).isPresent())
                .toList();
    }

    /** The links of other objects that point to this one. */
    public List<Field> linksTo(String objectKey) {
        return objects.stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> field.target().filter(objectKey::equals).isPresent())
                .toList();
    }
}
