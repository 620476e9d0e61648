package comptoir.sales;

import comptoir.access.RoleDefinition;
import comptoir.access.Roles;
import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Percentage;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the company has settled about discounts: how deep they may go, and who may allow more. */
public final class DiscountSettings {

    /** Without an exponent: {@code 1e999999999} is short to write and long to reckon with. */
    private static final Pattern PERCENT = Pattern.compile("\\d{1,3}(?:[.]\\d{1,2})?");

    private final Database database;
    private final SettingsGuard guard;
    private final ChangeLog log;
    private final ReleaseQueue queue;

    public DiscountSettings(Database database, SettingsGuard guard, ChangeLog log, ReleaseQueue queue) {
        this.database = database;
        this.guard = guard;
        this.log = log;
        this.queue = queue;
    }

    /** Percentages as people write them; an empty one is no limit. */
    public record Form(String line, String whole, String margin, List<String> releasers) {}

    public DiscountRules get(Asker asker) {
        return database.inTransaction(asker.workspace(), tx -> {
            guard.check(tx, asker.actor());
            return SalesSettingsStore.of(tx).discounts();
        });
    }

    public DiscountRules put(Asker asker, Form form) {
        database.doInTransaction(asker.workspace(), tx -> {
            guard.check(tx, asker.actor());
            Map<String, Object> before = SalesSettingsStore.of(tx).discounts().kept();
            Map<String, Object> after = checked(tx, form).kept();
            SalesSettingsStore.settle(tx, Map.of("discounts", after));
            log.note(tx, ChangeLog.Entry.of(asker, "settings.discounts", "").changing(before, after));
        });
        log.committed(asker.workspace());
        queue.reckon(asker.workspace());
        return get(asker);
    }

    private static DiscountRules checked(Tx tx, Form form) {
        List<Located> wrong = new ArrayList<>();
        DiscountRules rules = new DiscountRules(
                percent("line", form.line(), wrong),
                percent("whole", form.whole(), wrong),
                percent("margin", form.margin(), wrong),
                form.releasers());
        Set<String> known =
                new Roles().list(tx).stream().map(RoleDefinition::key).collect(Collectors.toSet());
        if (form.releasers().isEmpty() || !known.containsAll(form.releasers())) {
            wrong.add(new Located("releasers", Refusal.of(SalesProblem.RELEASERS_UNKNOWN)));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(SalesProblem.SETTINGS_REFUSED).at(wrong).refused();
        }
        return rules;
    }

    private static Optional<BigDecimal> percent(String place, String given, List<Located> wrong) {
        if (given.isBlank()) {
            return Optional.empty();
        }
        String text = given.strip();
        if (PERCENT.matcher(text).matches()) {
            BigDecimal points = new BigDecimal(text);
            if (new Percentage(points).isPartOfWhole()) {
                return Optional.of(points);
            }
        }
        wrong.add(new Located(place, Refusal.of(SalesProblem.LIMIT_OUT_OF_RANGE, "value", shown(given))));
        return Optional.empty();
    }

    private static String shown(String given) {
        return given.length() > 20 ? given.substring(0, 20) : given;
    }
}
