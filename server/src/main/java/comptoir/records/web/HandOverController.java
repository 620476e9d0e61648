package comptoir.records.web;

import comptoir.dictionary.Asker;
import comptoir.records.Division;
import comptoir.records.Given;
import comptoir.records.HandOvers;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    record ShareBody(
            UUID to,
            @Nullable List<String> values,
            @Nullable List<UUID> ids) {

        Division.Share share() {
            return new Division.Share(
                    Given.required("division.shares.to", to),
                    Objects.requireNonNullElse(values, List.<String>of()),
                    Set.copyOf(Objects.requireNonNullElse(ids, List.of())));
        }
    }

    record DivisionBody(
            String object,
            @Nullable String by,
            @Nullable List<ShareBody> shares,
            @Nullable UUID rest) {

        Division division() {
            return new Division(
                    Given.required("division.object", object),
                    Optional.ofNullable(by),
                    Objects.requireNonNullElse(shares, List.<ShareBody>of()).stream()
                            .map(share ->
                                    Given.required("division.shares", share).share())
                            .toList(),
                    Optional.ofNullable(rest));
        }
    }

    record HandOverBody(
            @Nullable UUID to,
            @Nullable ChosenBody chosen,
            @Nullable DivisionBody division,
            @Nullable Boolean leaves,
            @Nullable LocalDate lastDay) {

        HandOvers.Leaving leaving() {
            if (lastDay != null) {
                return new HandOvers.Leaving.After(lastDay);
            }
            return Boolean.TRUE.equals(leaves) ? new HandOvers.Leaving.Now() : new HandOvers.Leaving.Not();
        }
    }

    record ForeseeBody(DivisionBody division) {}

    record GroupsBody(String object, String by) {}

    @PostMapping("/in-charge")
    Map<String, Object> inCharge(Asker asking, @PathVariable UUID member, @RequestBody InChargeBody body) {
        return Map.of("records", handOvers.inCharge(asking.workspace(), asking.actor(), member, chosen(body.chosen())));
    }

    @PostMapping("/in-charge/groups")
    Map<String, Object> groups(Asker asking, @PathVariable UUID member, @RequestBody GroupsBody body) {
        return Map.of(
                "groups",
                handOvers.groups(
                        asking.workspace(),
                        asking.actor(),
                        member,
                        Given.required("object", body.object()),
                        Given.required("by", body.by())));
    }

    @PostMapping("/hand-over/foreseen")
    Map<String, Object> foresee(Asker asking, @PathVariable UUID member, @RequestBody ForeseeBody body) {
        List<HandOvers.Part> parts = handOvers.foresee(
                asking.workspace(),
                asking.actor(),
                member,
                Given.required("division", body.division()).division());
        return Map.of("parts", parts.stream().map(HandOverController::json).toList());
    }

    private static Map<String, @Nullable Object> json(HandOvers.Part part) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("to", part.to().orElse(null));
        json.put("records", part.records());
        return json;
    }

    @PostMapping("/hand-over")
    Map<String, Object> handOver(Asker asking, @PathVariable UUID member, @RequestBody HandOverBody body) {
        HandOvers.HandedOver done = handOvers.handOver(
                asking.workspace(),
                asking.actor(),
                asking.door(),
                member,
                new HandOvers.Wish(
                        Optional.ofNullable(body.to()),
                        chosen(body.chosen()),
                        Optional.ofNullable(body.division()).map(DivisionBody::division),
                        body.leaving()));
        return Map.of("operation", done.operation(), "records", done.records());
    }

    private static Optional<HandOvers.Chosen> chosen(@Nullable ChosenBody chosen) {
        return Optional.ofNullable(chosen).map(ChosenBody::chosen);
    }
}
