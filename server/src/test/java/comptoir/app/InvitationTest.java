package comptoir.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.TestCompany;
import comptoir.TestWorkspace;
import comptoir.access.AccessWork;
import comptoir.access.People;
import comptoir.access.Person;
import comptoir.dictionary.Asker;
import comptoir.identity.Accounts;
import comptoir.identity.OneTimeLinks;
import comptoir.identity.Passwords;
import comptoir.identity.SecondFactors;
import comptoir.identity.Workspaces;
import comptoir.platform.Database;
import comptoir.platform.SecretBox;
import comptoir.platform.TestPostgres;
import comptoir.records.MemberRecords;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Who is invited is there whole or not at all. */
class InvitationTest {

    private static final People.Invitation LEA =
            new People.Invitation("Léa Guivarc’h", "lea.invited@belloc.example", "lea.invited", "rep");

    private final TestCompany belloc = TestCompany.open();
    private boolean cut;

    @BeforeEach
    void opened() {
        belloc.start();
        TestInstance.list(belloc.schema());
    }

    @AfterEach
    void closed() {
        belloc.close();
        TestWorkspace.instance()
                .doInInstance(tx -> tx.dsl().execute("delete from comptoir.account where user_name = 'lea.invited'"));
    }

    @Test
    void whoeverWasBeingInvitedWhenTheProgramStoppedIsInvitedAgain() {
        Asker anne = belloc.asker(belloc.anne());
        People people = people();
        int before = people.list(anne).size();
        cut = true;
        assertThatThrownBy(() -> people.invite(anne, LEA)).isInstanceOf(DataAccessException.class);
        cut = false;
        assertThat(accounts().findBySignInName("lea.invited")).isEmpty();
        assertThat(people.list(anne)).hasSize(before);
        Person.Invited invited = people.invite(anne, LEA);
        assertThat(invited.person().account().orElseThrow().userName()).isEqualTo("lea.invited");
        assertThat(people.list(anne)).hasSize(before + 1);
    }

    private People people() {
        Database stopping = new Database(stoppingAtTheCommit(), stoppingAtTheCommit());
        return new People(
                new AccessWork(stopping, belloc.guardian(), belloc.journal()),
                new MemberRecords(belloc.records()),
                accounts(),
                new Workspaces(TestWorkspace.instance(), TestWorkspace.migrations()),
                new OneTimeLinks(TestWorkspace.instance(), belloc.workspace().clock(), new Passwords()),
                new SecondFactors(
                        TestWorkspace.instance(), belloc.workspace().clock(), new Passwords(), SecretBox.forThisRun()));
    }

    private Accounts accounts() {
        return new Accounts(TestWorkspace.instance(), belloc.workspace().clock(), new Passwords(), List.of());
    }

    /** The database as it is, until it is gone in the instant of the workspace's commit. */
    private DataSource stoppingAtTheCommit() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestPostgres.access().app().url());
        source.setUser(TestPostgres.access().app().user());
        source.setPassword(TestPostgres.access().app().password());
        return proxy(DataSource.class, source);
    }

    @SuppressWarnings("unchecked") // a proxy of the interface it was asked for
    private <T> T proxy(Class<T> type, T real) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (cut && method.getName().equals("commit")) {
                throw new SQLException("the connection is gone", "08006");
            }
            try {
                Object answer = method.invoke(real, given);
                return answer instanceof Connection connection ? proxy(Connection.class, connection) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
