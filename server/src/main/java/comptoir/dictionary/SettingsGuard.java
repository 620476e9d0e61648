package comptoir.dictionary;

import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;

/** Says who may change the workspace itself; implemented above, by who knows roles. */
public interface SettingsGuard {

    boolean allows(Tx tx, Actor actor);

    /** Refuses who may not. */
    default void check(Tx tx, Actor actor) {
        if (!allows(tx, actor)) {
            throw Refusal.of(DictionaryProblem.SETTINGS_MISSING).refused();
        }
    }
}
