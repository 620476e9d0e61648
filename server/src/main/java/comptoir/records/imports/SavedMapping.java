package comptoir.records.imports;

import comptoir.kernel.Fold;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How the columns of a kind of file were matched, kept under a name.
 *
 * @param member who made it
 * @param headings of the file it was made with
 * @param options what was chosen for that file
 */
public record SavedMapping(
        UUID id,
        String object,
        String name,
        Optional<UUID> member,
        List<String> headings,
        Map<String, Object> options) {

    /** The same for files with the same headings, in whatever order and however they are spaced; empty when they say nothing. */
    static Optional<String> printOf(List<String> headings) {
        if (headings.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        String all =
                String.join("\n", headings.stream().map(Fold::words).sorted().toList());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return Optional.of(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /**
     * What was chosen, for the columns of another file with these headings.
     *
     * @param fields those that the columns may go to today
     */
    ImportOptions optionsFor(List<String> others, Set<String> fields) {
        Map<Integer, Integer> places = places(others);
        List<Map<String, Object>> pairs = new ArrayList<>();
        ImportOptions kept = ImportOptions.read(options);
        kept.mapping().forEach((column, field) -> {
            Integer place = places.get(column);
            if (place != null && fields.contains(field)) {
                pairs.add(Map.of("column", place, "field", field));
            }
        });
        Map<String, Object> fitted = new LinkedHashMap<>(options);
        fitted.put("mapping", pairs);
        fitted.put("marks", kept.marks().stream().filter(fields::contains).toList());
        if (options.get("key") instanceof String key
                && pairs.stream().noneMatch(pair -> key.equals(pair.get("field")))) {
            fitted.remove("key");
        }
        return ImportOptions.read(fitted);
    }

    /** Where each column stands in the other file: the nth of a name is the nth of that name. */
    private Map<Integer, Integer> places(List<String> others) {
        Map<String, Integer> there = new HashMap<>();
        numbered(others).forEach((column, name) -> there.put(name, column));
        Map<Integer, Integer> places = new HashMap<>();
        numbered(headings).forEach((column, name) -> {
            Integer place = there.get(name);
            if (place != null) {
                places.put(column, place);
            }
        });
        return places;
    }

    private static Map<Integer, String> numbered(List<String> headings) {
        Map<String, Integer> counts = new HashMap<>();
        Map<Integer, String> names = new HashMap<>();
        for (int column = 0; column < headings.size(); column++) {
            String name = Fold.words(headings.get(column));
            names.put(column, name + "\n" + counts.merge(name, 1, Integer::sum));
        }
        return names;
    }
}
