package comptoir.access;

import comptoir.dictionary.Asker;
import comptoir.kernel.Fold;
import comptoir.kernel.Id;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The teams of a workspace: made, changed, dissolved. */
public final class Teams {

    private static final int LONGEST_NAME = 80;

    private final AccessWork work;
    private final InstantSource clock;

    public Teams(AccessWork work, InstantSource clock) {
        this.work = work;
        this.clock = clock;
    }

    public List<Team> list(Asker asker) {
        return work.read(asker, tx -> new TeamStore(tx).list());
    }

    public Team add(Asker asker, String name, List<String> roles, List<UUID> members) {
        return put(asker, new Team(Id.next(clock), name.strip(), roles, members), "team.add");
    }

    public Team change(Asker asker, Team wanted) {
        return put(
                asker, new Team(wanted.id(), wanted.name().strip(), wanted.roles(), wanted.members()), "team.change");
    }

    private Team put(Asker asker, Team team, String kind) {
        return work.change(asker, tx -> {
            TeamStore teams = new TeamStore(tx);
            if (kind.equals("team.change") && teams.find(team.id()).isEmpty()) {
                throw unknown(team.id());
            }
            check(tx, team);
            teams.put(team);
            work.note(tx, asker, kind, team.name());
            return teams.find(team.id()).orElseThrow();
        });
    }

    private static void check(Tx tx, Team team) {
        if (team.name().isEmpty() || team.name().length() > LONGEST_NAME) {
            throw Refusal.of(AccessProblem.TEAM_NAME_REQUIRED, "longest", LONGEST_NAME)
                    .refused();
        }
        boolean taken = new TeamStore(tx)
                .list().stream()
                        .anyMatch(other -> !other.id().equals(team.id())
                                && Fold.of(other.name()).equals(Fold.of(team.name())));
        if (taken) {
            throw Refusal.of(AccessProblem.TEAM_NAME_TAKEN, "name", team.name()).refused();
        }
        RoleRules.known(tx, team.roles());
        new MemberStore(tx).absent(team.members()).stream().findFirst().ifPresent(absent -> {
            throw Refusal.of(AccessProblem.MEMBER_UNKNOWN, "member", absent.toString())
                    .refused();
        });
    }

    public void remove(Asker asker, UUID id) {
        work.change(asker, tx -> {
            TeamStore teams = new TeamStore(tx);
            Team team = teams.find(id).orElseThrow(() -> unknown(id));
            teams.remove(id);
            work.note(tx, asker, "team.remove", team.name());
            return team;
        });
    }

    private static RuntimeException unknown(UUID id) {
        return Refusal.of(AccessProblem.TEAM_UNKNOWN, "team", id.toString()).refused();
    }
}
