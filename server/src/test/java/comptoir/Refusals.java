package comptoir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import comptoir.kernel.Problem;
import comptoir.kernel.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Expects acts to be refused, and why. */
public final class Refusals {

    private Refusals() {}

    public static void refused(Problem why, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().problem()).isEqualTo(why));
    }
}
