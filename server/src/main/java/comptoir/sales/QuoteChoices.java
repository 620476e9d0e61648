package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.SettingsGuard;
import comptoir.kernel.Actor;
import comptoir.kernel.Id;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refusal.Located;
import comptoir.platform.Database;
import comptoir.platform.Tx;
import comptoir.records.Change;
import comptoir.records.Records;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The templates and series a company's quotes may be in, made and changed in its settings; nothing is thrown away, what is out of use is archived. */
public final class QuoteChoices {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;

    private final Database database;
    private final Records records;
    private final SettingsGuard guard;
    private final ChangeLog log;
    private final QuotePress press;
    private final InstantSource clock;

    public QuoteChoices(
            Database database,
            Records records,
            SettingsGuard guard,
            ChangeLog log,
            QuotePress press,
            InstantSource clock) {
        this.database = database;
        this.records = records;
        this.guard = guard;
        this.log = log;
        this.press = press;
        this.clock = clock;
    }

    /** A series as somebody wrote it. */
    public record SeriesForm(String name, String pattern, boolean isDefault, boolean archived) {}

    /**
     * A series as the settings show it.
     *
     * @param next the number it gives next
     * @param used whether it has given one: then it is written as it is for good
     */
    public record Series(NumberSeries series, String next, boolean used) {}

    public List<QuoteTemplate> templates(Asker asker) {
        return read(asker, QuoteTemplateStore::list);
    }

    /** @param id empty for a new one */
    public QuoteTemplate keep(Asker asker, Optional<UUID> id, QuoteTemplate form) {
        return change(asker, guard::checkTemplates, tx -> {
            QuoteTemplate written = form.checked().orThrow();
            Optional<QuoteTemplate> before = id.map(known -> QuoteTemplateStore.find(tx, known)
                    .orElseThrow(() -> Refusal.of(SalesProblem.CHOICE_UNKNOWN).refused()));
            List<QuoteTemplate> all = QuoteTemplateStore.list(tx);
            refuseTaken(
                    all.stream()
                            .filter(each -> !Optional.of(each.id()).equals(id))
                            .map(QuoteTemplate::name)
                            .toList(),
                    written.name());
            refuseMore(id, all.size());
            QuoteTemplate kept = new QuoteTemplate(
                    id.orElseGet(() -> Id.next(clock)),
                    written.name(),
                    written.logo(),
                    written.accent(),
                    written.letter(),
                    written.conditions(),
                    written.columns(),
                    written.isDefault(),
                    written.archived());
            QuoteTemplateStore.keep(tx, kept);
            before.ifPresent(former -> rename(tx, asker, "template", former.name(), kept.name()));
            return new Changed<>(
                    kept,
                    ChangeLog.Entry.of(asker, "settings.quoteTemplate", kept.name())
                            .changing(before.map(QuoteTemplate::kept).orElse(Map.of()), kept.kept()));
        });
    }

    /** An invented quote in that template, or in the usual one. */
    public String preview(Asker asker, Optional<UUID> id) {
        QuotePaper paper = read(
                asker,
                tx -> press.sample(
                        tx,
                        id.map(known -> QuoteTemplateStore.find(tx, known)
                                .orElseThrow(() ->
                                        Refusal.of(SalesProblem.CHOICE_UNKNOWN).refused())),
                        SalesSettingsStore.of(tx).today(clock.instant())));
        return press.html(paper);
    }

    public List<Series> series(Asker asker) {
        return read(asker, this::series);
    }

    private List<Series> series(Tx tx) {
        SalesSettings settings = SalesSettingsStore.of(tx);
        return NumberSeriesStore.list(tx).stream()
                .map(each -> new Series(
                        each,
                        QuoteStore.comingNumber(tx, each.pattern(), settings.today(clock.instant())),
                        NumberSeriesStore.isUsed(tx, each.pattern())))
                .toList();
    }

    /** @param id empty for a new one */
    public Series keep(Asker asker, Optional<UUID> id, SeriesForm form) {
        UUID kept = change(asker, guard::check, tx -> checked(tx, asker, id, form));
        return series(asker).stream()
                .filter(each -> each.series().id().equals(kept))
                .findFirst()
                .orElseThrow();
    }

    private Changed<UUID> checked(Tx tx, Asker asker, Optional<UUID> id, SeriesForm form) {
        List<Located> wrong = new ArrayList<>();
        String name = form.name().strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(new Located("name", Refusal.of(SalesProblem.CHOICE_WITHOUT_NAME, "most", LONGEST_NAME)));
        }
        Outcome<QuoteNumberSeries> pattern = QuoteNumberSeries.parse(form.pattern());
        if (pattern instanceof Outcome.No<QuoteNumberSeries>(Refusal refusal)) {
            wrong.add(new Located("pattern", refusal));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.of(SalesProblem.SETTINGS_REFUSED).at(wrong).refused();
        }
        return keep(tx, asker, id, name, pattern.orThrow(), form);
    }

    private Changed<UUID> keep(
            Tx tx, Asker asker, Optional<UUID> id, String name, QuoteNumberSeries pattern, SeriesForm form) {
        List<NumberSeries> all = NumberSeriesStore.list(tx);
        Optional<NumberSeries> before = id.map(known -> NumberSeriesStore.find(tx, known)
                .orElseThrow(() -> Refusal.of(SalesProblem.CHOICE_UNKNOWN).refused()));
        List<NumberSeries> others =
                all.stream().filter(each -> !Optional.of(each.id()).equals(id)).toList();
        refuseTaken(others.stream().map(NumberSeries::name).toList(), name);
        refuseMore(id, all.size());
        String written = pattern.toString();
        boolean twice = SalesSettingsStore.of(tx).series().toString().equals(written)
                || others.stream().anyMatch(each -> each.pattern().toString().equals(written));
        if (twice) {
            throw at("pattern", Refusal.of(SalesProblem.SERIES_TAKEN, "pattern", written));
        }
        before.map(NumberSeries::pattern)
                .filter(former -> !former.toString().equals(written) && NumberSeriesStore.isUsed(tx, former))
                .ifPresent(former -> {
                    throw at("pattern", Refusal.of(SalesProblem.SERIES_IN_USE, "pattern", former.toString()));
                });
        NumberSeries series = new NumberSeries(
                id.orElseGet(() -> Id.next(clock)),
                name,
                pattern,
                form.isDefault() && !form.archived(),
                form.archived());
        NumberSeriesStore.keep(tx, series);
        before.ifPresent(former -> rename(tx, asker, "series", former.name(), name));
        return new Changed<>(
                series.id(),
                ChangeLog.Entry.of(asker, "settings.quoteSeries", name)
                        .changing(before.map(NumberSeries::kept).orElse(Map.of()), series.kept()));
    }

    /** Quotes name what they are in, and go on doing so from the same moment on. */
    private void rename(Tx tx, Asker asker, String field, String from, String to) {
        if (from.equals(to)) {
            return;
        }
        Asker program = new Asker(asker.workspace(), Actor.program("Comptoir"), "system");
        List<UUID> named = ChosenStore.named(tx, field, from);
        for (int at = 0; at < named.size(); at += Records.MOST_CHANGES) {
            List<Change> changes = named.subList(at, Math.min(named.size(), at + Records.MOST_CHANGES)).stream()
                    .<Change>map(id -> new Change.Update("quote", id, Optional.empty(), Map.of(field, to)))
                    .toList();
            records.write(tx, Quotes.request(program, "quote." + field, changes, Set.of("quote")));
        }
    }

    private static void refuseTaken(List<String> names, String name) {
        if (names.stream().anyMatch(name::equalsIgnoreCase)) {
            throw at("name", Refusal.of(SalesProblem.CHOICE_NAME_TAKEN, "name", name));
        }
    }

    private static void refuseMore(Optional<UUID> id, int there) {
        if (id.isEmpty() && there >= MOST) {
            throw Refusal.of(SalesProblem.TOO_MANY_CHOICES, "most", MOST).refused();
        }
    }

    private static RuntimeException at(String place, Refusal refusal) {
        return Refusal.of(SalesProblem.SETTINGS_REFUSED)
                .at(List.of(new Located(place, refusal)))
                .refused();
    }

    private record Changed<T>(T kept, ChangeLog.Entry entry) {}

    private interface Check {
        void of(Tx tx, Actor actor);
    }

    private <T> T read(Asker asker, Function<Tx, T> reading) {
        return database.inTransaction(asker.workspace(), tx -> {
            guard.checkEither(tx, asker.actor());
            return reading.apply(tx);
        });
    }

    private <T> T change(Asker asker, Check check, Function<Tx, Changed<T>> writing) {
        T kept = records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            check.of(tx, asker.actor());
            ChosenStore.alone(tx);
            Changed<T> changed = writing.apply(tx);
            log.note(tx, changed.entry());
            return changed.kept();
        });
        log.committed(asker.workspace());
        return kept;
    }
}
