package comptoir.parties.web;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.parties.PartiesProblem;
import comptoir.parties.Tidying;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts the writing of records right that are there already. */
@RestController
@RequestMapping("/api/w/{slug}/tidying")
class TidyingController {

    private final Tidying tidying;

    TidyingController(Tidying tidying) {
        this.tidying = tidying;
    }

    /** @param what {@code names}, {@code phones}, {@code postcodes}, {@code towns}; all of them where nothing is said */
    record Body(@Nullable List<String> what) {

        Set<Tidying.What> wanted() {
            Set<Tidying.What> wanted = EnumSet.noneOf(Tidying.What.class);
            Objects.requireNonNullElse(what, List.<String>of()).forEach(word -> wanted.add(read(word)));
            return wanted.isEmpty() ? EnumSet.allOf(Tidying.What.class) : wanted;
        }

        private static Tidying.What read(String word) {
            return EnumSet.allOf(Tidying.What.class).stream()
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(
                            () -> Refusal.of(PartiesProblem.TIDYING_UNKNOWN).refused());
        }
    }

    record Begun(UUID run, long records) {}

    @PostMapping("/{object}")
    @ResponseStatus(HttpStatus.CREATED)
    Begun begin(Asker asker, @PathVariable String object, @RequestBody Body body) {
        Tidying.Begun begun = tidying.begin(asker, object, body.wanted());
        return new Begun(begun.run(), begun.records());
    }
}
