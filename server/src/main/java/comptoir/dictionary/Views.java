package comptoir.dictionary;

import comptoir.kernel.Actor;
import comptoir.kernel.Id;
import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The lists people keep: their own and everyone's. Anybody may share a view; it is changed and deleted by whoever made it, or by those who
 * may change the workspace, who alone say what everyone finds first.
 */
public final class Views {

    private static final int LONGEST_NAME = 80;

    /** A view as somebody wants it kept. */
    public record Form(String name, boolean shared, boolean isDefault, int position, Map<String, Object> definition) {}

    private final Database database;
    private final SettingsGuard guard;
    private final ViewRule rule;
    private final InstantSource clock;

    public Views(Database database, SettingsGuard guard, ViewRule rule, InstantSource clock) {
        this.database = database;
        this.guard = guard;
        this.rule = rule;
        this.clock = clock;
    }

    /** As the asker may see them: without hidden columns, and without those whose filter names what is hidden. */
    public List<View> list(Asker asker, String object) {
        return database.inTransaction(asker.workspace(), tx -> {
            rule.check(tx, asker.actor(), object, Map.of());
            return new ViewStore(tx)
                    .list(object, me(asker)).stream()
                            .flatMap(view ->
                                    rule.seen(tx, asker.actor(), object, view.definition()).map(view::showing).stream())
                            .toList();
        });
    }

    public View add(Asker asker, String object, Form form) {
        return put(
                asker,
                new View(
                        Id.next(clock),
                        object,
                        form.name().strip(),
                        me(asker),
                        form.shared(),
                        form.isDefault(),
                        form.position(),
                        form.definition()),
                Optional.empty());
    }

    public View change(Asker asker, String object, UUID id, Form form) {
        View before = database.inTransaction(asker.workspace(), tx -> mine(tx, asker, object, id));
        return put(
                asker,
                new View(
                        id,
                        object,
                        form.name().strip(),
                        before.member(),
                        form.shared(),
                        form.isDefault(),
                        form.position(),
                        form.definition()),
                Optional.of(before));
    }

    private View put(Asker asker, View view, Optional<View> before) {
        return database.inTransaction(asker.workspace(), tx -> {
            if (view.name().isEmpty() || view.name().length() > LONGEST_NAME) {
                throw Refusal.of(DictionaryProblem.VIEW_NAME_REQUIRED, "longest", LONGEST_NAME)
                        .refused();
            }
            rule.check(tx, asker.actor(), view.object(), view.definition());
            boolean alreadySo =
                    before.filter(View::shared).filter(View::isDefault).isPresent();
            if (view.shared() && view.isDefault() && !alreadySo) {
                guard.check(tx, asker.actor());
            }
            before.filter(View::shared)
                    .filter(former -> !view.shared())
                    .ifPresent(former ->
                            notUsed(tx, former, other -> !other.member().equals(view.member()) || other.shared()));
            new ViewStore(tx).put(view);
            checkViewsNamed(tx, asker, view);
            return view;
        });
    }

    public void remove(Asker asker, String object, UUID id) {
        database.doInTransaction(asker.workspace(), tx -> {
            notUsed(tx, mine(tx, asker, object, id), any -> true);
            new ViewStore(tx).remove(id);
        });
    }

    /** Once it is kept, so that a view which leads back to itself is found; what everyone finds is made of what everyone finds. */
    private void checkViewsNamed(Tx tx, Asker asker, View view) {
        Set<UUID> named = rule.namedBy(view.definition());
        if (named.isEmpty()) {
            return;
        }
        rule.check(tx, asker.actor(), view.object(), view.definition());
        named.stream()
                .filter(id -> view.shared())
                .flatMap(id -> new ViewStore(tx).find(view.object(), id).stream())
                .filter(other -> !other.shared())
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.of(DictionaryProblem.VIEW_NOT_SHARED, "name", other.name())
                            .refused();
                });
    }

    /** Views that ask whether a record is in this one would show nothing any more. */
    private void notUsed(Tx tx, View view, Predicate<View> counts) {
        long users = new ViewStore(tx)
                .naming(view).stream()
                        .filter(other -> rule.namedBy(other.definition()).contains(view.id()))
                        .filter(counts)
                        .count();
        if (users > 0) {
            throw Refusal.of(DictionaryProblem.VIEW_USED, Map.of("name", view.name(), "views", users))
                    .refused();
        }
    }

    /** The view, when the asker may change it; somebody else's own is not there for them. */
    private View mine(Tx tx, Asker asker, String object, UUID id) {
        View view = new ViewStore(tx)
                .find(object, id)
                .filter(found -> found.shared() || found.member().equals(me(asker)))
                .orElseThrow(() -> Refusal.of(DictionaryProblem.VIEW_UNKNOWN).refused());
        if (!view.member().equals(me(asker)) && !guard.allows(tx, asker.actor())) {
            throw Refusal.of(DictionaryProblem.VIEW_NOT_YOURS, "name", view.name())
                    .refused();
        }
        return view;
    }

    private static UUID me(Asker asker) {
        Actor actor = asker.actor();
        return actor.member().orElseThrow();
    }
}
