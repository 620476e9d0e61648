package comptoir.app;

import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.SettingsGuard;
import comptoir.documents.LegalMentions;
import comptoir.documents.Rendering;
import comptoir.outbox.Outbox;
import comptoir.platform.Database;
import comptoir.records.Records;
import comptoir.sales.DiscountReleases;
import comptoir.sales.DiscountSettings;
import comptoir.sales.QuoteFiles;
import comptoir.sales.QuoteLineRules;
import comptoir.sales.QuoteMessages;
import comptoir.sales.QuotePress;
import comptoir.sales.QuoteReading;
import comptoir.sales.QuoteRules;
import comptoir.sales.QuoteSending;
import comptoir.sales.QuoteSettings;
import comptoir.sales.QuoteVersions;
import comptoir.sales.Quotes;
import comptoir.sales.Revenue;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires quotes: their rules into the record engine, their doors to the web. */
@Configuration(proxyBeanMethods = false)
class SalesConfiguration {

    @Bean
    QuoteRules quoteRules(Clock clock) {
        return new QuoteRules(clock);
    }

    @Bean
    QuoteLineRules quoteLineRules() {
        return new QuoteLineRules();
    }

    @Bean
    Rendering rendering() {
        return new Rendering();
    }

    @Bean
    QuotePress quotePress(Rendering rendering) {
        return new QuotePress(rendering, LegalMentions.read());
    }

    @Bean
    Quotes quotes(Records records, Clock clock) {
        return new Quotes(records, clock);
    }

    @Bean
    QuoteVersions quoteVersions(Records records, Clock clock) {
        return new QuoteVersions(records, clock);
    }

    @Bean
    QuoteReading quoteReading(Records records, QuotePress press, Clock clock) {
        return new QuoteReading(records, press, clock);
    }

    @Bean
    QuoteSending quoteSending(Records records, QuotePress press, Outbox outbox, Clock clock) {
        return new QuoteSending(records, press, outbox, clock);
    }

    @Bean
    QuoteMessages quoteMessages(Records records, Outbox outbox) {
        return new QuoteMessages(records, outbox);
    }

    @Bean
    QuoteFiles quoteFiles() {
        return new QuoteFiles();
    }

    @Bean
    QuoteSettings quoteSettings(Database database, SettingsGuard guard, ChangeLog log, Clock clock) {
        return new QuoteSettings(database, guard, log, clock);
    }

    @Bean
    DiscountSettings discountSettings(Database database, SettingsGuard guard, ChangeLog log) {
        return new DiscountSettings(database, guard, log);
    }

    @Bean
    DiscountReleases discountReleases(Records records, Clock clock) {
        return new DiscountReleases(records, clock);
    }

    @Bean
    Revenue revenue(Records records, Clock clock) {
        return new Revenue(records, clock);
    }
}
