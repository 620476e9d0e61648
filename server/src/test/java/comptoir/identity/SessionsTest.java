package comptoir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestClock;
import comptoir.TestWorkspace;
import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sessions, links and accounts over time. */
class SessionsTest {

    private final TestClock clock = new TestClock();
    private final Passwords passwords = new Passwords();
    private final Sessions sessions = new Sessions(TestWorkspace.instance(), clock);
    private final OneTimeLinks links = new OneTimeLinks(TestWorkspace.instance(), clock, passwords);
    private final Accounts accounts = new Accounts(TestWorkspace.instance(), clock, passwords, List.of());
    private final String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final Account person =
            accounts.create(NewAccount.invited("Léa", name + "@beloc.fr", name)).orThrow();

    @Test
    void fourteenIdleDaysEndASession() {
        String token = sessions.open(person, "Firefox/140 Linux").token();
        clock.afterDays(13);
        assertThat(sessions.find(token)).isPresent();
        clock.afterDays(13);
        assertThat(sessions.find(token)).isPresent();
        clock.afterDays(14);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void ninetyDaysEndASessionHoweverBusy() {
        String token = sessions.open(person, "").token();
        for (int i = 0; i < 89; i++) {
            clock.afterDays(1);
            assertThat(sessions.find(token)).isPresent();
        }
        clock.afterDays(1);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void whenOneWasLastSeenIsNotedToTheMinute() {
        String token = sessions.open(person, "").token();
        var opened = clock.instant();
        clock.forward(Duration.ofSeconds(50));
        sessions.find(token);
        assertThat(sessions.list(person.id()).getFirst().lastSeenAt()).isEqualTo(opened);
        clock.forward(Duration.ofSeconds(20));
        sessions.find(token);
        assertThat(sessions.list(person.id()).getFirst().lastSeenAt()).isEqualTo(clock.instant());
    }

    @Test
    void anInvitationLastsFourteenDaysAndANewOneEndsTheOneBefore() {
        String first = links.issue(person);
        String second = links.issue(person);
        assertThat(links.find(first).isOk()).isFalse();
        assertThat(links.find(second).isOk()).isTrue();
        clock.afterDays(14);
        assertThat(links.find(second).isOk()).isFalse();
    }

    @Test
    void aForgottenPasswordIsReplacedByALinkOfTwoDaysWhichEndsEverySession() {
        links.redeem(links.issue(person), null, "une phrase bien à elle").orThrow();
        Account known = accounts.find(person.id()).orElseThrow();
        String token = sessions.open(known, "").token();
        String link = links.issue(known);
        assertThat(links.find(link).orThrow().kind()).isEqualTo(OneTimeLink.Kind.PASSWORD);

        links.redeem(link, null, "une autre phrase à elle").orThrow();

        assertThat(sessions.find(token)).isEmpty();
        assertThat(links.redeem(link, null, "encore une phrase à elle").isOk()).isFalse();
    }

    @Test
    void signInNamesAreTakenOnceWhateverTheirCase() {
        assertThat(accounts.findBySignInName(" " + name.toUpperCase() + " ")).contains(person);
        assertThat(accounts.findBySignInName(name.toUpperCase() + "@BELOC.fr")).contains(person);
        assertThat(codeOf(accounts.create(NewAccount.invited("Autre", null, name.toUpperCase()))))
                .isEqualTo("account.user_name_taken");
        assertThat(codeOf(accounts.create(NewAccount.invited("Autre", name + "@Beloc.FR", null))))
                .isEqualTo("account.email_taken");
    }

    @Test
    void whoIsNeededIsNotShutOut() {
        DeactivationRule lastAdministrator = account -> Optional.of(Refusal.of(IdentityProblem.FORM_INVALID));
        Accounts guarded = new Accounts(TestWorkspace.instance(), clock, passwords, List.of(lastAdministrator));
        assertThat(guarded.deactivate(person.id()).isOk()).isFalse();
        assertThat(accounts.find(person.id()).orElseThrow().active()).isTrue();
    }

    private static String codeOf(Outcome<?> outcome) {
        return ((Outcome.No<?>) outcome).refusal().problem().code();
    }
}
