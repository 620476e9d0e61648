package comptoir.sales;

import comptoir.access.BuiltinRoles;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far prices may be cut before somebody must allow it; percentages, empty where there is no limit.
 *
 * @param line most off one line
 * @param whole most off the whole
 * @param margin under which a quote's margin is marked for those who see it; it keeps nothing from leaving
 * @param releasers keys of the roles that may allow more
 */
public record DiscountRules(
        Optional<BigDecimal> line, Optional<BigDecimal> whole, Optional<BigDecimal> margin, List<String> releasers) {

    static final DiscountRules USUAL = new DiscountRules(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(BuiltinRoles.ADMINISTRATOR, BuiltinRoles.MANAGER));

    public DiscountRules {
        releasers = List.copyOf(releasers);
    }

    /** As the settings keep them. */
    static DiscountRules of(@Nullable Object kept) {
        return kept instanceof Map<?, ?> map
                ? new DiscountRules(
                        percent(map.get("line")),
                        percent(map.get("whole")),
                        percent(map.get("margin")),
                        map.get("releasers") instanceof List<?> roles
                                ? roles.stream().map(String::valueOf).toList()
                                : USUAL.releasers())
                : USUAL;
    }

    private static Optional<BigDecimal> percent(@Nullable Object kept) {
        return Optional.ofNullable(kept).map(number -> new BigDecimal(String.valueOf(number)));
    }

    /** As the settings keep them, and the journal. */
    Map<String, Object> kept() {
        Map<String, Object> kept = new LinkedHashMap<>();
        line.ifPresent(most -> kept.put("line", most.toPlainString()));
        whole.ifPresent(most -> kept.put("whole", most.toPlainString()));
        margin.ifPresent(least -> kept.put("margin", least.toPlainString()));
        kept.put("releasers", releasers);
        return kept;
    }

    boolean allow(DiscountCut cut) {
        return line.filter(most -> cut.line().compareTo(most) > 0).isEmpty()
                && whole.filter(most -> cut.whole().compareTo(most) > 0).isEmpty();
    }
}
