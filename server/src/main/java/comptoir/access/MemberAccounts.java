package comptoir.access;

import comptoir.platform.Tx;
import java.util.UUID;

/** Which account a member signs in with. */
public final class MemberAccounts {

    private MemberAccounts() {}

    /** In the transaction that made the member, after it. */
    public static void give(Tx tx, UUID member, UUID account) {
        new MemberStore(tx).setAccount(member, account);
    }
}
