package comptoir.dictionary;

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

    public Model(long version, List<ObjectType> objects) {
        this.version = version;
        this.objects = List.copyOf(objects);
        this.byKey = objects.stream().collect(Collectors.toUnmodifiableMap(ObjectType::key, Function.identity()));
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

    /** The links of other objects that point to this one. */
    public List<Field> linksTo(String objectKey) {
        return objects.stream()
                .flatMap(object -> object.fields().stream())
                .filter(field -> field.target().filter(objectKey::equals).isPresent())
                .toList();
    }
}
