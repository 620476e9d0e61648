package comptoir.app;

import comptoir.identity.Credentials;
import comptoir.platform.Database;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.NoticeLine;
import comptoir.platform.Notices;
import comptoir.records.Records;
import comptoir.records.live.LiveFeed;
import java.time.Clock;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** Wires the feed that open screens follow: what tells the servers of a database, the line that listens, and the streams. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean(initMethod = "begin")
    Notices notices(Database database) {
        return new Notices(database);
    }

    @Bean
    LiveFeed liveFeed(Records records, Database database, Clock clock) {
        return new LiveFeed(records, new Credentials(database, clock));
    }

    @Bean(initMethod = "begin")
    NoticeLine noticeLine(DatabaseAccess access, LiveFeed feed) {
        return new NoticeLine(access, feed);
    }

    /** Before the web server waits for its requests, of which open streams would be the last. */
    @Bean
    ApplicationListener<ContextClosedEvent> streamsEndWithTheServer(LiveFeed feed) {
        return closed -> feed.close();
    }
}
