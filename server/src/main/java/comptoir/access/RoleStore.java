package comptoir.access;

import comptoir.dictionary.Label;
import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The tables of roles, and who holds them. */
final class RoleStore {

    private final Tx tx;

    RoleStore(Tx tx) {
        this.tx = tx;
    }

    List<RoleDefinition> list() {
        Map<String, Map<String, ObjectRights>> objects = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select role, object, see, change, remove, may_add, may_import, may_export from {0}",
                        Tables.of("role_object"))
                .forEach(row -> objects.computeIfAbsent(row.get("role", String.class), key -> new HashMap<>())
                        .put(row.get("object", String.class), RightsStore.rights(row)));
        Map<String, Map<String, FieldAccess>> fields = new HashMap<>();
        tx.dsl()
                .fetch("select role, object, field, access from {0}", Tables.of("role_field"))
                .forEach(row -> fields.computeIfAbsent(row.get("role", String.class), key -> new HashMap<>())
                        .put(
                                row.get("object", String.class) + "." + row.get("field", String.class),
                                FieldAccess.of(row.get("access", String.class))));
        return tx
                .dsl()
                .fetch(
                        "select key, name_fr, name_en, builtin, settings, templates, bulk_export from {0} order by builtin desc, name_fr",
                        Tables.of("role"))
                .stream()
                .map(row -> role(row, objects, fields))
                .toList();
    }

    private static RoleDefinition role(
            Record row, Map<String, Map<String, ObjectRights>> objects, Map<String, Map<String, FieldAccess>> fields) {
        String key = row.get("key", String.class);
        return new RoleDefinition(
                key,
                Label.of(row.get("name_fr", String.class), row.get("name_en", String.class)),
                row.get("builtin", Boolean.class),
                RightsStore.powers(row),
                objects.getOrDefault(key, Map.of()),
                fields.getOrDefault(key, Map.of()));
    }

    void put(RoleDefinition role) {
        tx.dsl()
                .execute(
                        "insert into {0} (key, name_fr, name_en, builtin, settings, templates, bulk_export) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}) on conflict (key) do update set name_fr = excluded.name_fr, name_en = excluded.name_en, settings = excluded.settings, templates = excluded.templates, bulk_export = excluded.bulk_export",
                        Tables.of("role"),
                        DSL.val(role.key()),
                        DSL.val(role.name().fr()),
                        DSL.val(role.name().en()),
                        DSL.val(role.builtin()),
                        DSL.val(role.powers().settings()),
                        DSL.val(role.powers().templates()),
                        DSL.val(role.powers().bulkExport()));
        tx.dsl().execute("delete from {0} where role = {1}", Tables.of("role_object"), DSL.val(role.key()));
        tx.dsl().execute("delete from {0} where role = {1}", Tables.of("role_field"), DSL.val(role.key()));
        role.objects()
                .forEach((object, rights) -> tx.dsl()
                        .execute(
                                "insert into {0} (role, object, see, change, remove, may_add, may_import, may_export) values ({1}, {2}, {3}, {4}, {5}, {6}, {7}, {8})",
                                Tables.of("role_object"),
                                DSL.val(role.key()),
                                DSL.val(object),
                                DSL.val(rights.see().key()),
                                DSL.val(rights.change().key()),
                                DSL.val(rights.remove().key()),
                                DSL.val(rights.add()),
                                DSL.val(rights.bringIn()),
                                DSL.val(rights.takeOut())));
        role.fields()
                .forEach((path, access) -> tx.dsl()
                        .execute(
                                "insert into {0} (role, object, field, access) values ({1}, {2}, {3}, {4})",
                                Tables.of("role_field"),
                                DSL.val(role.key()),
                                DSL.val(path.substring(0, path.indexOf('.'))),
                                DSL.val(path.substring(path.indexOf('.') + 1)),
                                DSL.val(access.key())));
    }

    /** For who changes only what is their own: a directory is nobody's. */
    void openToRead(String directory) {
        tx.dsl()
                .execute(
                        "insert into {0} (role, object, see) select role, {1}, 'all' from {0} where object = {2} and change = 'own' on conflict do nothing",
                        Tables.of("role_object"), DSL.val(directory), DSL.inline(Rights.OTHERS));
    }

    void remove(String key) {
        tx.dsl().execute("delete from {0} where key = {1}", Tables.of("role"), DSL.val(key));
    }

    boolean isHeld(String key) {
        return tx.dsl()
                .fetchSingle(
                        "select exists (select 1 from {0} where role = {2}) or exists (select 1 from {1} where role = {2}) as held",
                        Tables.of("role_of_member"), Tables.of("role_of_team"), DSL.val(key))
                .get("held", Boolean.class);
    }

    void give(UUID member, List<String> roles) {
        tx.dsl().execute("delete from {0} where member = {1}", Tables.of("role_of_member"), DSL.val(member));
        roles.stream()
                .distinct()
                .forEach(role -> tx.dsl()
                        .execute(
                                "insert into {0} (role, member) values ({1}, {2})",
                                Tables.of("role_of_member"), DSL.val(role), DSL.val(member)));
    }

    List<String> of(UUID member) {
        return tx.dsl()
                .fetch(
                        "select role from {0} where member = {3} union select t.role from {1} t join {2} m on m.team = t.team where m.member = {3}",
                        Tables.of("role_of_member"),
                        Tables.of("role_of_team"),
                        Tables.of("team_member"),
                        DSL.val(member))
                .getValues("role", String.class);
    }

    Map<UUID, List<String>> held() {
        Map<UUID, List<String>> held = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select member, array_agg(role order by role) as roles from {0} group by member",
                        Tables.of("role_of_member"))
                .forEach(row -> held.put(row.get("member", UUID.class), List.of(row.get("roles", String[].class))));
        return held;
    }

    /** How many active members with an account hold a role with the settings right, themselves or by a team. */
    int administrators() {
        return otherAdministrators(Optional.empty());
    }

    /** As {@link #administrators}, one left out. */
    int otherAdministrators(Optional<UUID> leftOut) {
        return tx.dsl()
                .fetchSingle(
                        "select count(*) as n from {0} m where m.active and m.account is not null and m.deleted_op is null and m.id is distinct from {5} and (exists (select 1 from {1} h join {2} r on r.key = h.role where h.member = m.id and r.settings) or exists (select 1 from {3} tm join {4} rt on rt.team = tm.team join {2} r on r.key = rt.role where tm.member = m.id and r.settings))",
                        Tables.of("member"),
                        Tables.of("role_of_member"),
                        Tables.of("role"),
                        Tables.of("team_member"),
                        Tables.of("role_of_team"),
                        DSL.val(leftOut.orElse(null), UUID.class))
                .get("n", Integer.class);
    }

    /** Names of those at work whose roles let them take out as much as they like, in order of the alphabet. */
    List<String> bulkExporters(int most) {
        return tx.dsl()
                .fetch(
                        "select m.name from {0} m where m.active and m.account is not null and m.deleted_op is null and exists (select 1 from {2} r where r.bulk_export and (r.key in (select role from {1} where member = m.id) or r.key in (select rt.role from {3} tm join {4} rt on rt.team = tm.team where tm.member = m.id))) order by m.name, m.id limit {5}",
                        Tables.of("member"),
                        Tables.of("role_of_member"),
                        Tables.of("role"),
                        Tables.of("team_member"),
                        Tables.of("role_of_team"),
                        DSL.val(most))
                .getValues("name", String.class);
    }

    void raiseVersion() {
        tx.dsl().execute("update {0} set access_version = access_version + 1", Tables.of("workspace_state"));
    }
}
