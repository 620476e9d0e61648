package comptoir.app;

import comptoir.dictionary.ObjectType;
import comptoir.identity.Accounts;
import comptoir.identity.ApiKeys;
import comptoir.identity.DeactivationRule;
import comptoir.identity.Enrolments;
import comptoir.identity.InstanceSetup;
import comptoir.identity.OneTimeLinks;
import comptoir.identity.Passwords;
import comptoir.identity.SecondFactors;
import comptoir.identity.Sessions;
import comptoir.identity.SetupLink;
import comptoir.identity.SignIn;
import comptoir.identity.WorkspaceFounding;
import comptoir.identity.Workspaces;
import comptoir.kernel.Actor;
import comptoir.platform.Database;
import comptoir.platform.Migrations;
import comptoir.platform.SecretBox;
import comptoir.records.Records;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires accounts, sessions and workspaces. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    /** Whoever asks for it finds every workspace migrated. */
    @Bean
    Workspaces workspaces(Database database, Migrations migrations) {
        Workspaces workspaces = new Workspaces(database, migrations);
        workspaces.migrateAll();
        return workspaces;
    }

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    /** Needs the instance's tables, so it comes after the migrations. */
    @Bean
    Sessions sessions(Database database, Clock clock, Migrations after) {
        return new Sessions(database, clock);
    }

    /** Records stand behind the accounts, so that they are asked for when a key is made. */
    @Bean
    ApiKeys apiKeys(Database database, Clock clock, ObjectProvider<Records> records, Workspaces workspaces) {
        return new ApiKeys(
                database,
                clock,
                (workspace, account) -> workspaces.findMember(workspace.slug(), account).stream()
                        .flatMap(member -> records
                                .getObject()
                                .reading(
                                        workspace,
                                        Actor.member(member, "", "fr"),
                                        (tx, sight) -> sight.wholes().stream()
                                                .map(ObjectType::key)
                                                .toList())
                                .stream())
                        .collect(Collectors.toSet()));
    }

    @Bean
    SecondFactors secondFactors(Database database, Clock clock, Passwords passwords, SecretBox box, Migrations after) {
        return new SecondFactors(database, clock, passwords, box);
    }

    @Bean
    SignIn signIn(Database database, Clock clock, Passwords passwords, Sessions sessions, SecondFactors secondFactors) {
        return new SignIn(database, clock, passwords, sessions, secondFactors);
    }

    @Bean
    Accounts accounts(Database database, Clock clock, Passwords passwords, ObjectProvider<DeactivationRule> rules) {
        return new Accounts(database, clock, passwords, rules);
    }

    @Bean
    Enrolments enrolments(Accounts accounts, Workspaces workspaces, ObjectProvider<WorkspaceFounding> founding) {
        return new Enrolments(accounts, workspaces, founding::getObject);
    }

    @Bean
    OneTimeLinks oneTimeLinks(Database database, Clock clock, Passwords passwords) {
        return new OneTimeLinks(database, clock, passwords);
    }

    @Bean
    SetupLink setupLink(Database database, Clock clock, Migrations after) {
        return new SetupLink(database, clock);
    }

    @Bean
    InstanceSetup instanceSetup(
            Database database,
            Migrations migrations,
            Clock clock,
            Passwords passwords,
            SetupLink link,
            ObjectProvider<WorkspaceFounding> founding) {
        return new InstanceSetup(database, migrations, clock, passwords, link, founding::getObject);
    }
}
