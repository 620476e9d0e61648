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
 * What a person chose for a file.
 *
 * @param mapping field key by column, from 0; {@link #FULL_NAME} takes a full name apart
 * @param key field that tells whether a row is there already
 * @param existing what becomes of such rows
 * @param missingLinks what becomes of a link whose record is not there, unless {@code links} says otherwise
 * @param refuseWrong refuse rows with a wrong value; otherwise the value comes in empty and is reported
 * @param padPostcodes give postcodes of less than five digits their lost zeros
 * @param keepTotal take a row "Total" under the table for one of its rows
 * @param owner the member in charge of rows that name nobody
 * @param taken of what was changed on both sides since the rows left: where the file's value holds, by record the fields
 * @param links what becomes of those of single fields
 * @param duplicates what becomes of rows that look like something there
 * @param meanings what values of the file mean, where a person said so: by field, then by value, the id of a record or of a word
 */
public record ImportOptions(
        Map<Integer, String> mapping,
        Optional<String> key,
        Existing existing,
        MissingLinks missingLinks,
        Map<String, MissingLinks> links,
        boolean refuseWrong,
        boolean padPostcodes,
        boolean keepTotal,
        Optional<String> owner,
        Map<String, Map<String, String>> meanings,
        Map<UUID, Set<String>> taken,
        DuplicateChoices duplicates) {

    public ImportOptions(
            Map<Integer, String> mapping,
            Optional<String> key,
            Existing existing,
            MissingLinks missingLinks,
            boolean refuseWrong,
            boolean padPostcodes,
            Optional<String> owner) {
        this(
                mapping,
                key,
                existing,
                missingLinks,
                Map.of(),
                refuseWrong,
                padPostcodes,
                false,
                owner,
                Map.of(),
                Map.of(),
                DuplicateChoices.NONE);
    }

    /** The pseudo-field of a column with first and last name together. */
    public static final String FULL_NAME = "fullName";

    /** The pseudo-fields of the columns that tell which record a row left from, and as it was when. */
    public static final String RECORD = "recordId";

    public static final String VERSION = "recordVersion";

    static final String TAKEN = "taken";

    /** Rows whose key is there already. */
    public enum Existing {
        SKIP,
        CREATE,
        UPDATE
    }

    /** Links to records not there. */
    public enum MissingLinks {
        CREATE,
        REFUSE,
        EMPTY,
        /** The record comes in without it, and gets it once the record named is there. */
        KEEP
    }

    public static ImportOptions of(Map<Integer, String> mapping) {
        return new ImportOptions(
                mapping, Optional.empty(), Existing.SKIP, MissingLinks.CREATE, false, false, Optional.empty());
    }

    /** Reads what {@link #toJson} wrote, or what a person sent. */
    public static ImportOptions read(Map<String, Object> json) {
        Map<Integer, String> mapping = new LinkedHashMap<>();
        if (!(json.get("mapping") instanceof List<?> pairs)) {
            throw Refusal.of(ImportProblem.MAPPING).refused();
        }
        for (Object each : pairs) {
            if (!(each instanceof Map<?, ?> pair && pair.get("column") instanceof Integer column)) {
                throw Refusal.of(ImportProblem.MAPPING).refused();
            }
            if (pair.get("field") instanceof String field && !field.isEmpty()) {
                if (mapping.containsValue(field)) {
                    throw Refusal.of(ImportProblem.MAPPED_TWICE, "field", field).refused();
                }
                mapping.put(column, field);
            }
        }
        return new ImportOptions(
                mapping,
                text(json.get("key")),
                chosen(Existing.class, json.get("existing"), Existing.SKIP),
                chosen(MissingLinks.class, json.get("missingLinks"), MissingLinks.CREATE),
                links(json.get("links")),
                "refuse".equals(json.get("wrongValues")),
                Boolean.TRUE.equals(json.get("padPostcodes")),
                Boolean.TRUE.equals(json.get("keepTotal")),
                text(json.get("owner")),
                meanings(json.get("meanings")),
                taken(json.get(TAKEN)),
                DuplicateChoices.read(json.get("duplicates")));
    }

    private static Map<String, MissingLinks> links(@Nullable Object json) {
        Map<String, MissingLinks> links = new LinkedHashMap<>();
        for (Object each : json instanceof List<?> said ? said : List.of()) {
            if (each instanceof Map<?, ?> link && link.get("field") instanceof String field) {
                links.put(field, chosen(MissingLinks.class, link.get("missing"), MissingLinks.CREATE));
            } else {
                throw Refusal.of(ImportProblem.MAPPING, "field", "links").refused();
            }
        }
        return links;
    }

    /** What becomes of a link of this field whose record is not there. */
    MissingLinks missing(String field) {
        return links.getOrDefault(field, missingLinks);
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
    ImportOptions taking(Map<UUID, Set<String>> values, boolean hold) {
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
        return new ImportOptions(
                mapping,
                key,
                existing,
                missingLinks,
                links,
                refuseWrong,
                padPostcodes,
                keepTotal,
                owner,
                meanings,
                next,
                duplicates);
    }

    ImportOptions with(DuplicateChoices chosen) {
        return new ImportOptions(
                mapping,
                key,
                existing,
                missingLinks,
                links,
                refuseWrong,
                padPostcodes,
                keepTotal,
                owner,
                meanings,
                taken,
                chosen);
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
    ImportOptions meaning(String field, String value, Optional<String> means) {
        String folded = Fold.of(value.strip());
        Map<String, Map<String, String>> more = new LinkedHashMap<>(meanings);
        Map<String, String> its = new LinkedHashMap<>(more.getOrDefault(field, Map.of()));
        its.keySet().removeIf(said -> Fold.of(said).equals(folded));
        means.ifPresent(id -> its.put(value.strip(), id));
        more.put(field, its);
        return new ImportOptions(
                mapping,
                key,
                existing,
                missingLinks,
                links,
                refuseWrong,
                padPostcodes,
                keepTotal,
                owner,
                more,
                taken,
                duplicates);
    }

    private static Optional<String> text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static <E extends Enum<E>> E chosen(Class<E> of, @Nullable Object value, E usual) {
        if (value == null) {
            return usual;
        }
        for (E each : of.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(String.valueOf(value))) {
                return each;
            }
        }
        throw Refusal.of(ImportProblem.MAPPING, "field", String.valueOf(value)).refused();
    }

    public Map<String, @Nullable Object> toJson() {
        List<Map<String, Object>> pairs = new ArrayList<>();
        mapping.forEach((column, field) -> pairs.add(Map.of("column", column, "field", field)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mapping", pairs);
        json.put("key", key.orElse(null));
        json.put("existing", existing.name().toLowerCase(java.util.Locale.ROOT));
        json.put("missingLinks", missingLinks.name().toLowerCase(java.util.Locale.ROOT));
        List<Map<String, Object>> single = new ArrayList<>();
        links.forEach((field, missing) ->
                single.add(Map.of("field", field, "missing", missing.name().toLowerCase(java.util.Locale.ROOT))));
        json.put("links", single);
        json.put("wrongValues", refuseWrong ? "refuse" : "empty");
        json.put("padPostcodes", padPostcodes);
        json.put("keepTotal", keepTotal);
        json.put("owner", owner.orElse(null));
        List<Map<String, Object>> said = new ArrayList<>();
        meanings.forEach((field, its) ->
                its.forEach((value, means) -> said.add(Map.of("field", field, "value", value, "means", means))));
        json.put("meanings", said);
        List<Map<String, Object>> holding = new ArrayList<>();
        taken.forEach((record, fields) ->
                fields.forEach(field -> holding.add(Map.of("record", record.toString(), "field", field))));
        json.put(TAKEN, holding);
        json.put("duplicates", duplicates.toJson());
        return json;
    }
}
