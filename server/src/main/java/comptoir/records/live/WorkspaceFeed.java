package comptoir.records.live;

import comptoir.access.Rights;
import comptoir.identity.Credentials;
import comptoir.kernel.Actor;
import comptoir.platform.Tx;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Records;
import comptoir.records.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/** The feed of one workspace on this server: how far it was read, and who is told. One look at a time. */
final class WorkspaceFeed {

    /** Whoever missed more reads everything anew. */
    private static final int MOST_MISSED = 200;

    private static final int AT_ONCE = 50;
    private static final Actor READER = Actor.program("Comptoir");

    private final WorkspaceSchema workspace;
    private final Records records;
    private final Credentials credentials;
    private final List<LiveStream> streams = new CopyOnWriteArrayList<>();
    private final ReentrantLock looking = new ReentrantLock();
    private long read;

    WorkspaceFeed(WorkspaceSchema workspace, Records records, Credentials credentials) {
        this.workspace = workspace;
        this.records = records;
        this.credentials = credentials;
    }

    List<LiveReader> readers() {
        return streams.stream().map(LiveStream::reader).toList();
    }

    LiveStream open(LiveReader reader, OptionalLong after) {
        looking.lock();
        try {
            if (!streams.isEmpty()) {
                look();
            }
            return records.reading(workspace, reader.actor(), (tx, sight) -> {
                if (streams.isEmpty()) {
                    read = FeedStore.last(tx);
                }
                List<LiveStream> itself = new ArrayList<>();
                LiveStream stream = new LiveStream(reader, sight.rights(), () -> streams.removeAll(itself));
                itself.add(stream);
                stream.tell(new Told.Now(after.orElse(read)));
                missed(tx, sight, after, read).forEach(stream::tell);
                streams.add(stream);
                return stream;
            });
        } finally {
            looking.unlock();
        }
    }

    List<Told> since(LiveReader reader, OptionalLong after) {
        return records.reading(workspace, reader.actor(), (tx, sight) -> {
            long last = FeedStore.last(tx);
            List<Told> told = new ArrayList<>(missed(tx, sight, after, last));
            told.add(new Told.Now(last));
            return told;
        });
    }

    private List<Told> missed(Tx tx, Sight sight, OptionalLong after, long last) {
        if (after.isEmpty() || after.getAsLong() == last) {
            return List.of();
        }
        long heard = after.getAsLong();
        // A number beyond the last was heard before the workspace was put back from a backup.
        if (heard > last || last - heard > MOST_MISSED) {
            return List.of(new Told.Behind(last));
        }
        return new FeedStore(tx, sight.model())
                .after(heard, MOST_MISSED).stream()
                        .filter(entry -> entry.number() <= last)
                        .flatMap(entry -> News.of(entry, sight).stream())
                        .<Told>map(Told.Of::new)
                        .toList();
    }

    /** Ends the streams whose time is over, and tells the others what is new. */
    void look() {
        looking.lock();
        try {
            if (streams.isEmpty()) {
                return;
            }
            endWithTheirSessions();
            for (boolean more = true; more && !streams.isEmpty(); ) {
                more = records.reading(workspace, READER, this::pass);
            }
        } finally {
            looking.unlock();
        }
    }

    private void endWithTheirSessions() {
        Set<UUID> living = credentials.livingAmong(
                streams.stream().map(stream -> stream.reader().credential()).toList());
        streams.stream()
                .filter(stream -> !living.contains(stream.reader().credential()))
                .forEach(stream -> end(stream, new Told.Ended(false)));
    }

    /** @return whether there may be more */
    private boolean pass(Tx tx, Sight whole) {
        for (LiveStream stream : streams) {
            Rights today = records.sight(tx, stream.reader().actor()).rights();
            if (!today.equals(stream.rights())) {
                end(stream, new Told.Ended(true));
            }
        }
        List<FeedEntry> entries = new FeedStore(tx, whole.model()).after(read, AT_ONCE);
        for (FeedEntry entry : entries) {
            streams.forEach(
                    stream -> News.of(entry, records.sight(tx, stream.reader().actor()))
                            .ifPresent(news -> stream.tell(new Told.Of(news))));
            read = entry.number();
        }
        return entries.size() == AT_ONCE;
    }

    private void end(LiveStream stream, Told.Ended last) {
        stream.end(last);
        streams.remove(stream);
    }

    void endAll() {
        streams.forEach(stream -> end(stream, new Told.Ended(false)));
    }
}
