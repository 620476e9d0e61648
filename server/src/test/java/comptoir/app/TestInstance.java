package comptoir.app;

import comptoir.TestWorkspace;
import comptoir.platform.WorkspaceSchema;

/** Makes a test's workspace one of the instance's, as founding would. */
final class TestInstance {

    private TestInstance() {}

    static void list(WorkspaceSchema schema) {
        TestWorkspace.instance()
                .doInInstance(tx -> tx.dsl()
                        .execute(
                                "insert into comptoir.workspace (slug, name, created_at, founded_at) values (?, ?, now(), now())"
                                        + " on conflict do nothing",
                                schema.slug(),
                                schema.slug()));
    }
}
