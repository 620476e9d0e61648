package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Given;
import comptoir.records.Merges;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several words of a directory made one. */
@RestController
@RequestMapping("/api/w/{slug}/records/{object}/merge")
class MergeController {

    private final Merges merges;

    MergeController(Merges merges) {
        this.merges = merges;
    }

    record Body(@Nullable UUID kept, @Nullable List<UUID> given) {

        Merges.Wish on(String object) {
            return new Merges.Wish(object, Given.required("kept", kept), Set.copyOf(Given.required("given", given)));
        }
    }

    @PostMapping("/foreseen")
    Map<String, Object> foreseen(Asker asking, @PathVariable String object, @RequestBody Body body) {
        return Map.of("records", merges.foreseen(asking.workspace(), asking.actor(), body.on(object)));
    }

    @PostMapping
    Map<String, Object> merge(Asker asking, @PathVariable String object, @RequestBody Body body) {
        Merges.Merged done = merges.merge(asking.workspace(), asking.actor(), asking.door(), body.on(object));
        return Map.of("operation", done.operation(), "records", done.records());
    }
}
