package comptoir.records;

import comptoir.kernel.Refusal;
import comptoir.platform.Tx;
import java.util.Set;
import java.util.UUID;

/** A member with an account is switched off, not thrown away: what they did names them. */
public final class MemberOwner implements RecordOwner {

    @Override
    public String object() {
        return "member";
    }

    /** Only removal has rules here. */
    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public void beforeRemoval(Tx tx, Set<UUID> ids, boolean commanded) {
        MemberAccountStore.withAccount(tx, ids).ifPresent(name -> {
            throw Refusal.of(RecordsProblem.MEMBER_WITH_ACCOUNT, "name", name).refused();
        });
    }
}
