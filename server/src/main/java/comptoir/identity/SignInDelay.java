package comptoir.identity;

import java.time.Duration;

/**
 * How long one waits after failed attempts: a few are free, then each doubles the wait up to a limit.
 *
 * @param scope what is counted
 * @param free failures that cost nothing
 * @param longest the limit, so that nobody can lock another out for good
 */
record SignInDelay(String scope, int free, Duration longest) {

    static final SignInDelay OF_ACCOUNT = new SignInDelay("account", 4, Duration.ofMinutes(5));

    /** Many colleagues share an address. */
    static final SignInDelay OF_ADDRESS = new SignInDelay("address", 20, Duration.ofMinutes(15));

    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private static final int MOST_DOUBLINGS = 20;

    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
