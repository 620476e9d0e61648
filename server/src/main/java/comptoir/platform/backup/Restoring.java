package comptoir.platform.backup;

import comptoir.kernel.Refusal;
import comptoir.platform.ArrivingFile;
import comptoir.platform.FileStore;
import comptoir.platform.MigrationScripts;
import comptoir.platform.Migrations;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.backup.Manifest.SavedSchema;
import comptoir.platform.backup.Manifest.Script;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Puts a backup into an installation nobody has claimed. The accounts come last and in one transaction with the end of all marks, so that what
 * is cut off before is an installation nobody has claimed still, and begins again.
 */
final class Restoring {

    private final Connection connection;
    private final Sql sql;
    private final Catalogue catalogue;
    private final Migrations migrations;
    private final FileStore files;
    private final Map<String, String> rowsKept;
    private final Map<String, String> mends;
    private final List<String> made = new ArrayList<>();

    Restoring(
            Connection connection,
            Migrations migrations,
            FileStore files,
            Map<String, String> rowsKept,
            Map<String, String> mends) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.catalogue = new Catalogue(sql);
        this.migrations = migrations;
        this.files = files;
        this.rowsKept = rowsKept;
        this.mends = mends;
    }

    /** Nobody else makes a workspace meanwhile. */
    void begin() throws SQLException {
        sql.run("set search_path = pg_catalog");
        if (!sql.yes("select pg_try_advisory_lock(" + Migrations.MAKING_LOCK + ")")) {
            throw Refusal.of(BackupProblem.BUSY).refused();
        }
        if (!isEmpty()) {
            throw Refusal.of(BackupProblem.NOT_EMPTY).refused();
        }
    }

    void run(Manifest manifest, ZipFile file) throws SQLException, IOException {
        refuseWhatIsThere(manifest);
        boolean done = false;
        try {
            clear(catalogue.unfinished());
            build(manifest);
            for (SavedSchema workspace : manifest.workspaces()) {
                load(manifest, workspace, file);
                loadFiles(workspace(workspace.name()), file);
            }
            settle(manifest, file);
            done = true;
        } finally {
            if (!done) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                clear(made);
            }
        }
    }

    private boolean isEmpty() throws SQLException {
        if (!catalogue.workspaces().isEmpty()) {
            return false;
        }
        SavedSchema instance = catalogue.schema(Migrations.INSTANCE_SCHEMA, SavedSchema.Kind.INSTANCE);
        for (Manifest.SavedTable table : instance.tables()) {
            String condition = rowsKept.getOrDefault(table.name(), "true");
            if (sql.yes("select exists (select from " + Names.quoted(instance.name(), table.name()) + " where "
                    + condition + ")")) {
                return false;
            }
        }
        return true;
    }

    /** What is no company's, yet has the name of one, belongs to somebody else. */
    private void refuseWhatIsThere(Manifest manifest) throws SQLException {
        List<String> unfinished = catalogue.unfinished();
        for (SavedSchema each : manifest.workspaces()) {
            for (String name : List.of(each.name(), workspace(each.name()).legalName())) {
                if (!unfinished.contains(each.name()) && catalogue.exists(name)) {
                    throw Refusal.of(BackupProblem.NAME_TAKEN, "schema", name).refused();
                }
            }
        }
    }

    private void clear(List<String> workspaces) throws SQLException {
        workspaces.forEach(name -> migrations.drop(workspace(name)));
        sql.run("drop schema if exists " + Names.quoted(Migrations.INSTANCE_SCHEMA) + " cascade");
    }

    /** By the very steps the backup's schemas had come by. */
    private void build(Manifest manifest) throws SQLException, IOException {
        MigrationScripts scripts = MigrationScripts.ofThisProgram();
        for (SavedSchema schema : manifest.schemas()) {
            if (schema.kind() == SavedSchema.Kind.LEGAL) {
                continue;
            }
            Path folder = Files.createTempDirectory("comptoir-restore-");
            try {
                scripts.copy(schema.scripts().stream().map(Script::name).toList(), folder);
                if (schema.kind() == SavedSchema.Kind.INSTANCE) {
                    migrations.buildInstance(folder);
                } else {
                    sql.run("create schema " + Names.quoted(schema.name()));
                    made.add(schema.name());
                    sql.run("comment on schema " + Names.quoted(schema.name()) + " is '" + Catalogue.UNFINISHED + "'");
                    migrations.build(workspace(schema.name()), folder);
                }
            } finally {
                delete(folder);
            }
        }
    }

    private void load(Manifest manifest, SavedSchema workspace, ZipFile file) throws SQLException, IOException {
        List<Loading> loadings = new ArrayList<>();
        String legalName = workspace(workspace.name()).legalName();
        connection.setAutoCommit(false);
        loadings.add(loading(workspace, file));
        for (SavedSchema legal : manifest.schemas()) {
            if (legal.name().equals(legalName)) {
                become(legal.kind());
                loadings.add(loading(legal, file));
                become(workspace.kind());
            }
        }
        for (Phase phase : List.<Phase>of(Loading::freeOfLinks, Loading::shape, Loading::fill, Loading::link)) {
            for (Loading each : loadings) {
                become(each.kind());
                phase.of(each);
                become(workspace.kind());
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Before anybody can sign in; what a restore cut off has put there is put there again. */
    private void loadFiles(WorkspaceSchema workspace, ZipFile file) throws IOException {
        String prefix = BackupFile.nameOfContent(workspace.name(), "");
        for (ZipEntry entry : Collections.list(file.entries())) {
            if (entry.getName().startsWith(prefix)) {
                try (InputStream content = file.getInputStream(entry);
                        ArrivingFile arriving = files.receive(content)) {
                    files.keepAs(workspace, entry.getName().substring(prefix.length()), arriving);
                }
            }
        }
    }

    private void settle(Manifest manifest, ZipFile file) throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (SavedSchema schema : manifest.schemas()) {
            if (schema.kind() == SavedSchema.Kind.INSTANCE) {
                Loading loading = loading(schema, file);
                loading.freeOfLinks();
                loading.shape();
                loading.fill();
                loading.link();
            }
        }
        for (SavedSchema workspace : manifest.workspaces()) {
            sql.run("comment on schema " + Names.quoted(workspace.name()) + " is null");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private interface Phase {
        void of(Loading loading) throws SQLException, IOException;
    }

    private Loading loading(SavedSchema saved, ZipFile file) throws SQLException {
        return new Loading(connection, saved, catalogue.schema(saved.name(), saved.kind()), mends, file);
    }

    /** What the law makes unchangeable belongs to a role of its own. */
    private void become(SavedSchema.Kind kind) throws SQLException {
        if (migrations.legalOwner().isPresent()) {
            sql.run(
                    kind == SavedSchema.Kind.LEGAL
                            ? "set local role "
                                    + Names.quoted(migrations.legalOwner().get())
                            : "reset role");
        }
    }

    private static WorkspaceSchema workspace(String schema) {
        return new WorkspaceSchema(schema.substring(2));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
