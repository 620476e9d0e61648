package comptoir.records.repeats;

import comptoir.kernel.Refusal;
import comptoir.platform.Database;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.RequestKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Knows the requests that came with a key, for a day. One that comes again is answered as before; one whose answer was lost with the server
 * is known by the operation it made, since the operation and the mark that it was made are one transaction. Whoever carries it out anew takes the
 * mark from whoever began before, whose transaction then fails: no request does its work twice, on several servers either.
 */
public final class Repeats {

    /** How long a key is known. */
    public static final Duration KNOWN = Duration.ofDays(1);

    private final Database database;
    private final InstantSource clock;
    private final Set<Held> underWay = ConcurrentHashMap.newKeySet();

    public Repeats(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Held(WorkspaceSchema workspace, UUID member, String key) {}

    /** What is to be done with a request that has a key. */
    public sealed interface Course {

        /** It is new, or came to nothing: to be carried out under this key. */
        record First(RequestKey key) implements Course {}

        /** It was answered before: the same is said again. */
        record Again(Answer answer) implements Course {}

        /**
         * It was carried out, and what was answered is not to be had: it was lost or too long, or the reader's rights have changed.
         *
         * @param operation what it did, where that is in the journal
         */
        record Done(Optional<Long> operation) implements Course {}
    }

    /** What was answered. */
    public record Answer(int status, String type, byte[] body) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Answer(int code, String kind, byte[] bytes)
                    && code == status
                    && kind.equals(type)
                    && Arrays.equals(bytes, body);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(body);
        }

        @Override
        public String toString() {
            return status + " " + type;
        }
    }

    /**
     * Takes a request in; what is to be carried out ends with {@link #done} or {@link #refused}.
     *
     * @param print of all that it asks for; another one under the same key is refused
     */
    public Course take(WorkspaceSchema workspace, UUID member, String key, byte[] print) {
        Held held = new Held(workspace, member, key);
        if (!underWay.add(held)) {
            throw Refusal.of(RepeatProblem.UNDER_WAY).refused();
        }
        boolean goesOn = false;
        try {
            RequestKey asked = new RequestKey(member, key, UUID.randomUUID());
            Course course = database.inTransaction(workspace, tx -> course(new RequestStore(tx), asked, print));
            goesOn = course instanceof Course.First;
            return course;
        } finally {
            if (!goesOn) {
                underWay.remove(held);
            }
        }
    }

    private Course course(RequestStore store, RequestKey asked, byte[] print) {
        Instant now = clock.instant();
        if (store.begin(asked, print, now, now.minus(KNOWN))) {
            return new Course.First(asked);
        }
        RequestStore.Known known = store.lock(asked);
        if (!Arrays.equals(known.print(), print)) {
            throw Refusal.of(RepeatProblem.KEY_REUSED).refused();
        }
        if (known.status().isPresent()) {
            return store.answer(asked, known.status().get())
                    .<Course>map(Course.Again::new)
                    .orElseGet(() -> new Course.Done(known.operation()));
        }
        if (known.operation().isPresent()) {
            return new Course.Done(known.operation());
        }
        store.beginAnew(asked, now);
        return new Course.First(asked);
    }

    /** It was carried out and answered so; none where the answer is too long to be kept, or tells a secret. */
    public void done(WorkspaceSchema workspace, RequestKey key, int status, Optional<Answer> answer) {
        end(workspace, key, store -> store.done(key, status, answer));
    }

    /** It was refused, or broke off, before it did anything: it may be sent again under the same key. */
    public void refused(WorkspaceSchema workspace, RequestKey key) {
        end(workspace, key, store -> store.forget(key));
    }

    private void end(WorkspaceSchema workspace, RequestKey key, Consumer<RequestStore> how) {
        try {
            database.doInTransaction(workspace, tx -> how.accept(new RequestStore(tx)));
        } finally {
            underWay.remove(new Held(workspace, key.member(), key.key()));
        }
    }

    /** Forgets the keys that are known long enough. */
    public long forgetOld(WorkspaceSchema workspace) {
        Instant old = clock.instant().minus(KNOWN);
        return database.inTransaction(workspace, tx -> (long) new RequestStore(tx).forgetBefore(old));
    }
}
