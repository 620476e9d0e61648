package comptoir.records;

import comptoir.dictionary.ObjectType;
import comptoir.dictionary.SavedViews;
import comptoir.dictionary.View;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.platform.Tx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Saved views as conditions: what a view shows today, and the views its own filter names, however deep. A view that the reader does not find
 * in their list, or whose conditions they may not see, is not there for them here either.
 */
final class ViewFilters {

    /** All that one question may open. */
    private static final int MOST_VIEWS = 50;

    private final Tx tx;
    private final Sight sight;
    private final ObjectType object;
    private final Deque<UUID> open = new ArrayDeque<>();

    /** Of this question only: the next one in the same transaction may follow a change of the view. */
    private final Map<UUID, View> known = new HashMap<>();

    private int opened;

    ViewFilters(Tx tx, Sight sight, ObjectType object) {
        this.tx = tx;
        this.sight = sight;
        this.object = object;
    }

    /** What a view asks: conditions, and words searched. */
    record Asked(Optional<Filter> filter, Optional<String> search) {}

    /** @param read what becomes of the view's question, which may itself name views */
    <T> T in(Filter.Test test, Function<Asked, T> read) {
        UUID id = FilterStore.uuid(test.value().orElse(""));
        if (open.contains(id)) {
            throw Refusal.of(RecordsProblem.VIEW_LOOP).refused();
        }
        if (open.isEmpty()) {
            opened = 0;
        }
        if (++opened > MOST_VIEWS) {
            throw Refusal.of(RecordsProblem.VIEW_TOO_DEEP, "most", MOST_VIEWS).refused();
        }
        View view = known.computeIfAbsent(id, this::find);
        open.push(id);
        try {
            return read.apply(asked(view));
        } catch (Refused refused) {
            throw isAboutViews(refused) ? refused : notThere();
        } finally {
            open.pop();
        }
    }

    private View find(UUID id) {
        return SavedViews.find(tx, object.key(), id, sight.actor().member()).orElseThrow(ViewFilters::notThere);
    }

    private static Asked asked(View view) {
        Object filter = view.definition().get("filter");
        return new Asked(
                Optional.ofNullable(filter).map(Filter::read),
                view.definition().get("search") instanceof String words && !words.isBlank()
                        ? Optional.of(words)
                        : Optional.empty());
    }

    /** Other refusals would name fields of the view that are hidden from the reader. */
    private static boolean isAboutViews(Refused refused) {
        return Set.of(RecordsProblem.VIEW_LOOP, RecordsProblem.VIEW_TOO_DEEP, RecordsProblem.VIEW_NOT_THERE)
                .contains(refused.refusal().problem());
    }

    private static RuntimeException notThere() {
        return Refusal.of(RecordsProblem.VIEW_NOT_THERE).refused();
    }

    /** The views that a definition's filter names itself. */
    static Set<UUID> namedBy(@Nullable Object filter) {
        Set<UUID> named = new HashSet<>();
        if (filter != null) {
            gather(Filter.read(filter), named);
        }
        return named;
    }

    private static void gather(Filter filter, Set<UUID> into) {
        switch (filter) {
            case Filter.All all -> all.filters().forEach(each -> gather(each, into));
            case Filter.Any any -> any.filters().forEach(each -> gather(each, into));
            case Filter.Test test -> {
                if (test.field().equals(Filter.VIEW)) {
                    into.add(FilterStore.uuid(test.value().orElse("")));
                }
            }
        }
    }
}
