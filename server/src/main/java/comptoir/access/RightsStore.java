package comptoir.access;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Reads a member's roles, directly held or through a team, and adds their rights up. */
final class RightsStore {

    private RightsStore() {}

    static Rights of(Tx tx, UUID member) {
        Result<Record> roles = tx.dsl()
                .fetch(
                        "select r.key, r.settings, r.templates, r.bulk_export from {0} r where exists (select 1 from {3} me where me.id = {5} and me.active and me.deleted_op is null) and (r.key in (select role from {1} where member = {5}) or r.key in (select t.role from {2} t join {4} m on m.team = t.team where m.member = {5}))",
                        Tables.of("role"),
                        Tables.of("role_of_member"),
                        Tables.of("role_of_team"),
                        Tables.of("member"),
                        Tables.of("team_member"),
                        DSL.val(member));
        String[] keys = roles.getValues("key", String.class).toArray(String[]::new);
        Powers powers = roles.stream().map(RightsStore::powers).reduce(Powers.NONE, Powers::or);
        return new Rights(
                Optional.of(member), team(tx, member), powers, objects(tx, keys), fields(tx, keys), Optional.empty());
    }

    private static Set<UUID> team(Tx tx, UUID member) {
        Set<UUID> team = new HashSet<>(tx.dsl()
                .fetch(
                        "select distinct other.member from {0} mine join {0} other on other.team = mine.team where mine.member = {1}",
                        Tables.of("team_member"), DSL.val(member))
                .getValues("member", UUID.class));
        team.add(member);
        return Set.copyOf(team);
    }

    private static Map<String, ObjectRights> objects(Tx tx, String[] roles) {
        Map<String, ObjectRights> byObject = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select object, see, change, remove, may_add, may_import, may_export from {0} where role = any({1})",
                        Tables.of("role_object"), DSL.val(roles))
                .forEach(row -> byObject.merge(row.get("object", String.class), rights(row), ObjectRights::or));
        return byObject;
    }

    static Powers powers(Record role) {
        return new Powers(
                role.get("settings", Boolean.class),
                role.get("templates", Boolean.class),
                role.get("bulk_export", Boolean.class));
    }

    static ObjectRights rights(Record row) {
        return new ObjectRights(
                Scope.of(row.get("see", String.class)),
                Scope.of(row.get("change", String.class)),
                Scope.of(row.get("remove", String.class)),
                row.get("may_add", Boolean.class),
                row.get("may_import", Boolean.class),
                row.get("may_export", Boolean.class));
    }

    /** A field is as open as the most open of the roles says; a role that does not name it leaves it open. */
    private static Map<String, FieldAccess> fields(Tx tx, String[] roles) {
        Map<String, FieldAccess> byField = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select object || '.' || field as key, max(case access when 'hidden' then 0 when 'read' then 1 else 2 end) as access, count(*) as named from {0} where role = any({1}) group by 1",
                        Tables.of("role_field"), DSL.val(roles))
                .forEach(row -> {
                    boolean everyRoleNamesIt = row.get("named", Integer.class) == roles.length;
                    if (everyRoleNamesIt) {
                        byField.put(
                                row.get("key", String.class), FieldAccess.values()[row.get("access", Integer.class)]);
                    }
                });
        return byField;
    }
}
