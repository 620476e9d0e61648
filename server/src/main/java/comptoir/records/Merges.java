package comptoir.records;

import comptoir.dictionary.Field;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes one word of several of a directory: all that links to them links to the one kept, and they go to the trash. One operation, in the history of
 * every record it changed, which can be taken back.
 */
public final class Merges {

    /** More would be chosen by mistake. */
    public static final int MOST = 100;

    private final Records records;
    private final InstantSource clock;

    public Merges(Records records, InstantSource clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * What is to be one.
     *
     * @param kept the word that stays
     * @param given those that become it
     */
    public record Wish(String directory, UUID kept, Set<UUID> given) {}

    /**
     * What was merged.
     *
     * @param records how many were given the word kept, by object
     */
    public record Merged(long operation, Map<String, Integer> records) {}

    /** How many records would change, by object, of what the asking person sees; refused as the merge itself would be. */
    public Map<String, Long> foreseen(WorkspaceSchema workspace, Actor actor, Wish wish) {
        return records.reading(workspace, actor, (tx, sight) -> {
            ObjectType directory = directory(sight, wish);
            names(tx, sight, directory, wish);
            ReplacementStore store = new ReplacementStore(tx, sight);
            store.refuseOutOfReach(directory, wish.given());
            Map<String, Long> counts = new LinkedHashMap<>();
            sight.model().objects().stream()
                    .filter(sight.rights()::knows)
                    .forEach(object -> counts.put(object.key(), store.linking(object, directory, wish.given())));
            counts.values().removeIf(count -> count == 0);
            return counts;
        });
    }

    public Merged merge(WorkspaceSchema workspace, Actor actor, String door, Wish wish) {
        return records.inOne(workspace, actor, (tx, sight) -> {
            ObjectType directory = directory(sight, wish);
            Map<UUID, String> names = names(tx, sight, directory, wish);
            String former = wish.given().stream().map(names::get).sorted().collect(Collectors.joining(", "));
            String title = former + " → " + Objects.requireNonNull(names.get(wish.kept()));
            WriteRequest how =
                    new WriteRequest(actor, door, "merge", brief(title), Set.of(), Optional.empty(), List.of());
            return new ReplacementStore(tx, sight).replace(how, directory, wish.given(), wish.kept(), clock);
        });
    }

    private static ObjectType directory(Sight sight, Wish wish) {
        ObjectType directory = sight.object(wish.directory());
        if (!directory.directory()) {
            throw Refusal.of(
                            RecordsProblem.MERGE_OF_WORDS,
                            "object",
                            directory.plural().in(sight.actor().language()))
                    .refused();
        }
        if (wish.given().isEmpty() || wish.given().contains(wish.kept())) {
            throw Refusal.of(RecordsProblem.MERGE_SAME).refused();
        }
        if (wish.given().size() > MOST) {
            throw Refusal.of(RecordsProblem.MERGE_TOO_MANY, "most", MOST).refused();
        }
        return directory;
    }

    private static Map<UUID, String> names(Tx tx, Sight sight, ObjectType directory, Wish wish) {
        Set<UUID> all = new HashSet<>(wish.given());
        all.add(wish.kept());
        Map<UUID, String> names = new QueryStore(tx, sight, directory).labelsAmong(all);
        all.stream().filter(id -> !names.containsKey(id)).findFirst().ifPresent(id -> {
            throw Refusal.of(RecordsProblem.RECORD_NOT_FOUND, "id", id.toString())
                    .refused();
        });
        preset(sight, directory, wish, names);
        return names;
    }

    /** What new records begin with must go on being there. */
    private static void preset(Sight sight, ObjectType directory, Wish wish, Map<UUID, String> names) {
        for (ObjectType object : sight.model().objects()) {
            for (Field field : object.fields()) {
                field.defaultValue()
                        .filter(value ->
                                field.target().filter(directory.key()::equals).isPresent())
                        .flatMap(value -> wish.given().stream()
                                .filter(id -> id.toString().equals(String.valueOf(value)))
                                .findFirst())
                        .ifPresent(id -> {
                            throw Refusal.of(
                                            RecordsProblem.MERGE_PRESET,
                                            Map.of(
                                                    "word", Objects.requireNonNull(names.get(id)),
                                                    "field",
                                                            field.label()
                                                                    .in(sight.actor()
                                                                            .language())))
                                    .refused();
                        });
            }
        }
    }

    private static String brief(String title) {
        return title.length() > 200 ? title.substring(0, 199) + "…" : title;
    }
}
