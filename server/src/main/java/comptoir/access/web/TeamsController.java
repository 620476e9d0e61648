package comptoir.access.web;

import comptoir.access.Team;
import comptoir.access.Teams;
import comptoir.dictionary.Asker;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams, their roles and their members. */
@RestController
@RequestMapping("/api/w/{slug}/teams")
class TeamsController {

    private final Teams teams;

    TeamsController(Teams teams) {
        this.teams = teams;
    }

    record Body(
            @Nullable String id,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable List<UUID> members) {

        String called() {
            return Objects.requireNonNullElse(name, "");
        }

        List<String> itsRoles() {
            return Objects.requireNonNullElse(roles, List.of());
        }

        List<UUID> itsMembers() {
            return Objects.requireNonNullElse(members, List.of());
        }
    }

    @GetMapping
    List<Team> list(Asker asker) {
        return teams.list(asker);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Team add(Asker asker, @RequestBody Body body) {
        return teams.add(asker, body.called(), body.itsRoles(), body.itsMembers());
    }

    @PutMapping("/{id}")
    Team change(Asker asker, @PathVariable UUID id, @RequestBody Body body) {
        return teams.change(asker, new Team(id, body.called(), body.itsRoles(), body.itsMembers()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Asker asker, @PathVariable UUID id) {
        teams.remove(asker, id);
    }
}
