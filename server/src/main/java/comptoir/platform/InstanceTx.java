package comptoir.platform;

import org.jooq.DSLContext;

/** One open transaction outside every workspace: accounts, sessions, the list of workspaces. Tables are named {@code comptoir.x}. */
public final class InstanceTx {

    private final DSLContext dsl;

    InstanceTx(DSLContext dsl) {
        this.dsl = dsl;
    }

    public DSLContext dsl() {
        return dsl;
    }
}
