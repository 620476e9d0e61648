package comptoir.app.commands;

import comptoir.app.Application;
import comptoir.app.demo.Demo;
import comptoir.app.demo.DemoClock;
import comptoir.app.demo.Doors;
import comptoir.identity.SetupLink;
import comptoir.platform.DataFolder;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.FileStore;
import comptoir.platform.SecretBox;
import comptoir.platform.StartProblem;
import comptoir.platform.StartRefused;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the instance and stays until it is told to end. */
final class StartCommand implements Command {

    /** Always the same company, but for passwords and dates. */
    private static final long DEMO = 2026;

    private final Terminal terminal;
    private final Map<String, String> environment;

    StartCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public int run(List<String> arguments) {
        Settings settings = Settings.of(arguments, environment);
        DataFolder data = DataFolder.hold(settings.data());
        data.announce(settings.address(settings.port()));
        refuseTakenPort(settings);
        Path log = data.path().resolve("comptoir.log");
        try {
            start(settings, data, log);
            return 0;
        } catch (StartRefused refused) {
            throw refused;
        } catch (RuntimeException e) {
            // Whatever keeps the program from starting is one sentence and an exit code; the whole of it stands in the
            // log.
            throw StartFailures.explained(e, settings, log);
        }
    }

    /** Ends in the reverse order: the web server first, then PostgreSQL, then the hold on the folder. */
    private void start(Settings settings, DataFolder data, Path log) {
        terminal.say("start.progress.database");
        OpenedDatabase database = OpenedDatabase.forStart(settings, data);
        SpringApplication.getShutdownHandlers().add(() -> {
            database.close();
            data.close();
        });
        List<Demo.Person> invented = settings.demo() ? invented(database, new DemoMark(data.path())) : List.of();
        terminal.say("start.progress.program");
        ConfigurableApplicationContext context = application(settings, database, data)
                .run(
                        "--server.port=" + settings.port(),
                        "--server.address=" + settings.listen(),
                        "--comptoir.public-url=" + settings.publicUrl().orElse(""),
                        "--logging.threshold.console=off",
                        "--logging.file.name=" + log);
        int port = port(context, settings);
        data.announce(settings.address(port));
        greet(settings, port, context.getBean(SetupLink.class), invented);
    }

    /** Before anybody is answered, since the program's clock goes through the past meanwhile. */
    private List<Demo.Person> invented(OpenedDatabase database, DemoMark mark) {
        DemoClock clock = new DemoClock(Clock.systemUTC());
        OpenedInstance instance = OpenedInstance.open(
                database,
                "",
                parts -> parts.registerBean(
                        "demoClock", Clock.class, () -> clock, definition -> definition.setPrimary(true)));
        try {
            return invented(instance, clock, mark);
        } finally {
            instance.leave();
        }
    }

    List<Demo.Person> invented(OpenedInstance instance, DemoClock clock, DemoMark mark) {
        if (instance.part(SetupLink.class).isClaimed()) {
            if (mark.isSet()) {
                throw new StartRefused(
                        StartProblem.DEMO_UNFINISHED,
                        Map.of("folder", mark.folder().toString()));
            }
            terminal.say("start.demo.claimed");
            return List.of();
        }
        terminal.say("start.demo.progress");
        return mark.during(() -> new Demo(Doors.of(instance::part), clock, DEMO).make());
    }

    private static SpringApplication application(Settings settings, OpenedDatabase database, DataFolder data) {
        SpringApplication application = new SpringApplication(Application.class);
        application.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(Settings.class, () -> settings);
            beans.registerBean(DatabaseAccess.class, database::access);
            beans.registerBean(FileStore.class, database::files);
            beans.registerBean(SecretBox.class, () -> SecretBox.of(data));
        });
        return application;
    }

    private void greet(Settings settings, int port, SetupLink setup, List<Demo.Person> invented) {
        if (!settings.isLoopback()) {
            terminal.say("start.open_wide", Map.of("listen", settings.listen()));
        }
        terminal.say("start.ready", Map.of("address", settings.address(port)));
        setup.current()
                .ifPresent(token ->
                        terminal.say("start.claim", Map.of("link", settings.address(port) + "/setup?token=" + token)));
        if (!invented.isEmpty()) {
            terminal.say("start.demo.people");
            invented.forEach(each -> terminal.say(
                    "start.demo.person",
                    Map.of(
                            "email", "%-26s".formatted(each.email()),
                            "password", each.password(),
                            "name", each.name(),
                            "role", terminal.sentence("start.demo.role." + each.role(), Map.of()))));
        }
        terminal.say("start.end");
    }

    private static int port(ConfigurableApplicationContext context, Settings settings) {
        return context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : settings.port();
    }

    /** Before PostgreSQL is started, so that the answer comes at once. */
    private static void refuseTakenPort(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.listen()), settings.port()));
        } catch (BindException e) {
            StartProblem problem = String.valueOf(e.getMessage()).contains("assign requested address")
                    ? StartProblem.ADDRESS_UNKNOWN
                    : StartProblem.PORT_TAKEN;
            throw new StartRefused(
                    problem, Map.of("port", Integer.toString(settings.port()), "listen", settings.listen()), e);
        } catch (IOException e) {
            throw new StartRefused(StartProblem.ADDRESS_UNKNOWN, Map.of("listen", settings.listen()), e);
        }
    }
}
