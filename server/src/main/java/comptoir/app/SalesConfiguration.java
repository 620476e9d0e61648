package comptoir.app;

import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.SettingsGuard;
import comptoir.documents.LegalMentions;
import comptoir.documents.Rendering;
import comptoir.identity.Account;
import comptoir.identity.Accounts;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import comptoir.outbox.Outbox;
import comptoir.platform.Database;
import comptoir.records.Records;
import comptoir.sales.CustomerPages;
import comptoir.sales.DiscountReleases;
import comptoir.sales.DiscountSettings;
import comptoir.sales.QuoteChoices;
import comptoir.sales.QuoteFiles;
import comptoir.sales.QuoteLayout;
import comptoir.sales.QuoteLineRules;
import comptoir.sales.QuoteLinks;
import comptoir.sales.QuoteMessages;
import comptoir.sales.QuotePress;
import comptoir.sales.QuoteReading;
import comptoir.sales.QuoteRules;
import comptoir.sales.QuoteSending;
import comptoir.sales.QuoteSettings;
import comptoir.sales.QuoteVersions;
import comptoir.sales.Quotes;
import comptoir.sales.QuotesInCurrency;
import comptoir.sales.ReleaseQueue;
import comptoir.sales.Revenue;
import comptoir.sales.SharedQuotes;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
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
    QuotesInCurrency quotesInCurrency() {
        return new QuotesInCurrency();
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
    CustomerPages customerPages(@Value("${comptoir.public-url:}") String publicUrl) {
        return CustomerPages.under(publicUrl);
    }

    @Bean
    QuoteLinks quoteLinks(Records records, CustomerPages pages, Clock clock) {
        return new QuoteLinks(records, pages, clock);
    }

    @Bean
    SharedQuotes sharedQuotes(
            Records records,
            Database database,
            Workspaces workspaces,
            Accounts accounts,
            Outbox outbox,
            CustomerPages pages,
            Clock clock) {
        return new SharedQuotes(
                records,
                database,
                slug -> workspaces.find(slug).map(Workspace::schema),
                outbox,
                pages,
                (tx, member) -> workspaces
                        .accountOf(tx.instance(), tx.workspace().slug(), member)
                        .flatMap(account -> accounts.find(tx.instance(), account))
                        .map(Account::language),
                clock);
    }

    @Bean
    QuoteSending quoteSending(Records records, QuotePress press, Outbox outbox, CustomerPages pages, Clock clock) {
        return new QuoteSending(records, press, outbox, pages, clock);
    }

    @Bean
    QuoteMessages quoteMessages(Records records, Outbox outbox, CustomerPages pages) {
        return new QuoteMessages(records, outbox, pages);
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
    ReleaseQueue releaseQueue(Records records) {
        return new ReleaseQueue(records);
    }

    @Bean
    DiscountSettings discountSettings(Database database, SettingsGuard guard, ChangeLog log, ReleaseQueue queue) {
        return new DiscountSettings(database, guard, log, queue);
    }

    @Bean
    QuoteChoices quoteChoices(
            Database database, Records records, SettingsGuard guard, ChangeLog log, QuotePress press, Clock clock) {
        return new QuoteChoices(database, records, guard, log, press, clock);
    }

    @Bean
    QuoteLayout quoteLayout(Records records, Clock clock) {
        return new QuoteLayout(records, clock);
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
