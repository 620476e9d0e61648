package comptoir.app;

import comptoir.TestWorkspace;
import comptoir.identity.Account;
import comptoir.identity.Accounts;
import comptoir.identity.NewAccount;
import comptoir.identity.Workspaces;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.FileStore;
import comptoir.platform.SecretBox;
import comptoir.platform.TestPostgres;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program on a free port and the tests' database, started once for a run by the first test that asks. */
public final class TestServer {

    public static final String PASSWORD = "douze lettres et plus";

    private TestServer() {}

    /** A visitor's browser, not signed in. */
    public static TestBrowser browser() {
        return new TestBrowser(Shared.ADDRESS);
    }

    /** A browser signed in as a new account that is a member of the workspace under {@code member}. */
    public static TestBrowser signedIn(TestWorkspace workspace, UUID member) {
        Workspaces workspaces = bean(Workspaces.class);
        Account account = account("person-" + member);
        TestInstance.list(workspace.schema());
        workspaces.addMember(workspace.schema().slug(), account.id(), member).orThrow();
        TestBrowser browser = browser();
        browser.signIn("person-" + member, PASSWORD);
        return browser;
    }

    /** An account with {@link #PASSWORD}, member of nothing. */
    public static Account account(String userName) {
        return bean(Accounts.class)
                .create(new NewAccount(UUID.randomUUID(), userName, null, userName, PASSWORD, "fr"))
                .orThrow();
    }

    public static <T> T bean(Class<T> type) {
        return Shared.CONTEXT.getBean(type);
    }

    public static URI address() {
        return Shared.ADDRESS;
    }

    /** A program of its own, for what a test does to the whole instance. */
    static ConfigurableApplicationContext start(
            DatabaseAccess access, ApplicationContextInitializer<GenericApplicationContext> more, String... settings) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean(DatabaseAccess.class, () -> access);
                    beans.registerBean(FileStore.class, () -> FileStore.in(TestFolder.SHARED));
                    beans.registerBean(SecretBox.class, SecretBox::forThisRun);
                    more.initialize(beans);
                })
                .properties("server.port=0", "spring.main.log-startup-info=false", "comptoir.proxies=127.0.0.1")
                .properties(settings)
                .run();
    }

    static URI addressOf(ConfigurableApplicationContext context) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    private static final class TestFolder {

        private static final Path SHARED = TestPostgres.temporaryFolder();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> TestPostgres.delete(SHARED)));
        }
    }

    private static final class Shared {

        private static final ConfigurableApplicationContext CONTEXT = start(TestPostgres.access(), more -> {});
        private static final URI ADDRESS = addressOf(CONTEXT);
    }
}
