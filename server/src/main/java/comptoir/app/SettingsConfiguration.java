package comptoir.app;

import comptoir.access.Access;
import comptoir.access.AccessWork;
import comptoir.access.AdministratorStays;
import comptoir.access.CompanyDetails;
import comptoir.access.CurrencyRule;
import comptoir.access.MemberBook;
import comptoir.access.People;
import comptoir.access.Presence;
import comptoir.access.RoleEditing;
import comptoir.access.Roles;
import comptoir.access.Teams;
import comptoir.access.WorkspaceGuardian;
import comptoir.analytics.SavedCharts;
import comptoir.dictionary.ChangeLog;
import comptoir.dictionary.Dictionary;
import comptoir.dictionary.Directories;
import comptoir.dictionary.Fields;
import comptoir.dictionary.Models;
import comptoir.dictionary.SettingsGuard;
import comptoir.dictionary.ViewRule;
import comptoir.dictionary.Views;
import comptoir.dictionary.Waiting;
import comptoir.identity.Accounts;
import comptoir.identity.DeactivationRule;
import comptoir.identity.OneTimeLinks;
import comptoir.identity.SecondFactors;
import comptoir.identity.WorkspaceFounding;
import comptoir.identity.Workspaces;
import comptoir.platform.Database;
import comptoir.records.Charts;
import comptoir.records.FillingStore;
import comptoir.records.MemberOwner;
import comptoir.records.MemberRecords;
import comptoir.records.RecordOwner;
import comptoir.records.Records;
import comptoir.records.Sequencer;
import comptoir.records.SettingsJournal;
import comptoir.records.ViewReading;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what a workspace's administrators change: fields, views, roles, people, teams, the company. */
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    SettingsGuard settingsGuard(Models models, Access access) {
        return new WorkspaceGuardian(models, access);
    }

    @Bean
    ChangeLog changeLog(Clock clock, Sequencer sequencer) {
        return new SettingsJournal(clock, sequencer);
    }

    @Bean
    Fields fields(Database database, Models models, SettingsGuard guard, ChangeLog log, Clock clock, Dictionary after) {
        return new Fields(database, models, guard, log, new FillingStore(), clock, Waiting.jittered());
    }

    @Bean
    Directories directories(
            Database database,
            Models models,
            SettingsGuard guard,
            Roles roles,
            ChangeLog log,
            Clock clock,
            Dictionary after) {
        return new Directories(database, models, guard, roles, log, new FillingStore(), clock, Waiting.jittered());
    }

    @Bean
    ViewRule viewRule(Records records) {
        return new ViewReading(records);
    }

    @Bean
    Views views(Database database, SettingsGuard guard, ViewRule rule, Clock clock) {
        return new Views(database, guard, rule, clock);
    }

    @Bean
    SavedCharts savedCharts(Records records, Charts charts, SettingsGuard guard, Clock clock) {
        return new SavedCharts(records, charts, guard, clock);
    }

    @Bean
    AccessWork accessWork(Database database, SettingsGuard guard, ChangeLog log) {
        return new AccessWork(database, guard, log);
    }

    @Bean
    RoleEditing roleEditing(AccessWork work, Models models) {
        return new RoleEditing(work, models);
    }

    @Bean
    Teams teams(AccessWork work, Clock clock) {
        return new Teams(work, clock);
    }

    @Bean
    MemberBook memberBook(Records records) {
        return new MemberRecords(records);
    }

    @Bean
    Presence presence(SettingsGuard guard, Accounts accounts, Workspaces workspaces) {
        return new Presence(guard, accounts, workspaces);
    }

    @Bean
    RecordOwner memberOwner(Presence presence) {
        return new MemberOwner(presence);
    }

    @Bean
    People people(
            AccessWork work,
            MemberBook book,
            Accounts accounts,
            Workspaces workspaces,
            OneTimeLinks links,
            SecondFactors secondFactors) {
        return new People(work, book, accounts, workspaces, links, secondFactors);
    }

    @Bean
    CompanyDetails companyDetails(
            Database database, AccessWork work, Workspaces workspaces, ObjectProvider<CurrencyRule> rules) {
        return new CompanyDetails(database, work, workspaces, rules);
    }

    @Bean
    DeactivationRule administratorStays(Database database, Workspaces workspaces) {
        return new AdministratorStays(database, workspaces);
    }

    @Bean
    WorkspaceFounding workspaceFounding(
            Database database, Dictionary dictionary, Records records, Roles roles, Clock clock) {
        return new Founding(database, dictionary, records, roles, clock);
    }
}
