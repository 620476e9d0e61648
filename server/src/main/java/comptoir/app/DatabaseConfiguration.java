package comptoir.app;

import comptoir.platform.Database;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.Migrations;
import comptoir.platform.Pools;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the database that the start found or made. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    Pools pools(DatabaseAccess access) {
        return Pools.open(access);
    }

    @Bean
    Database database(Pools pools) {
        return pools.database();
    }

    /** Whoever asks for it finds the instance's own schema migrated. */
    @Bean
    Migrations migrations(Pools pools) {
        Migrations migrations = pools.migrations();
        migrations.migrateInstance();
        return migrations;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
