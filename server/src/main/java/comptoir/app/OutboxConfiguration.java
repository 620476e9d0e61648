package comptoir.app;

import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.SettingsGuard;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import comptoir.outbox.Bell;
import comptoir.outbox.FrozenFiles;
import comptoir.outbox.MailSettings;
import comptoir.outbox.Outbox;
import comptoir.outbox.Postman;
import comptoir.platform.Database;
import comptoir.platform.SecretBox;
import comptoir.records.Records;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what leaves the house by mail. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Postman postman(Database database, SecretBox box, ObjectProvider<FrozenFiles> files, Clock clock) {
        return new Postman(database, box, files.orderedStream().toList(), clock);
    }

    /** Begins its rounds with the program and ends them with it. */
    @Bean(initMethod = "begin")
    PostRounds postRounds(Postman postman, Workspaces workspaces) {
        return new PostRounds(
                postman, () -> workspaces.list().stream().map(Workspace::schema).toList());
    }

    @Bean
    Outbox outbox(Records records, SecretBox box, Bell bell, Clock clock) {
        return new Outbox(records, box, bell, clock);
    }

    @Bean
    MailSettings.Wording mailWording(Sentences sentences) {
        return (key, language) -> sentences.of(key, Map.of(), Locale.of(language));
    }

    @Bean
    MailSettings mailSettings(
            Database database,
            SettingsGuard guard,
            ChangeLog log,
            Records records,
            SecretBox box,
            Bell bell,
            MailSettings.Wording wording,
            Clock clock) {
        return new MailSettings(database, guard, log, records, box, bell, wording, clock);
    }
}
