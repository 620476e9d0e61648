package comptoir.access.web;

import comptoir.access.RoleDefinition;
import comptoir.access.RoleEditing;
import comptoir.dictionary.Asker;
import java.util.List;
import java.util.Objects;
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

/** Roles and what they give. */
@RestController
@RequestMapping("/api/w/{slug}/roles")
class RolesController {

    private final RoleEditing roles;

    RolesController(RoleEditing roles) {
        this.roles = roles;
    }

    record Copy(@Nullable String name, @Nullable String copyOf) {}

    @GetMapping
    List<RoleJson> list(Asker asker) {
        return roles.list(asker).stream()
                .map(role -> RoleJson.of(role, asker.actor().language()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RoleJson copy(Asker asker, @RequestBody Copy body) {
        RoleDefinition copy = roles.copy(
                asker, Objects.requireNonNullElse(body.name(), ""), Objects.requireNonNullElse(body.copyOf(), ""));
        return RoleJson.of(copy, asker.actor().language());
    }

    @PutMapping("/{key}")
    RoleJson change(Asker asker, @PathVariable String key, @RequestBody RoleJson body) {
        RoleDefinition changed = roles.change(
                asker, key, before -> body.over(before, asker.actor().language()));
        return RoleJson.of(changed, asker.actor().language());
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Asker asker, @PathVariable String key) {
        roles.remove(asker, key);
    }
}
