package comptoir.identity;

import comptoir.platform.WorkspaceSchema;

/** One company's data, known in addresses by a short name. */
public record Workspace(String slug, String name) {

    public WorkspaceSchema schema() {
        return new WorkspaceSchema(slug);
    }
}
