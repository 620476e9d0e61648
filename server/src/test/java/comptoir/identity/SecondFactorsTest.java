package comptoir.identity;

import static org.assertj.core.api.Assertions.assertThat;

import comptoir.TestClock;
import comptoir.TestWorkspace;
import comptoir.kernel.Outcome;
import comptoir.kernel.Problem;
import comptoir.platform.SecretBox;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;

/** The code of one's phone at the door. */
class SecondFactorsTest {

    private static final String PASSWORD = "une phrase bien à elle";

    private final TestClock clock = new TestClock();
    private final Passwords passwords = new Passwords();
    private final SecondFactors factors = factors();
    private final SignIn signIn = new SignIn(
            TestWorkspace.instance(), clock, passwords, new Sessions(TestWorkspace.instance(), clock), factors);
    private final String name = "p" + UUID.randomUUID().toString().substring(0, 8);
    private final Account person = new Accounts(TestWorkspace.instance(), clock, passwords, List.of())
            .create(NewAccount.invited("Léa", name + "@beloc.fr", name))
            .orThrow();
    private final Signed signed = signed();

    private SecondFactors factors() {
        return new SecondFactors(TestWorkspace.instance(), clock, passwords, SecretBox.forThisRun());
    }

    private Signed signed() {
        OneTimeLinks links = new OneTimeLinks(TestWorkspace.instance(), clock, passwords);
        links.redeem(links.issue(person), null, PASSWORD).orThrow();
        return new Signed(
                person.id(),
                person.name(),
                person.email(),
                person.userName(),
                "fr",
                Map.of(),
                Signed.Door.SESSION,
                UUID.randomUUID(),
                Optional.empty());
    }

    @Test
    void theCodeIsAskedOnceThePhoneIsShownToKnowTheSecret() {
        String secret = factors.begin(signed, PASSWORD).orThrow().secret();
        assertThat(enter("").isOk()).isTrue();
        refused(IdentityProblem.SECOND_FACTOR_CODE_WRONG, factors.confirm(signed, "no code"));
        factors.confirm(signed, code(secret)).orThrow();
        refused(IdentityProblem.SESSION_CODE_NEEDED, enter(""));
        clock.forward(Duration.ofSeconds(30));
        assertThat(enter(code(secret)).isOk()).isTrue();
    }

    @Test
    void aCodeLetsInOnceAndALaterOneEndsThoseBefore() {
        String secret = active();
        String first = code(secret);
        clock.forward(Duration.ofSeconds(30));
        String second = code(secret);
        assertThat(enter(second).isOk()).isTrue();
        refused(IdentityProblem.SESSION_CODE_WRONG, enter(second));
        refused(IdentityProblem.SESSION_CODE_WRONG, enter(first));
    }

    @Test
    void oneCodeGivenManyTimesAtOnceLetsInOnce() throws Exception {
        String code = code(active());
        Callable<SecondFactors.Verdict> check = () -> factors.check(person.id(), code);
        int right = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            for (Future<SecondFactors.Verdict> each : pool.invokeAll(Collections.nCopies(16, check))) {
                right += each.get() == SecondFactors.Verdict.RIGHT ? 1 : 0;
            }
        }
        assertThat(right).isOne();
    }

    @Test
    void aRecoveryCodeLetsInOnceHoweverItIsTyped() {
        List<String> codes = recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(each -> each.matches("(\\w{4}-){3}\\w{4}"));
        assertThat(enter(" " + codes.getFirst().toUpperCase(Locale.ROOT).replace("-", " "))
                        .isOk())
                .isTrue();
        refused(IdentityProblem.SESSION_CODE_WRONG, enter(codes.getFirst()));
        assertThat(factors.of(person.id())).isEqualTo(new SecondFactors.Standing(true, 9));
        List<String> fresh = factors.renewRecoveryCodes(signed, PASSWORD).orThrow();
        refused(IdentityProblem.SESSION_CODE_WRONG, enter(codes.getLast()));
        assertThat(enter(fresh.getLast()).isOk()).isTrue();
    }

    @Test
    void askingForTheCodePardonsNoGuesses() {
        active();
        for (int i = 0; i < 4; i++) {
            refused(IdentityProblem.SESSION_CODE_WRONG, enter("no code " + i));
            enter("");
        }
        refused(IdentityProblem.SESSION_THROTTLED, enter("no code 4"));
    }

    @Test
    void whoDoesNotKnowThePasswordChangesNothing() {
        refused(IdentityProblem.PASSWORD_WRONG, factors.begin(signed, "pas la sienne du tout"));
        active();
        refused(IdentityProblem.PASSWORD_WRONG, factors.end(signed, "pas la sienne du tout"));
        refused(IdentityProblem.PASSWORD_WRONG, factors.renewRecoveryCodes(signed, ""));
        refused(IdentityProblem.SECOND_FACTOR_ACTIVE, factors.begin(signed, PASSWORD));
        assertThat(factors.end(signed, PASSWORD).orThrow()).isEqualTo(new SecondFactors.Standing(false, 0));
        assertThat(enter("").isOk()).isTrue();
    }

    @Test
    void underAnotherKeyOnlyRecoveryCodesLetIn() {
        String secret = factors.begin(signed, PASSWORD).orThrow().secret();
        List<String> codes = factors.confirm(signed, code(secret)).orThrow();
        SecondFactors elsewhere = factors();
        clock.forward(Duration.ofSeconds(30));
        assertThat(elsewhere.check(person.id(), code(secret))).isEqualTo(SecondFactors.Verdict.WRONG);
        assertThat(elsewhere.check(person.id(), codes.getFirst())).isEqualTo(SecondFactors.Verdict.RIGHT);
    }

    /** The secret of a second factor in place, at a moment whose code was not used yet. */
    private String active() {
        String secret = factors.begin(signed, PASSWORD).orThrow().secret();
        factors.confirm(signed, code(secret)).orThrow();
        clock.forward(Duration.ofSeconds(30));
        return secret;
    }

    private List<String> recoveryCodes() {
        String secret = factors.begin(signed, PASSWORD).orThrow().secret();
        return factors.confirm(signed, code(secret)).orThrow();
    }

    private String code(String secret) {
        return TimeCodes.code(Base32.decode(secret), TimeCodes.stepAt(clock.instant()));
    }

    private Outcome<OpenedSession> enter(String code) {
        return signIn.attempt(new SignIn.Attempt(name, PASSWORD, "address of " + name, "Firefox", code));
    }

    private static void refused(Problem problem, Outcome<?> outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.No.class,
                        no -> assertThat(no.refusal().problem()).isEqualTo(problem));
    }
}
