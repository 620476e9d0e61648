package comptoir.records.live;

import comptoir.dictionary.ObjectType;
import comptoir.records.Sight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What one reader is told of one operation.
 *
 * @param by the member who did it; empty for the program itself
 * @param many objects to look at as a whole
 * @param bell whether the reader's own notifications are to be looked at
 */
public record News(
        long number,
        long operation,
        Optional<UUID> by,
        String byName,
        List<Of> records,
        List<String> many,
        boolean bell) {

    /** @param gone whether the reader no longer sees it */
    public record Of(String object, UUID id, boolean gone) {}

    private record Key(String object, UUID id) {}

    /** Empty where the reader may know of nothing in it. */
    static Optional<News> of(FeedEntry entry, Sight sight) {
        Map<Key, Touched.Telling> told = new LinkedHashMap<>();
        for (Touched touched : entry.touched()) {
            touched.to(sight)
                    .ifPresent(telling -> told.merge(
                            new Key(touched.object(), touched.id()),
                            telling,
                            (a, b) -> a == Touched.Telling.CHANGED ? a : b));
        }
        List<Of> records = new ArrayList<>();
        told.forEach((key, telling) -> records.add(new Of(key.object(), key.id(), telling == Touched.Telling.GONE)));
        List<String> many = entry.many().stream()
                .filter(key -> sight.model()
                        .find(key)
                        .filter(sight.rights()::knows)
                        .map(ObjectType::key)
                        .isPresent())
                .sorted()
                .toList();
        boolean bell = sight.actor().member().filter(entry.told()::contains).isPresent();
        return records.isEmpty() && many.isEmpty() && !bell
                ? Optional.empty()
                : Optional.of(new News(
                        entry.number(),
                        entry.operation(),
                        entry.actor(),
                        entry.actorName(),
                        List.copyOf(records),
                        many,
                        bell));
    }
}
