package comptoir.app.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.identity.Account;
import comptoir.identity.Accounts;
import comptoir.identity.ApiKeys;
import comptoir.identity.Claim;
import comptoir.identity.MembersOnly;
import comptoir.identity.OneTimeLinks;
import comptoir.identity.WorkspaceFounding;
import comptoir.kernel.Refused;
import comptoir.platform.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator types beside a stopped instance that one command has set up. */
class CommandsTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("COMPTOIR_PROGRAMS", TestPostgres.PROGRAMS.toString());
    private static final Set<String> VALUED =
            Set.of("workspace", "name", "email", "user-name", "role", "user", "expires");
    private static final ByteArrayOutputStream SAID = new ByteArrayOutputStream();
    private static final Terminal TERMINAL = new Terminal(
            Locale.ENGLISH,
            new PrintStream(SAID, true, StandardCharsets.UTF_8),
            new PrintStream(SAID, true, StandardCharsets.UTF_8));

    private static Path folder;
    private static OpenedInstance instance;

    @BeforeAll
    static void anInstanceSetUpByCommand() {
        folder = TestPostgres.temporaryFolder();
        Settings settings = Settings.of(List.of("--data", folder.toString()), ENVIRONMENT);
        instance = OpenedInstance.open(
                OpenedDatabase.forCommand(settings),
                "http://127.0.0.1:8060",
                parts -> parts.registerBean(
                        "testFounding",
                        WorkspaceFounding.class,
                        MembersOnly::new,
                        definition -> definition.setPrimary(true)));
        new SetupCommand(TERMINAL, ENVIRONMENT).run(claim(), instance);
    }

    @AfterAll
    static void gone() {
        instance.close();
        TestPostgres.delete(folder);
    }

    @BeforeEach
    void listenAnew() {
        SAID.reset();
    }

    @Test
    void theInstanceIsSetUpOnce() {
        assertThatThrownBy(() -> new SetupCommand(TERMINAL, ENVIRONMENT).run(claim(), instance))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("setup.link_used");
    }

    @Test
    void anAddedPersonGetsALinkToChooseAPassword() {
        user("add", "--name", "Ali Sow", "--email", "ali@beloc.fr", "--role", "rep");
        String token = said().substring(said().lastIndexOf('/') + 1).strip();
        assertThat(said()).contains("http://127.0.0.1:8060/link/");
        Account account =
                instance.part(OneTimeLinks.class).find(token).orThrow().account();
        assertThat(account.name()).isEqualTo("Ali Sow");
    }

    @Test
    void aPersonWithARoleThatDoesNotExistLeavesNoAccountBehind() {
        assertThatThrownBy(() -> user("add", "--name", "Zoé", "--user-name", "zoe", "--role", MembersOnly.UNKNOWN_ROLE))
                .isInstanceOf(Refused.class);
        assertThat(instance.part(Accounts.class).findBySignInName("zoe")).isEmpty();
    }

    @Test
    void peopleAreShutOutAndListed() {
        user("add", "--name", "Marc", "--user-name", "marc");
        user("deactivate", "marc");
        SAID.reset();
        user("list");
        assertThat(said())
                .contains("marc\t\tMarc\tinactive\tbeloc")
                .contains("\tlea@beloc.fr\tLéa Béloc\tactive\tbeloc");
    }

    @Test
    void aKeyIsShownOnceAndOpensTheWorkspace() {
        Typed add = typed("add", "--user", "lea@beloc.fr", "--name", "Export", "--expires", "2099-12-31");
        new KeyCommand(TERMINAL, ENVIRONMENT).run(add, instance);
        String secret = said().substring(said().indexOf("cpt_")).strip();
        assertThat(instance.part(ApiKeys.class).find(secret).orElseThrow().members())
                .containsOnlyKeys("beloc");
    }

    @Test
    void aSecondCompanyIsAddedWithAPersonWhoIsThere() {
        Typed add = typed("add", "filiale", "--name", "Filiale", "--user", "lea@beloc.fr");
        new WorkspaceCommand(TERMINAL, ENVIRONMENT).run(add, instance);
        assertThat(said()).contains("http://127.0.0.1:8060/w/filiale/");
        assertThatThrownBy(() -> new WorkspaceCommand(TERMINAL, ENVIRONMENT).run(add, instance))
                .hasMessageContaining("workspace.slug_taken");
        user("add", "--name", "Ines", "--user-name", "ines", "--workspace", "filiale");
    }

    @Test
    void whatWasTypedWronglyEndsWithTwoAndASentence() {
        Commands commands = new Commands(TERMINAL, ENVIRONMENT);
        assertThat(commands.run(List.of("user", "explode"))).isEqualTo(2);
        assertThat(commands.run(List.of("user", "list", "--colour", "red"))).isEqualTo(2);
        assertThat(commands.run(List.of("setup", "--company", "x"))).isEqualTo(2);
        assertThat(said().lines())
                .containsExactly(
                        "\"explode\" is not an action of this command; ./comptoir help shows them.",
                        "\"--colour\" is not an option of this command; ./comptoir help shows them.",
                        "--name is missing.");
    }

    private static void user(String... words) {
        new UserCommand(TERMINAL, ENVIRONMENT).run(typed(words), instance);
    }

    /** There are two workspaces once the second company is added, so the first is named. */
    private static Typed typed(String... words) {
        return Typed.of(List.of(words), Map.of("COMPTOIR_WORKSPACE", "beloc"), VALUED);
    }

    private static String said() {
        return SAID.toString(StandardCharsets.UTF_8);
    }

    private static Claim claim() {
        return new Claim(
                Map.of("name", "Béloc"),
                new Claim.Founder("Léa Béloc", "lea@beloc.fr", null, "une phrase bien à moi", "fr"),
                WorkspaceFounding.Visibility.EVERYONE,
                List.of());
    }
}
