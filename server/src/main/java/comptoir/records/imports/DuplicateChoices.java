package comptoir.records.imports;

import comptoir.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of rows that look like a record already there or like an earlier row.
 *
 * @param lines what was said of single rows
 * @param kinds what was said of all that have something in common: a field, or the name
 */
public record DuplicateChoices(Map<Long, Act> lines, Map<String, Act> kinds) {

    static final DuplicateChoices NONE = new DuplicateChoices(Map.of(), Map.of());

    /** What becomes of such a row. */
    public enum Act {
        /** It stays out. */
        LEAVE,
        /** It comes in as one of its own. */
        NEW,
        /** It changes the record it looks like: the file holds. */
        UPDATE,
        /** It fills what is empty in that record. */
        FILL;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Act of(String key) {
            for (Act act : values()) {
                if (act.key().equals(key)) {
                    return act;
                }
            }
            throw Refusal.of(ImportProblem.MAPPING, "field", key.length() > 40 ? key.substring(0, 40) : key)
                    .refused();
        }
    }

    public DuplicateChoices {
        lines = Map.copyOf(lines);
        kinds = Map.copyOf(kinds);
    }

    boolean isEmpty() {
        return lines.isEmpty() && kinds.isEmpty();
    }

    /** With rows of their own choice. */
    DuplicateChoices with(Collection<Long> chosen, Act act) {
        Map<Long, Act> next = new LinkedHashMap<>(lines);
        chosen.forEach(line -> next.put(line, act));
        return new DuplicateChoices(next, kinds);
    }

    /** With all of a kind; what was said of single rows of it before is forgotten by whoever lists them. */
    DuplicateChoices with(String kind, Act act) {
        Map<String, Act> next = new LinkedHashMap<>(kinds);
        next.put(kind, act);
        return new DuplicateChoices(lines, next);
    }

    DuplicateChoices without(Collection<Long> forgotten) {
        Map<Long, Act> next = new LinkedHashMap<>(lines);
        next.keySet().removeAll(forgotten);
        return new DuplicateChoices(next, kinds);
    }

    /** What becomes of a row that has these in common; the first act of several kinds that says something, a row's own before all. */
    public Act of(long line, List<String> because) {
        return Optional.ofNullable(lines.get(line))
                .or(() -> List.of(Act.LEAVE, Act.UPDATE, Act.FILL).stream()
                        .filter(act -> because.stream().anyMatch(kind -> kinds.get(kind) == act))
                        .findFirst())
                .orElse(Act.NEW);
    }

    List<Long> linesOf(Act act) {
        return lines.entrySet().stream()
                .filter(each -> each.getValue() == act)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> kindsOf(Act act) {
        return kinds.entrySet().stream()
                .filter(each -> each.getValue() == act)
                .map(Map.Entry::getKey)
                .toList();
    }

    static DuplicateChoices read(@Nullable Object json) {
        Map<Long, Act> lines = new LinkedHashMap<>();
        Map<String, Act> kinds = new LinkedHashMap<>();
        for (Object each : json instanceof List<?> said ? said : List.of()) {
            if (each instanceof Map<?, ?> one && one.get("act") instanceof String act) {
                if (one.get("line") instanceof Number line) {
                    lines.put(line.longValue(), Act.of(act));
                    continue;
                }
                if (one.get("kind") instanceof String kind) {
                    kinds.put(kind, Act.of(act));
                    continue;
                }
            }
            throw Refusal.of(ImportProblem.MAPPING, "field", "duplicates").refused();
        }
        return new DuplicateChoices(lines, kinds);
    }

    List<Map<String, Object>> toJson() {
        List<Map<String, Object>> json = new ArrayList<>();
        lines.forEach((line, act) -> json.add(Map.of("line", line, "act", act.key())));
        kinds.forEach((kind, act) -> json.add(Map.of("kind", kind, "act", act.key())));
        return json;
    }
}
