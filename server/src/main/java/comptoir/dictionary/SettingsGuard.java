package comptoir.dictionary;

import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;

/** Says who may change the workspace itself; implemented above, by who knows roles. */
public interface SettingsGuard {

    boolean allows(Tx tx, Actor actor);

    /** Whether they may change what documents and their messages say before anybody writes one. */
    boolean allowsTemplates(Tx tx, Actor actor);

    /** Refuses who may not change templates. */
    default void checkTemplates(Tx tx, Actor actor) {
        if (!allowsTemplates(tx, actor)) {
            throw Refusal.of(DictionaryProblem.TEMPLATES_MISSING).refused();
        }
    }

    /** Refuses who may neither change the workspace nor its templates. */
    default void checkEither(Tx tx, Actor actor) {
        if (!allows(tx, actor)) {
            checkTemplates(tx, actor);
        }
    }

    /** Refuses who may not change the workspace. */
    default void check(Tx tx, Actor actor) {
        if (!allows(tx, actor)) {
            throw Refusal.of(DictionaryProblem.SETTINGS_MISSING).refused();
        }
    }
}
