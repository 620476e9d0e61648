package comptoir.access;

import comptoir.platform.Tables;
import comptoir.platform.Tx;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The tables of teams, and who is in them. */
final class TeamStore {

    private static final String WHOLE =
            "select t.id, t.name, array(select role from {1} r where r.team = t.id order by role) as roles, array(select m.member from {2} m join {3} p on p.id = m.member and p.deleted_op is null where m.team = t.id order by p.name, p.id) as members from {0} t";

    private final Tx tx;

    TeamStore(Tx tx) {
        this.tx = tx;
    }

    List<Team> list() {
        return tx
                .dsl()
                .fetch(
                        WHOLE + " order by t.name, t.id",
                        Tables.of("team"),
                        Tables.of("role_of_team"),
                        Tables.of("team_member"),
                        Tables.of("member"))
                .stream()
                .map(TeamStore::team)
                .toList();
    }

    Optional<Team> find(UUID id) {
        return tx.dsl()
                .fetchOptional(
                        WHOLE + " where t.id = {4}",
                        Tables.of("team"),
                        Tables.of("role_of_team"),
                        Tables.of("team_member"),
                        Tables.of("member"),
                        DSL.val(id))
                .map(TeamStore::team);
    }

    private static Team team(Record row) {
        return new Team(
                row.get("id", UUID.class),
                row.get("name", String.class),
                Arrays.asList(row.get("roles", String[].class)),
                Arrays.asList(row.get("members", UUID[].class)));
    }

    void put(Team team) {
        tx.dsl()
                .execute(
                        "insert into {0} (id, name) values ({1}, {2}) on conflict (id) do update set name = excluded.name",
                        Tables.of("team"), DSL.val(team.id()), DSL.val(team.name()));
        tx.dsl().execute("delete from {0} where team = {1}", Tables.of("role_of_team"), DSL.val(team.id()));
        tx.dsl().execute("delete from {0} where team = {1}", Tables.of("team_member"), DSL.val(team.id()));
        team.roles().stream()
                .distinct()
                .forEach(role -> tx.dsl()
                        .execute(
                                "insert into {0} (role, team) values ({1}, {2})",
                                Tables.of("role_of_team"), DSL.val(role), DSL.val(team.id())));
        team.members().stream().distinct().forEach(member -> add(team.id(), member));
    }

    private void add(UUID team, UUID member) {
        tx.dsl()
                .execute(
                        "insert into {0} (team, member) values ({1}, {2})",
                        Tables.of("team_member"), DSL.val(team), DSL.val(member));
    }

    void remove(UUID id) {
        tx.dsl().execute("delete from {0} where id = {1}", Tables.of("team"), DSL.val(id));
    }

    /** Puts a member into exactly these teams. */
    void place(UUID member, Collection<UUID> teams) {
        tx.dsl().execute("delete from {0} where member = {1}", Tables.of("team_member"), DSL.val(member));
        teams.stream().distinct().forEach(team -> add(team, member));
    }

    Map<UUID, List<UUID>> byMember() {
        Map<UUID, List<UUID>> teams = new HashMap<>();
        tx.dsl()
                .fetch(
                        "select member, array_agg(team order by team) as teams from {0} group by member",
                        Tables.of("team_member"))
                .forEach(row ->
                        teams.put(row.get("member", UUID.class), Arrays.asList(row.get("teams", UUID[].class))));
        return teams;
    }
}
