package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What the company has settled about its quotes: numbers, validity, conditions and the words of their message. */
public final class QuoteSettings {

    private static final int LONGEST_VALIDITY = 3650;
    private static final int LONGEST_LINK = 365;
    private static final int LONGEST_CONDITIONS = 10_000;

    private final Database database;
    private final SettingsGuard guard;
    private final ChangeLog log;
    private final InstantSource clock;

    public QuoteSettings(Database database, SettingsGuard guard, ChangeLog log, InstantSource clock) {
        this.database = database;
        this.guard = guard;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param series as {@link QuoteNumberSeries} reads it
     * @param linkDays how long links go on after the last day of a quote
     * @param conditions written under each new quote
     */
    public record Form(String series, int validForDays, int linkDays, String conditions) {}

    /** @param next the number the next quote will have, when nobody else takes it before */
    public record Kept(String series, int validForDays, int linkDays, String conditions, String next) {}

    public Kept get(Asker asker) {
        return read(asker, this::kept);
    }

    public Kept put(Asker asker, Form form) {
        change(asker, tx -> {
            SalesSettings before = SalesSettingsStore.of(tx);
            Map<String, Object> after = checked(form).orThrow();
            check(tx, asker, before, after);
            refuseTaken(tx, String.valueOf(after.get("series")));
            SalesSettingsStore.settle(tx, after);
            return ChangeLog.Entry.of(asker, "settings.quotes", String.valueOf(after.get("series")))
                    .changing(
                            Map.of(
                                    "series",
                                    before.series().toString(),
                                    "validForDays",
                                    before.validForDays(),
                                    "linkDays",
                                    before.linkDays(),
                                    "conditions",
                                    before.conditions()),
                            after);
        });
        return get(asker);
    }

    public MessageTemplate template(Asker asker) {
        return read(asker, tx -> SalesSettingsStore.of(tx).message());
    }

    public MessageTemplate putTemplate(Asker asker, String subject, String body) {
        change(asker, tx -> {
            guard.checkTemplates(tx, asker.actor());
            MessageTemplate before = SalesSettingsStore.of(tx).message();
            MessageTemplate template = MessageTemplate.read(subject, body).orThrow();
            Map<String, Object> after = words(template);
            SalesSettingsStore.settle(tx, Map.of("message", after));
            return ChangeLog.Entry.of(asker, "settings.message", template.subject())
                    .changing(words(before), after);
        });
        return template(asker);
    }

    /** The conditions are what quotes say, a template like their message; the rest is the workspace's. */
    private void check(Tx tx, Asker asker, SalesSettings before, Map<String, Object> after) {
        if (!before.conditions().equals(after.get("conditions"))) {
            guard.checkTemplates(tx, asker.actor());
        }
        if (!before.series().toString().equals(after.get("series"))
                || !Objects.equals(before.validForDays(), after.get("validForDays"))
                || !Objects.equals(before.linkDays(), after.get("linkDays"))) {
            guard.check(tx, asker.actor());
        }
    }

    /** One way of writing numbers has one counter. */
    private static void refuseTaken(Tx tx, String series) {
        boolean taken = NumberSeriesStore.list(tx).stream()
                .anyMatch(each -> each.pattern().toString().equals(series));
        if (taken) {
            Located at = new Located("series", Refusal.of(SalesProblem.SERIES_TAKEN, "pattern", series));
            throw Refusal.of(SalesProblem.SETTINGS_REFUSED).at(List.of(at)).refused();
        }
    }

    private static Map<String, Object> words(MessageTemplate template) {
        return Map.of("subject", template.subject(), "body", template.body());
    }

    private static Outcome<Map<String, Object>> checked(Form form) {
        List<Located> wrong = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        switch (QuoteNumberSeries.parse(form.series())) {
            case Outcome.Ok<QuoteNumberSeries>(QuoteNumberSeries series) -> values.put("series", series.toString());
            case Outcome.No<QuoteNumberSeries>(Refusal refusal) -> wrong.add(new Located("series", refusal));
        }
        if (form.validForDays() < 1 || form.validForDays() > LONGEST_VALIDITY) {
            wrong.add(new Located(
                    "validForDays", Refusal.of(SalesProblem.VALIDITY_OUT_OF_RANGE, "most", LONGEST_VALIDITY)));
        }
        if (form.linkDays() < 0 || form.linkDays() > LONGEST_LINK) {
            wrong.add(new Located("linkDays", Refusal.of(SalesProblem.LINK_DAYS_OUT_OF_RANGE, "most", LONGEST_LINK)));
        }
        String conditions = form.conditions().replaceAll("\\R", "\n").strip();
        if (conditions.length() > LONGEST_CONDITIONS) {
            wrong.add(new Located("conditions", Refusal.of(SalesProblem.SETTING_TOO_LONG, "most", LONGEST_CONDITIONS)));
        }
        values.put("validForDays", form.validForDays());
        values.put("linkDays", form.linkDays());
        values.put("conditions", conditions);
        return wrong.isEmpty()
                ? Outcome.ok(values)
                : Outcome.refused(Refusal.of(SalesProblem.SETTINGS_REFUSED).at(wrong));
    }

    private Kept kept(Tx tx) {
        SalesSettings settings = SalesSettingsStore.of(tx);
        return new Kept(
                settings.series().toString(),
                settings.validForDays(),
                settings.linkDays(),
                settings.conditions(),
                QuoteStore.comingNumber(tx, settings.series(), settings.today(clock.instant())));
    }

    private <T> T read(Asker asker, Function<Tx, T> reading) {
        return database.inTransaction(asker.workspace(), tx -> {
            guard.checkEither(tx, asker.actor());
            return reading.apply(tx);
        });
    }

    /** @param writing what it changed, as the journal keeps it */
    private void change(Asker asker, Function<Tx, ChangeLog.Entry> writing) {
        database.doInTransaction(asker.workspace(), tx -> {
            guard.checkEither(tx, asker.actor());
            log.note(tx, writing.apply(tx));
        });
        log.committed(asker.workspace());
    }
}
