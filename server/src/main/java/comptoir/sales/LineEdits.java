package comptoir.sales;

import comptoir.kernel.Refusal;
import comptoir.records.Change;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What really differs between the lines an editor had read and those it sends back; pure. */
final class LineEdits {

    /** No more than a figure of a line may have; without an exponent, which would make it endless. */
    private static final Pattern FIGURES = Pattern.compile("[-+]?\\d{1,20}(?:[.]\\d{1,20})?");

    private final UUID quote;
    private final LinesForm form;
    private final Map<UUID, StoredLine> known;
    private final Map<UUID, Map<String, @Nullable Object>> former;

    /**
     * @param ever the lines of the quote, those in the trash too
     * @param former of lines changed since the editor read: the values they had then, by column
     */
    LineEdits(UUID quote, LinesForm form, List<StoredLine> ever, Map<UUID, Map<String, @Nullable Object>> former) {
        this.quote = quote;
        this.form = form;
        this.known = ever.stream().collect(Collectors.toMap(StoredLine::id, Function.identity()));
        this.former = former;
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Set<UUID> sent = new HashSet<>();
        BigDecimal last = BigDecimal.ZERO;
        for (LineForm line : form.lines()) {
            boolean making = isMade(line, sent);
            Map<String, @Nullable Object> read =
                    making ? Map.of() : line.id().map(this::asRead).orElseThrow();
            last = place(line, read, last);
            line.id().ifPresent(sent::add);
            if (making) {
                changes.add(made(line));
            } else {
                line.id().flatMap(id -> changed(id, line, read)).ifPresent(changes::add);
            }
        }
        known.values().stream()
                .filter(line -> !line.trashed() && !sent.contains(line.id()) && hadBeenRead(line))
                .forEach(line -> changes.add(away(line)));
        return changes;
    }

    /** A line sent again under the id it was made with, its answer having been lost, is that line. */
    private boolean isMade(LineForm line, Set<UUID> sent) {
        if (line.id().isEmpty()) {
            return true;
        }
        UUID id = line.id().get();
        return line.made() && !known.containsKey(id) && !sent.contains(id);
    }

    /** Lines keep their place as long as it follows that of the line before. */
    private static BigDecimal place(LineForm line, Map<String, @Nullable Object> read, BigDecimal last) {
        if (number(line.values().get("position")) instanceof BigDecimal said) {
            return said;
        }
        BigDecimal place = read.get("position") instanceof BigDecimal had && had.compareTo(last) > 0
                ? had
                : last.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
        line.values().put("position", place);
        return place;
    }

    private Change made(LineForm line) {
        Map<String, @Nullable Object> values = new HashMap<>(line.values());
        values.put("quote", quote.toString());
        return new Change.Create("quoteLine", values, Optional.empty(), line.id());
    }

    private Optional<Change> changed(UUID id, LineForm line, Map<String, @Nullable Object> read) {
        Map<String, @Nullable Object> differing = new HashMap<>();
        line.values().forEach((field, value) -> {
            if (!same(read.get(field), value)) {
                differing.put(field, value);
            }
        });
        return differing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change.Update("quoteLine", id, form.rev(), differing));
    }

    private Change away(StoredLine line) {
        if (form.rev().filter(rev -> line.rev() > rev).isPresent()) {
            throw Refusal.of(SalesProblem.LINE_CHANGED, "label", line.name()).refused();
        }
        return new Change.Trash("quoteLine", line.id());
    }

    /** A line made after the editor read was not thrown away by it. */
    private boolean hadBeenRead(StoredLine line) {
        return form.rev().map(rev -> line.madeRev() <= rev).orElse(true);
    }

    private Map<String, @Nullable Object> asRead(UUID id) {
        StoredLine line = Optional.ofNullable(known.get(id))
                .orElseThrow(() -> Refusal.of(SalesProblem.LINE_UNKNOWN, "id", id.toString())
                        .refused());
        Map<String, @Nullable Object> values = line.values();
        values.putAll(former.getOrDefault(id, Map.of()));
        return values;
    }

    static boolean same(@Nullable Object had, @Nullable Object wanted) {
        Object was = plain(had);
        Object is = plain(wanted);
        if (was instanceof BigDecimal number && number(is) instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        return Objects.equals(was, is);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isBlank() ? null : text.strip();
            case UUID id -> id.toString();
            case Map<?, ?> link -> plain(link.get("id"));
            default -> value;
        };
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        try {
            return switch (value) {
                case BigDecimal number -> number;
                case Number number -> new BigDecimal(number.toString());
                case String text when FIGURES.matcher(text.strip()).matches() -> new BigDecimal(text.strip());
                case null, default -> null;
            };
        } catch (NumberFormatException notPlain) {
            return null;
        }
    }
}
