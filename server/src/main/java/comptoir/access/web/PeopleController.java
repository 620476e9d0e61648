package comptoir.access.web;

import comptoir.access.People;
import comptoir.access.Person;
import comptoir.dictionary.Asker;
import comptoir.identity.Account;
import comptoir.identity.web.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** The people of the workspace. */
@RestController
@RequestMapping("/api/w/{slug}/people")
class PeopleController {

    private final People people;
    private final PublicAddress address;

    PeopleController(People people, PublicAddress address) {
        this.people = people;
        this.address = address;
    }

    record Invitation(
            @Nullable String name,
            @Nullable String email,
            @Nullable String userName,
            @Nullable String role) {}

    /** What is not said stays as it is. */
    record Standing(
            @Nullable List<String> roles,
            @Nullable List<UUID> teams,
            @Nullable Boolean active) {}

    @GetMapping
    List<Map<String, Object>> list(Asker asker) {
        return people.list(asker).stream().map(PeopleController::json).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> invite(Asker asker, @RequestBody Invitation body, HttpServletRequest request) {
        Person.Invited invited = people.invite(
                asker,
                new People.Invitation(
                        Objects.requireNonNullElse(body.name(), ""),
                        body.email(),
                        body.userName(),
                        Objects.requireNonNullElse(body.role(), "")));
        Map<String, Object> json = json(invited.person());
        json.put("link", address.of("/link/" + invited.token(), request));
        return json;
    }

    @PutMapping("/{member}")
    Map<String, Object> put(Asker asker, @PathVariable UUID member, @RequestBody Standing body) {
        return json(people.put(
                asker,
                member,
                before -> new People.Standing(
                        Objects.requireNonNullElse(body.roles(), before.roles()),
                        Objects.requireNonNullElse(body.teams(), before.teams()),
                        Objects.requireNonNullElse(body.active(), before.active()))));
    }

    record LastDay(@Nullable LocalDate lastDay) {}

    @PutMapping("/{member}/last-day")
    Map<String, Object> leaveAfter(Asker asker, @PathVariable UUID member, @RequestBody LastDay body) {
        return json(people.leaveAfter(asker, member, Optional.ofNullable(body.lastDay())));
    }

    @PostMapping("/{member}/link")
    Map<String, Object> link(Asker asker, @PathVariable UUID member, HttpServletRequest request) {
        return Map.of("link", address.of("/link/" + people.link(asker, member), request));
    }

    @DeleteMapping("/{member}/second-factor")
    Map<String, Object> removeSecondFactor(Asker asker, @PathVariable UUID member) {
        return json(people.removeSecondFactor(asker, member));
    }

    private static Map<String, Object> json(Person person) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", Map.of("id", person.member(), "label", person.label()));
        json.put("active", person.active());
        person.lastDay().ifPresent(day -> json.put("lastDay", day.toString()));
        person.account().ifPresent(account -> json.put("account", account(account)));
        json.put("invited", person.invited());
        json.put("secondFactor", person.secondFactor());
        json.put("roles", person.roles());
        json.put("teams", person.teams());
        person.counts().forEach((key, count) -> json.put(key, new BigDecimal(count)));
        return json;
    }

    private static Map<String, @Nullable Object> account(Account account) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", account.id());
        json.put("userName", account.userName());
        json.put("email", account.email());
        json.put("active", account.active());
        return json;
    }
}
