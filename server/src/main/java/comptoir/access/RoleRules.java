package comptoir.access;

import comptoir.dictionary.Model;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Fold;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a role must be to be kept. */
final class RoleRules {

    private static final int LONGEST_NAME = 80;

    private RoleRules() {}

    /** Refuses roles that are not there. */
    static void known(Tx tx, Collection<String> keys) {
        List<String> there =
                new RoleStore(tx).list().stream().map(RoleDefinition::key).toList();
        keys.stream().filter(key -> !there.contains(key)).findFirst().ifPresent(key -> {
            throw Refusal.of(AccessProblem.ROLE_UNKNOWN, "role", brief(key)).refused();
        });
    }

    static void named(List<RoleDefinition> roles, String key, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refusal.of(AccessProblem.ROLE_NAME_REQUIRED, "longest", LONGEST_NAME)
                    .refused();
        }
        boolean taken = roles.stream()
                .filter(other -> !other.key().equals(key))
                .anyMatch(other -> Fold.of(other.name().fr()).equals(Fold.of(name)));
        if (taken) {
            throw Refusal.of(AccessProblem.ROLE_NAME_TAKEN, "name", name).refused();
        }
    }

    /** Refuses rights on what is not there. */
    static void fits(Model model, RoleDefinition role) {
        List<Refusal.Located> wrong = new java.util.ArrayList<>();
        role.objects().keySet().stream()
                .filter(key -> !key.equals(Rights.OTHERS))
                .filter(key ->
                        model.find(key).filter(object -> !object.internal()).isEmpty())
                .forEach(key -> wrong.add(located("objects." + brief(key), key)));
        role.fields().keySet().stream()
                .filter(path -> field(model, path).isEmpty())
                .forEach(path -> wrong.add(located("fields." + brief(path), path)));
        if (!wrong.isEmpty()) {
            throw Refusal.of(AccessProblem.ROLES_REFUSED).at(wrong).refused();
        }
    }

    private static Optional<ObjectType> field(Model model, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : model.find(path.substring(0, dot))
                        .filter(object ->
                                object.findField(path.substring(dot + 1)).isPresent());
    }

    private static Refusal.Located located(String place, String what) {
        return new Refusal.Located(place, Refusal.of(AccessProblem.ROLE_MALFORMED, "what", brief(what)));
    }

    static String brief(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
