package comptoir.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestWorkspace;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rights of the database's roles. */
class MigrationsTest {

    @RegisterExtension
    static final TestWorkspace here = new TestWorkspace();

    /** As a later module's migration would do it. */
    @BeforeAll
    static void aSealedTableStandsInTheLegalSchema() {
        asMigrator(
                "create table %w.customer (id int primary key)",
                "insert into %w.customer values (1)",
                "grant references on %w.customer to comptoir_legal",
                "set role comptoir_legal",
                "create table %l.sealed (id int primary key, customer int references %w.customer, amount numeric)",
                "insert into %l.sealed values (1, 1, 100)",
                "grant select, insert on %l.sealed to comptoir_app",
                "create function %l.refuse() returns trigger language plpgsql as 'begin raise ''sealed''; end'",
                "create trigger sealed before update or delete on %l.sealed for each row execute function %l.refuse()",
                "reset role");
    }

    static Stream<String> nineAttacks() {
        return Stream.of(
                "update %l.sealed set amount = 1",
                "delete from %l.sealed",
                "truncate %l.sealed",
                "alter table %l.sealed disable trigger all",
                "drop table %l.sealed",
                "set role comptoir_legal",
                "grant comptoir_legal to comptoir_app",
                "set session_replication_role = replica",
                "drop schema %l cascade");
    }

    @ParameterizedTest
    @MethodSource("nineAttacks")
    void whatIsSealedWithstandsTheApplicationsOwnLogin(String attack) {
        assertThatThrownBy(() -> asApplication(attack)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThat(amount()).isEqualTo("100");
    }

    @ParameterizedTest
    @MethodSource("furtherAttacks")
    void theApplicationMayNotChangeWhatItWritesInto(String attack) {
        assertThatThrownBy(() -> asApplication(attack)).hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    static Stream<String> furtherAttacks() {
        return Stream.of(
                "create table %w.mine (id int)",
                "create table %l.mine (id int)",
                "alter table %w.customer add column x int",
                "drop table %w.customer",
                "truncate %w.customer",
                "create role intruder",
                "create schema intruder",
                "create trigger t before insert on %w.customer for each row execute function %l.refuse()",
                "delete from %w.flyway_schema_history",
                "delete from comptoir.flyway_schema_history",
                "set role comptoir_migrator");
    }

    @Test
    void theApplicationReadsAndWritesTheTablesOfTheWorkspace() {
        asApplication("insert into %w.customer values (2)", "delete from %w.customer where id = 2");
    }

    @Test
    void aReferenceOutOfTheLegalSchemaHoldsItsTarget() {
        assertThatThrownBy(() -> asApplication("delete from %w.customer where id = 1"))
                .satisfies(e -> assertThat(BrokenConstraint.in(e)).contains("sealed_customer_fkey"));
    }

    @Test
    void theGuaranteeIsReportedAsOnWhenTheRolesAreApart() {
        assertThat(TestWorkspace.migrations().legalGuaranteeHolds()).isTrue();
    }

    @Test
    void oneLoginForEverythingWorksWithoutTheGuarantee() {
        DatabaseAccess.Login migrator = TestPostgres.access().migrator();
        WorkspaceSchema alone = new WorkspaceSchema("t_one_login");
        try (Pools pools = Pools.open(new DatabaseAccess(migrator, migrator))) {
            assertThat(pools.migrations().legalGuaranteeHolds()).isFalse();
            pools.migrations().migrate(alone);
            pools.migrations().drop(alone);
            assertThat(pools.migrations().exists(alone)).isFalse();
        }
    }

    @Test
    void onlyWorkspacesThatLagAreMigratedAgain() {
        TestWorkspace.migrations().migrateLagging(List.of(here.schema()));
        assertThat(TestWorkspace.migrations().exists(here.schema())).isTrue();
    }

    private static void asApplication(String... statements) {
        here.database().doInTransaction(here.schema(), tx -> run(tx, statements));
    }

    private static void asMigrator(String... statements) {
        here.database().inSchemaChange(here.schema(), tx -> {
            run(tx, statements);
            return true;
        });
    }

    private static void run(Tx tx, String... statements) {
        for (String each : statements) {
            tx.dsl()
                    .execute(each.replace("%w", here.schema().name())
                            .replace("%l", here.schema().legalName()));
        }
    }

    private static String amount() {
        return here.database()
                .inTransaction(
                        here.schema(),
                        tx -> tx.dsl()
                                .fetchSingle("select amount::text from "
                                        + here.schema().legalName() + ".sealed")
                                .into(String.class));
    }
}
