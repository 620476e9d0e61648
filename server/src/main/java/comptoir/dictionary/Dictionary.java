package comptoir.dictionary;

import comptoir.platform.Database;
import comptoir.platform.WorkspaceSchema;
import java.util.List;

/** Puts what the modules declare into a workspace's dictionary, after its tables were migrated. */
public final class Dictionary {

    private final Database database;
    private final List<Declarations> declarations;

    public Dictionary(Database database, List<Declarations> declarations) {
        this.database = database;
        this.declarations = List.copyOf(declarations);
    }

    public void reconcile(WorkspaceSchema workspace) {
        database.inSchemaChange(workspace, tx -> {
            DeclarationStore store = new DeclarationStore(tx);
            declarations.stream().flatMap(module -> module.objects().stream()).forEach(store::write);
            declarations.forEach(module -> module.additions().forEach(store::add));
            store.raiseModelVersion();
            return Boolean.TRUE;
        });
    }

    /** The fields declared as confidential, as {@code object.field}. */
    public List<String> confidential() {
        return declarations.stream()
                .flatMap(module -> module.objects().stream())
                .flatMap(object -> object.fields().stream()
                        .filter(FieldDeclaration::isConfidential)
                        .map(field -> object.key() + "." + field.key()))
                .toList();
    }
}
