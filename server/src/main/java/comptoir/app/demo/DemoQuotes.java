package comptoir.app.demo;

import comptoir.app.demo.DemoCustomers.Customer;
import comptoir.dictionary.Asker;
import comptoir.kernel.Actor;
import comptoir.records.Change;
import comptoir.records.WriteRequest;
import comptoir.sales.LinesForm;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Three hundred quotes and what becomes of each: sent, answered or not, paid or not yet. */
final class DemoQuotes {

    private static final int ALL = 300;

    /** Of these, how many in the last three weeks, where the work of today lies. */
    private static final int LATELY = 24;

    private static final int LATELY_DAYS = 20;

    /** As the settings have it when nothing is said. */
    private static final int VALID_DAYS = 30;

    private static final List<String> REASONS = List.of(
            "Budget reporté à l’an prochain",
            "Concurrent moins cher",
            "Projet de travaux abandonné",
            "Préfère la location",
            "Délai de livraison trop long");

    private final Doors doors;
    private final DemoWords words;
    private final DemoPeople people;
    private final DemoLines lines;
    private final DemoCustomers customers;
    private final Timeline timeline;

    DemoQuotes(
            Doors doors,
            DemoWords words,
            DemoPeople people,
            DemoCatalogue catalogue,
            DemoCustomers customers,
            Timeline timeline) {
        this.doors = doors;
        this.words = words;
        this.people = people;
        this.lines = new DemoLines(words, catalogue);
        this.customers = customers;
        this.timeline = timeline;
    }

    void plan() {
        LocalDate first = timeline.today().plusDays(4);
        LocalDate recent = timeline.last().minusDays(LATELY_DAYS);
        int days = (int) (recent.toEpochDay() - first.toEpochDay());
        for (int planned = 0; planned < ALL - LATELY; ) {
            LocalDate day = first.plusDays(words.between(0, days - 1));
            if (words.chance(weight(day, first, days))) {
                timeline.planWorkday(day, 540 + words.between(0, 480), this::draft);
                planned++;
            }
        }
        for (int i = 0; i < LATELY; i++) {
            LocalDate day = recent.plusDays((long) i * LATELY_DAYS / LATELY);
            timeline.planWorkdayBefore(day, 540 + words.between(0, 480), this::draft);
        }
    }

    /** The company grows, August sleeps, autumn opens places. */
    private static double weight(LocalDate day, LocalDate first, int days) {
        double growth = 0.45 + 0.4 * (day.toEpochDay() - first.toEpochDay()) / days;
        Month month = day.getMonth();
        return growth
                * switch (month) {
                    case AUGUST -> 0.4;
                    case JULY, DECEMBER -> 0.75;
                    case SEPTEMBER, OCTOBER, MARCH -> 1.15;
                    default -> 1.0;
                };
    }

    private void draft() {
        Customer customer = words.one(customers.known());
        Actor author = words.chance(0.15) ? people.assistant() : customer.owner();
        Asker asker = Asker.of(people.workspace(), author);
        DemoLines.Offer offer = lines.offer();
        Optional<UUID> contact = words.chance(0.9) ? Optional.of(words.one(customer.contacts())) : Optional.empty();
        UUID id = doors.quotes()
                .draft(asker, customer.id(), contact, Optional.of(offer.title()))
                .only()
                .id();
        Map<String, @Nullable Object> discount = words.chance(0.12)
                ? Map.of("discountKind", "percent", "discountValue", Integer.toString(words.between(1, 3) * 5))
                : Map.of();
        doors.quotes().writeLines(asker, id, new LinesForm(Optional.empty(), offer.lines(), discount));
        boolean lately = !timeline.today().isBefore(timeline.last().minusDays(LATELY_DAYS));
        if (words.chance(lately ? 0.7 : 0.98)) {
            timeline.plan(
                    timeline.now().plusSeconds(60L * words.between(10, 150)),
                    () -> send(asker, Asker.of(people.workspace(), customer.owner()), id));
        }
    }

    private void send(Asker author, Asker owner, UUID id) {
        doors.sending().markSent(author, id, doors.reading().get(author, id).rev());
        LocalDate today = timeline.today();
        double fate = words.between(0, 999) / 1000.0;
        if (fate < 0.62) {
            answer(today.plusDays(words.between(2, VALID_DAYS - 6)), () -> accept(owner, id));
        } else if (fate < 0.82) {
            answer(
                    today.plusDays(words.between(3, VALID_DAYS + 5)),
                    () -> doors.quotes().decline(owner, id, Optional.empty(), Optional.of(words.one(REASONS))));
        } else if (fate < 0.94 && !today.isBefore(timeline.last().minusDays(VALID_DAYS))) {
            remind(owner, id, today.plusDays(7));
        }
    }

    private void remind(Asker owner, UUID id, LocalDate day) {
        Change remind = new Change.Update("quote", id, Optional.empty(), Map.of("remindOn", day.toString()));
        doors.records()
                .write(
                        owner.workspace(),
                        new WriteRequest(
                                owner.actor(),
                                owner.door(),
                                "update",
                                "",
                                Set.of(),
                                Optional.empty(),
                                List.of(remind)));
    }

    private void accept(Asker owner, UUID id) {
        doors.quotes().accept(owner, id, Optional.empty());
        if (words.chance(0.96)) {
            answer(
                    timeline.today().plusDays(words.between(8, 45)),
                    () -> doors.quotes().paid(owner, id, timeline.today()));
        }
    }

    private void answer(LocalDate day, Runnable act) {
        timeline.planWorkday(day, 560 + words.between(0, 460), act);
    }
}
