package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Given;
import comptoir.records.HandOvers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The records a person is in charge of, and their handing over to another. */
@RestController
@RequestMapping("/api/w/{slug}/people/{member}")
class HandOverController {

    private final HandOvers handOvers;

    HandOverController(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    record ChosenBody(String object, List<UUID> ids) {

        HandOvers.Chosen chosen() {
            return new HandOvers.Chosen(
                    Given.required("chosen.object", object), Set.copyOf(Given.required("chosen.ids", ids)));
        }
    }

    record InChargeBody(@Nullable ChosenBody chosen) {}

    record HandOverBody(UUID to, @Nullable ChosenBody chosen) {}

    @PostMapping("/in-charge")
    Map<String, Object> inCharge(Asker asking, @PathVariable UUID member, @RequestBody InChargeBody body) {
        return Map.of("records", handOvers.inCharge(asking.workspace(), asking.actor(), member, chosen(body.chosen())));
    }

    @PostMapping("/hand-over")
    Map<String, Object> handOver(Asker asking, @PathVariable UUID member, @RequestBody HandOverBody body) {
        HandOvers.HandedOver done = handOvers.handOver(
                asking.workspace(), asking.actor(), asking.door(), member, body.to(), chosen(body.chosen()));
        return Map.of("operation", done.operation(), "records", done.records());
    }

    private static Optional<HandOvers.Chosen> chosen(@Nullable ChosenBody chosen) {
        return Optional.ofNullable(chosen).map(ChosenBody::chosen);
    }
}
