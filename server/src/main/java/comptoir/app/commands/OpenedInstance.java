package comptoir.app.commands;

import comptoir.app.Application;
import comptoir.identity.Account;
import comptoir.identity.Accounts;
import comptoir.identity.IdentityProblem;
import comptoir.identity.Workspace;
import comptoir.identity.Workspaces;
import comptoir.kernel.Refusal;
import comptoir.platform.DataFolder;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.FileStore;
import comptoir.platform.SecretBox;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The program's parts, wired for one command beside a running instance or instead of it; only what the command asks for is made. */
final class OpenedInstance implements AutoCloseable {

    private final OpenedDatabase database;
    private final ConfigurableApplicationContext context;
    private final String address;

    private OpenedInstance(OpenedDatabase database, ConfigurableApplicationContext context, String address) {
        this.database = database;
        this.context = context;
        this.address = address;
    }

    static OpenedInstance of(Options options, Map<String, String> environment) {
        Settings settings = settings(options, environment);
        String address = DataFolder.heldAt(settings.data())
                .filter(known -> !known.isEmpty())
                .orElse(settings.address(settings.port()));
        return open(OpenedDatabase.forCommand(settings), address, more -> {});
    }

    static Settings settings(Options options, Map<String, String> environment) {
        List<String> data =
                options.value("data").map(folder -> List.of("--data", folder)).orElse(List.of());
        return Settings.of(data, environment);
    }

    /** @param more further parts, which a test brings */
    static OpenedInstance open(
            OpenedDatabase database, String address, ApplicationContextInitializer<GenericApplicationContext> more) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setLazyInitialization(true);
        application.addInitializers(context -> {
            GenericApplicationContext parts = (GenericApplicationContext) context;
            parts.registerBean(DatabaseAccess.class, database::access);
            parts.registerBean(FileStore.class, database::files);
            // Commands neither keep nor use the passwords of other servers.
            parts.registerBean(SecretBox.class, SecretBox::forThisRun);
            more.initialize(parts);
        });
        // The wiring includes the web server, which answers nobody here.
        ConfigurableApplicationContext context =
                application.run("--server.port=0", "--server.address=127.0.0.1", "--logging.threshold.console=off");
        return new OpenedInstance(database, context, address);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Of a page, as people reach it. */
    String address(String path) {
        return address + path;
    }

    Account account(String signInName) {
        return part(Accounts.class)
                .findBySignInName(signInName)
                .orElseThrow(() -> Refusal.of(IdentityProblem.ACCOUNT_NOT_FOUND).refused());
    }

    /** The one named, or the only one there is. */
    Workspace workspace(Options options) {
        Workspaces workspaces = part(Workspaces.class);
        List<Workspace> all = workspaces.list();
        if (options.value("workspace").isEmpty() && all.size() == 1) {
            return all.getFirst();
        }
        return workspaces
                .find(Typed.needed(options, "workspace"))
                .orElseThrow(
                        () -> Refusal.of(IdentityProblem.WORKSPACE_NOT_FOUND).refused());
    }

    /** Ends the parts and leaves the database as it was found: open. */
    void leave() {
        context.close();
    }

    @Override
    public void close() {
        leave();
        database.close();
    }
}
