package comptoir.records.imports;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param marks yes/no fields that new records get "yes" in where no column fills them: a list of customers rarely says that it is one
 * @param links what becomes of those of single fields
 * @param answers what was said to what the report found
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
        Set<String> marks,
        ImportAnswers answers) {

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
                Set.of(),
                ImportAnswers.NONE);
    }

    /** The pseudo-field of a column with first and last name together. */
    public static final String FULL_NAME = "fullName";

    /** The pseudo-fields of the columns that tell which record a row left from, and as it was when. */
    public static final String RECORD = "recordId";

    public static final String VERSION = "recordVersion";

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
                marks(json.get("marks")),
                ImportAnswers.read(json));
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

    private static Set<String> marks(@Nullable Object json) {
        Set<String> marks = new LinkedHashSet<>();
        for (Object each : json instanceof List<?> said ? said : List.of()) {
            if (!(each instanceof String field)) {
                throw Refusal.of(ImportProblem.MAPPING, "field", "marks").refused();
            }
            marks.add(field);
        }
        return marks;
    }

    /** What becomes of a link of this field whose record is not there. */
    MissingLinks missing(String field) {
        return links.getOrDefault(field, missingLinks);
    }

    ImportOptions with(ImportAnswers said) {
        return new ImportOptions(
                mapping, key, existing, missingLinks, links, refuseWrong, padPostcodes, keepTotal, owner, marks, said);
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
        json.put("marks", List.copyOf(marks));
        answers.putTo(json);
        return json;
    }
}
