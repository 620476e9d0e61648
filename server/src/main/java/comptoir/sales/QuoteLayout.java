package comptoir.sales;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.records.Records;
import comptoir.records.Written;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts one draft into another template or another series of numbers than the usual ones. */
public final class QuoteLayout {

    private final Records records;
    private final QuoteAccess access;
    private final InstantSource clock;

    public QuoteLayout(Records records, InstantSource clock) {
        this.records = records;
        this.access = new QuoteAccess(records);
        this.clock = clock;
    }

    /** One to choose; without an id the usual one. */
    public record Choice(Optional<UUID> id, String name) {}

    /** What a draft may be put into, and what it is in. */
    public record Offered(
            List<Choice> templates, List<Choice> series, Optional<String> template, Optional<String> chosenSeries) {}

    /** Archived ones are not offered any more. */
    public Offered offered(Asker asker, UUID id) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            access.see(tx, sight, id);
            Chosen now = ChosenStore.of(tx, id);
            return new Offered(
                    QuoteTemplateStore.list(tx).stream()
                            .filter(each -> !each.archived())
                            .map(each -> new Choice(Optional.of(each.id()), each.name()))
                            .toList(),
                    NumberSeriesStore.list(tx).stream()
                            .filter(each -> !each.archived())
                            .map(each -> new Choice(Optional.of(each.id()), each.name()))
                            .toList(),
                    now.template(),
                    now.series());
        });
    }

    /** By name; empty for the usual ones. */
    record Chosen(Optional<String> template, Optional<String> series) {}

    /**
     * Its texts follow as far as nobody has written others.
     *
     * @param template empty for the usual one
     */
    public Written template(Asker asker, UUID id, Optional<UUID> template) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Quote quote = draft(access.hold(tx, sight, id));
            Optional<QuoteTemplate> chosen = template.map(
                    known -> usable(QuoteTemplateStore.find(tx, known).filter(each -> !each.archived())));
            Optional<QuoteTemplate> before = QuoteTemplateStore.of(tx, id);
            SalesSettings settings = SalesSettingsStore.of(tx);
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("template", chosen.map(QuoteTemplate::name).orElse(null));
            Map<String, @Nullable Object> texts = CopyStore.values(tx, id);
            follow(values, "letter", texts, before.map(QuoteTemplate::letter), chosen.map(QuoteTemplate::letter), "");
            follow(
                    values,
                    "conditions",
                    texts,
                    before.map(QuoteTemplate::conditions),
                    chosen.map(QuoteTemplate::conditions),
                    settings.conditions());
            return records.write(tx, Quotes.request(asker, quote, new QuoteMove("quote.template", values)));
        });
    }

    private static void follow(
            Map<String, @Nullable Object> values,
            String field,
            Map<String, @Nullable Object> now,
            Optional<String> before,
            Optional<String> after,
            String usual) {
        String written = Objects.toString(now.get(field), "");
        String former = before.filter(text -> !text.isEmpty()).orElse(usual);
        String next = after.filter(text -> !text.isEmpty()).orElse(usual);
        if (written.equals(former) && !written.equals(next)) {
            values.put(field, next.isEmpty() ? null : next);
        }
    }

    /**
     * It gets the next number of that series; the one it had is given to nobody else.
     *
     * @param series empty for the usual one
     */
    public Written series(Asker asker, UUID id, Optional<UUID> series) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            Quote quote = draft(access.hold(tx, sight, id));
            if (quote.facts().isNextVersion()) {
                throw quote.refusal(SalesProblem.NUMBER_KNOWN).refused();
            }
            Optional<NumberSeries> chosen =
                    series.map(known -> usable(NumberSeriesStore.find(tx, known).filter(each -> !each.archived())));
            Optional<String> name = chosen.map(NumberSeries::name);
            Map<String, @Nullable Object> values = new HashMap<>();
            if (!ChosenStore.of(tx, id).series().equals(name)) {
                SalesSettings settings = SalesSettingsStore.of(tx);
                values.put("series", name.orElse(null));
                values.put(
                        "number",
                        QuoteStore.nextNumber(
                                tx,
                                chosen.map(NumberSeries::pattern).orElse(settings.series()),
                                settings.today(clock.instant())));
            }
            return records.write(tx, Quotes.request(asker, quote, new QuoteMove("quote.series", values)));
        });
    }

    private static Quote draft(Quote quote) {
        if (quote instanceof DraftQuote) {
            return quote;
        }
        throw quote.refusal(SalesProblem.SEALED).refused();
    }

    private static <T> T usable(Optional<T> found) {
        return found.orElseThrow(() -> Refusal.of(SalesProblem.CHOICE_UNKNOWN).refused());
    }
}
