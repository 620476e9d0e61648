package comptoir.records;

import comptoir.access.Presence;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.Set;
import java.util.UUID;

/** A member with an account is switched off, not thrown away: what they did names them. Who is switched off or on is out or in at once. */
public final class MemberOwner implements RecordOwner {

    static final String ACTIVE = "active";
    static final String LAST_DAY = "lastDay";

    private final Presence presence;

    public MemberOwner(Presence presence) {
        this.presence = presence;
    }

    @Override
    public String object() {
        return "member";
    }

    /** Files say nothing of what has rules here. */
    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public void before(Tx tx, Actor actor, Draft draft, boolean commanded) {
        String active = draft.object().field(ACTIVE).column();
        String lastDay = draft.object().field(LAST_DAY).column();
        if (draft.isNew() || !draft.touches(active) && !draft.touches(lastDay)) {
            return;
        }
        presence.check(tx, actor);
        if (draft.get(lastDay) != null) {
            presence.checkMayLeave(tx, draft.id());
        }
        if (draft.touches(active)) {
            boolean in = Boolean.TRUE.equals(draft.get(active));
            presence.follow(tx, draft.id(), in);
            if (in) {
                // Or the day that made them leave would make them leave again.
                draft.set(LAST_DAY, null);
            }
        }
    }

    @Override
    public void beforeRemoval(Tx tx, Set<UUID> ids, boolean commanded) {
        MemberAccountStore.withAccount(tx, ids).ifPresent(name -> {
            throw Refusal.of(RecordsProblem.MEMBER_WITH_ACCOUNT, "name", name).refused();
        });
    }
}
