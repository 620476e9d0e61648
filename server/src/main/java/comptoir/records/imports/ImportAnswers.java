package comptoir.records.imports;

import comptoir.kernel.Fold;
import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to what the report of a file found.
 *
 * @param meanings what values of the file mean, where a person said so: by field, then by value, the id of a record or of a word
 * @param taken of what was changed on both sides since the rows left: where the file's value holds, by record the fields
 * @param duplicates what becomes of rows that look like something there
 */
public record ImportAnswers(
        Map<String, Map<String, String>> meanings, Map<UUID, Set<String>> taken, DuplicateChoices duplicates) {

    static final ImportAnswers NONE = new ImportAnswers(Map.of(), Map.of(), DuplicateChoices.NONE);

    static final String TAKEN = "taken";

    static ImportAnswers read(Map<String, Object> json) {
        return new ImportAnswers(
                meanings(json.get("meanings")), taken(json.get(TAKEN)), DuplicateChoices.read(json.get("duplicates")));
    }

    private static Map<String, Map<String, String>> meanings(@Nullable Object json) {
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        for (Object each : json instanceof List<?> said ? said : List.of()) {
            if (each instanceof Map<?, ?> meaning
                    && meaning.get("field") instanceof String field
                    && meaning.get("value") instanceof String value
                    && meaning.get("means") instanceof String means) {
                meanings.computeIfAbsent(field, key -> new LinkedHashMap<>()).put(value.strip(), means);
            } else {
                throw Refusal.of(ImportProblem.MAPPING, "field", "meanings").refused();
            }
        }
        return meanings;
    }

    private static Map<UUID, Set<String>> taken(@Nullable Object json) {
        Map<UUID, Set<String>> taken = new LinkedHashMap<>();
        for (Object each : json instanceof List<?> said ? said : List.of()) {
            if (each instanceof Map<?, ?> one
                    && one.get("record") instanceof String record
                    && one.get("field") instanceof String field
                    && ReturnedRows.uuid(record) instanceof Optional<UUID> id
                    && id.isPresent()) {
                taken.computeIfAbsent(id.get(), key -> new LinkedHashSet<>()).add(field);
            } else {
                throw Refusal.of(ImportProblem.MAPPING, "field", TAKEN).refused();
            }
        }
        return taken;
    }

    /** Whether the file's value holds where both sides changed it. */
    public boolean takes(UUID record, String field) {
        return taken.getOrDefault(record, Set.of()).contains(field);
    }

    /** With the file's values holding, or those that are there. */
    ImportAnswers taking(Map<UUID, Set<String>> values, boolean hold) {
        Map<UUID, Set<String>> next = new LinkedHashMap<>(taken);
        values.forEach((record, fields) -> {
            Set<String> held = new LinkedHashSet<>(next.getOrDefault(record, Set.of()));
            if (hold) {
                held.addAll(fields);
            } else {
                held.removeAll(fields);
            }
            next.put(record, held);
        });
        return new ImportAnswers(meanings, next, duplicates);
    }

    ImportAnswers with(DuplicateChoices chosen) {
        return new ImportAnswers(meanings, taken, chosen);
    }

    /** What a value of the file means, however it is written, where a person said so. */
    Optional<String> meaning(String field, String value) {
        String folded = Fold.of(value.strip());
        return meanings.getOrDefault(field, Map.of()).entrySet().stream()
                .filter(said -> Fold.of(said.getKey()).equals(folded))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** With a value of the file meaning something; with nothing, it means what it says again. */
    ImportAnswers meaning(String field, String value, Optional<String> means) {
        String folded = Fold.of(value.strip());
        Map<String, Map<String, String>> more = new LinkedHashMap<>(meanings);
        Map<String, String> its = new LinkedHashMap<>(more.getOrDefault(field, Map.of()));
        its.keySet().removeIf(said -> Fold.of(said).equals(folded));
        means.ifPresent(id -> its.put(value.strip(), id));
        more.put(field, its);
        return new ImportAnswers(more, taken, duplicates);
    }

    void putTo(Map<String, @Nullable Object> json) {
        List<Map<String, Object>> said = new ArrayList<>();
        meanings.forEach((field, its) ->
                its.forEach((value, means) -> said.add(Map.of("field", field, "value", value, "means", means))));
        json.put("meanings", said);
        List<Map<String, Object>> holding = new ArrayList<>();
        taken.forEach((record, fields) ->
                fields.forEach(field -> holding.add(Map.of("record", record.toString(), "field", field))));
        json.put(TAKEN, holding);
        json.put("duplicates", duplicates.toJson());
    }
}
