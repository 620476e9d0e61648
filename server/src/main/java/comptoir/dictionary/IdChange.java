package comptoir.dictionary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is put into a set of ids and what is taken out of it: two such changes made at once both hold. */
public record IdChange(Set<UUID> add, Set<UUID> remove) {

    private static final String ADD = "add";
    private static final String REMOVE = "remove";

    public IdChange {
        add = Set.copyOf(add);
        remove = Set.copyOf(remove);
    }

    /** What makes one set of another. */
    public static IdChange between(Collection<UUID> former, Collection<UUID> next) {
        Set<UUID> add = new LinkedHashSet<>(next);
        add.removeAll(former);
        Set<UUID> remove = new LinkedHashSet<>(former);
        remove.removeAll(next);
        return new IdChange(add, remove);
    }

    /** Reads what the journal keeps of a set: how it becomes again what it was. */
    public static IdChange ofJournal(@Nullable Object json) {
        return json instanceof Map<?, ?> map
                ? new IdChange(ids(map.get(ADD)), ids(map.get(REMOVE)))
                : new IdChange(Set.of(), Set.of());
    }

    /** As {@link #ofJournal} reads it. */
    public Map<String, Object> forJournal() {
        return Map.of(
                ADD, add.stream().map(UUID::toString).toList(),
                REMOVE, remove.stream().map(UUID::toString).toList());
    }

    private static Set<UUID> ids(@Nullable Object json) {
        Set<UUID> ids = new LinkedHashSet<>();
        if (json instanceof List<?> list) {
            list.forEach(each -> ids.add(UUID.fromString(String.valueOf(each))));
        }
        return ids;
    }

    /** The words of a change as somebody asks for it, where it is one and not the whole of a value. */
    public static Optional<Map<String, List<?>>> asked(Object given) {
        if (!(given instanceof Map<?, ?> map)
                || map.isEmpty()
                || !Set.of(ADD, REMOVE).containsAll(map.keySet())
                || !map.values().stream().allMatch(List.class::isInstance)) {
            return Optional.empty();
        }
        Map<String, List<?>> asked = new LinkedHashMap<>();
        map.forEach((key, value) -> asked.put(String.valueOf(key), (List<?>) value));
        return Optional.of(asked);
    }

    public static List<?> added(Map<String, List<?>> asked) {
        return asked.getOrDefault(ADD, List.of());
    }

    public static List<?> removed(Map<String, List<?>> asked) {
        return asked.getOrDefault(REMOVE, List.of());
    }

    public List<UUID> appliedTo(Collection<UUID> former) {
        Set<UUID> next = new LinkedHashSet<>(former);
        next.removeAll(remove);
        next.addAll(add);
        return inOrder(next);
    }

    /** Both as one, this one first. */
    public IdChange then(IdChange later) {
        Set<UUID> allAdded = new LinkedHashSet<>(add);
        allAdded.removeAll(later.remove);
        allAdded.addAll(later.add);
        Set<UUID> allRemoved = new LinkedHashSet<>(remove);
        allRemoved.removeAll(later.add);
        allRemoved.addAll(later.remove);
        return new IdChange(allAdded, allRemoved);
    }

    /** In the order in which the database keeps a set, which is that of their digits. */
    public static List<UUID> inOrder(Collection<UUID> ids) {
        Map<String, UUID> byDigits = new TreeMap<>();
        ids.forEach(id -> byDigits.put(id.toString(), id));
        return List.copyOf(byDigits.values());
    }

    /** A set as it came from the database or was read from somebody's words; empty for none. */
    public static List<UUID> set(@Nullable Object stored) {
        return switch (stored) {
            case UUID[] ids -> List.of(ids);
            case List<?> ids -> ids.stream().map(UUID.class::cast).toList();
            case IdChange change -> inOrder(change.add());
            case null, default -> List.of();
        };
    }
}
