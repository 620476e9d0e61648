package comptoir.records.live;

import comptoir.identity.Credentials;
import comptoir.kernel.Refusal;
import comptoir.platform.NoticeLine;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.Records;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams of this server, by workspace; told of operations by the one line that listens. */
public final class LiveFeed implements NoticeLine.Listener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);

    /** Tabs share one; several browsers and devices have their own. */
    static final int MOST_OF_AN_ACCOUNT = 10;

    private final Records records;
    private final Credentials credentials;
    private final Map<WorkspaceSchema, WorkspaceFeed> feeds = new ConcurrentHashMap<>();
    private volatile boolean ended;

    public LiveFeed(Records records, Credentials credentials) {
        this.records = records;
        this.credentials = credentials;
    }

    /** @param after the last number that the reader heard of, when it was there before */
    public LiveStream open(LiveReader reader, OptionalLong after) {
        long streams = feeds.values().stream()
                .flatMap(feed -> feed.readers().stream())
                .filter(other -> other.account().equals(reader.account()))
                .count();
        if (streams >= MOST_OF_AN_ACCOUNT) {
            throw Refusal.of(LiveProblem.TOO_MANY_STREAMS, "most", MOST_OF_AN_ACCOUNT)
                    .refused();
        }
        LiveStream stream = feed(reader.workspace()).open(reader, after);
        if (ended) {
            stream.end(new Told.Ended(false));
        }
        return stream;
    }

    /** For who cannot keep a stream open: what happened since, at once, and last where the feed stands. */
    public List<Told> since(LiveReader reader, OptionalLong after) {
        return feed(reader.workspace()).since(reader, after);
    }

    @Override
    public void went(Set<WorkspaceSchema> workspaces) {
        workspaces.forEach(workspace -> {
            WorkspaceFeed feed = feeds.get(workspace);
            if (feed != null) {
                look(workspace, feed);
            }
        });
    }

    private static void look(WorkspaceSchema workspace, WorkspaceFeed feed) {
        try {
            feed.look();
        } catch (RuntimeException databaseAway) {
            // One company's trouble must not keep news from the others; this one is looked at again two seconds later.
            LOG.debug("the feed of {} could not be read: {}", workspace.slug(), databaseAway.getMessage());
        }
    }

    @Override
    public void lookEverywhere() {
        went(Set.copyOf(feeds.keySet()));
    }

    /** The server ends: so do its streams, which would hold it up. */
    @Override
    public void close() {
        ended = true;
        feeds.values().forEach(WorkspaceFeed::endAll);
    }

    private WorkspaceFeed feed(WorkspaceSchema workspace) {
        return feeds.computeIfAbsent(workspace, key -> new WorkspaceFeed(key, records, credentials));
    }
}
