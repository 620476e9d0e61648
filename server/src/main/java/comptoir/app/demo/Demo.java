package comptoir.app.demo;

import comptoir.kernel.Actor;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Change;
import comptoir.records.WriteRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Claims an instance for an invented company and lets two years of work go by in it. */
public final class Demo {

    private static final Duration PAST = Duration.ofDays(731);

    /** Somebody who can sign in, with the password told this once. */
    public record Person(String name, String role, String email, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final Doors doors;
    private final DemoClock clock;
    private final DemoWords words;

    /** @param seed what comes by chance is the same for the same one, but for passwords */
    public Demo(Doors doors, DemoClock clock, long seed) {
        this.doors = doors;
        this.clock = clock;
        this.words = new DemoWords(new Random(seed));
    }

    /** Refused as {@link comptoir.kernel.Refused} when the instance is claimed already. */
    public List<Person> make() {
        Instant now = clock.instant();
        clock.moveTo(now.minus(PAST));
        try {
            Timeline timeline = new Timeline(clock, now);
            DemoPeople people = new DemoPeople(doors, words).found();
            DemoCatalogue catalogue = new DemoCatalogue(doors, people).make();
            DemoCustomers customers = new DemoCustomers(doors, words, people, timeline);
            customers.plan();
            new DemoQuotes(doors, words, people, catalogue, customers, timeline).plan();
            timeline.run();
            return people.told();
        } finally {
            clock.release();
        }
    }

    static UUID create(Doors doors, WorkspaceSchema workspace, Actor actor, String object, Map<String, Object> values) {
        return doors.records()
                .write(workspace, WriteRequest.of(actor, "screen", Change.Create.of(object, Map.copyOf(values))))
                .only()
                .id();
    }
}
