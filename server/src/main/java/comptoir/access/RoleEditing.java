package comptoir.access;

import comptoir.dictionary.Asker;
import comptoir.dictionary.Label;
import comptoir.dictionary.Models;
import comptoir.dictionary.ObjectType;
import comptoir.kernel.Fold;
import comptoir.kernel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Roles as an administrator changes them: own ones by copying, all but the administrator's to measure. */
public final class RoleEditing {

    private static final int LONGEST_KEY = 30;

    private final AccessWork work;
    private final Models models;

    public RoleEditing(AccessWork work, Models models) {
        this.work = work;
        this.models = models;
    }

    /** Each with its rights on every object, whether it names it or not; parts of others follow those. */
    public List<RoleDefinition> list(Asker asker) {
        return work.read(asker, tx -> {
            List<ObjectType> objects = models.current(tx).model().objects().stream()
                    .filter(object -> !object.internal() && object.parentField().isEmpty())
                    .toList();
            return new RoleStore(tx)
                    .list().stream().map(role -> whole(role, objects)).toList();
        });
    }

    private static RoleDefinition whole(RoleDefinition role, List<ObjectType> objects) {
        ObjectRights others = role.objects().getOrDefault(Rights.OTHERS, ObjectRights.NONE);
        Map<String, ObjectRights> rights = new LinkedHashMap<>(role.objects());
        objects.forEach(object -> rights.putIfAbsent(object.key(), others));
        return new RoleDefinition(role.key(), role.name(), role.builtin(), role.powers(), rights, role.fields());
    }

    public RoleDefinition copy(Asker asker, String name, String copyOf) {
        return work.change(asker, tx -> {
            RoleStore store = new RoleStore(tx);
            List<RoleDefinition> roles = store.list();
            RoleDefinition model = find(roles, copyOf);
            RoleRules.named(roles, "", name.strip());
            RoleDefinition copy = new RoleDefinition(
                    key(roles, name),
                    Label.of(name.strip(), name.strip()),
                    false,
                    model.powers(),
                    model.objects(),
                    model.fields());
            store.put(copy);
            work.note(tx, asker, "role.add", copy.name().fr());
            return copy;
        });
    }

    /** @param change its rights and what it is called; key and whether it is built in stay as they are */
    public RoleDefinition change(Asker asker, String key, UnaryOperator<RoleDefinition> change) {
        return work.change(asker, tx -> {
            RoleStore store = new RoleStore(tx);
            List<RoleDefinition> roles = store.list();
            RoleDefinition before = find(roles, key);
            if (before.key().equals(BuiltinRoles.ADMINISTRATOR)) {
                throw Refusal.of(AccessProblem.ROLE_ADMINISTRATOR).refused();
            }
            RoleDefinition after = change.apply(before);
            RoleRules.named(roles, key, after.name().fr());
            RoleRules.fits(models.current(tx).model(), after);
            store.put(after);
            work.note(tx, asker, "role.change", after.name().fr());
            return after;
        });
    }

    public void remove(Asker asker, String key) {
        work.change(asker, tx -> {
            RoleStore store = new RoleStore(tx);
            RoleDefinition role = find(store.list(), key);
            if (role.builtin()) {
                throw Refusal.of(AccessProblem.ROLE_BUILTIN, "name", role.name().fr())
                        .refused();
            }
            if (store.isHeld(key)) {
                throw Refusal.of(AccessProblem.ROLE_HELD, "name", role.name().fr())
                        .refused();
            }
            store.remove(key);
            work.note(tx, asker, "role.remove", role.name().fr());
            return role;
        });
    }

    private static RoleDefinition find(List<RoleDefinition> roles, String key) {
        return roles.stream()
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of(AccessProblem.ROLE_UNKNOWN, "role", RoleRules.brief(key))
                        .refused());
    }

    private static String key(List<RoleDefinition> roles, String name) {
        String plain = Fold.of(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String base = "r_" + (plain.length() > LONGEST_KEY ? plain.substring(0, LONGEST_KEY) : plain);
        String free = base;
        List<String> taken = roles.stream().map(RoleDefinition::key).toList();
        for (int number = 2; taken.contains(free); number++) {
            free = base + "_" + number;
        }
        return free;
    }
}
