package comptoir.platform.backup;

import comptoir.platform.FileStore;
import comptoir.platform.Migrations;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.backup.Manifest.SavedSchema;
import comptoir.platform.backup.Manifest.SavedTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Reads everything in one snapshot. The locks that keep schemas as they are come before it: a snapshot older than a change of a table would
 * find that table empty.
 */
final class Saving {

    private final Connection connection;
    private final FileStore files;
    private final Sql sql;
    private final Catalogue catalogue;
    private final Optional<String> legalOwner;
    private final Map<String, String> rowsKept;

    Saving(Connection connection, FileStore files, Optional<String> legalOwner, Map<String, String> rowsKept) {
        this.connection = connection;
        this.files = files;
        this.sql = new Sql(connection);
        this.catalogue = new Catalogue(sql);
        this.legalOwner = legalOwner;
        this.rowsKept = rowsKept;
    }

    /** Held until the connection is closed. Names in definitions are written out in full. */
    void begin() throws SQLException {
        sql.run("set lock_timeout = '60s'");
        sql.run("set search_path = pg_catalog");
        sql.run("select pg_advisory_lock_shared(" + Migrations.MAKING_LOCK + ")");
        for (String workspace : catalogue.workspaces()) {
            WorkspaceSchema schema = new WorkspaceSchema(workspace.substring(2));
            sql.run("select pg_advisory_lock_shared(" + schema.lockKey(WorkspaceSchema.LockUse.MODEL) + ")");
            sql.run("select pg_advisory_lock_shared(" + schema.lockKey(WorkspaceSchema.LockUse.FILES) + ")");
        }
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
    }

    List<SavedSchema> write(ZipOutputStream zip) throws SQLException, IOException {
        List<SavedSchema> saved = new ArrayList<>();
        saved.add(write(zip, Migrations.INSTANCE_SCHEMA, SavedSchema.Kind.INSTANCE));
        for (String workspace : catalogue.workspaces()) {
            saved.add(write(zip, workspace, SavedSchema.Kind.WORKSPACE));
            String legal = new WorkspaceSchema(workspace.substring(2)).legalName();
            if (legalOwner.isPresent()) {
                sql.run("set local role " + Names.quoted(legalOwner.get()));
            }
            saved.add(write(zip, legal, SavedSchema.Kind.LEGAL));
            sql.run("reset role");
            writeFiles(zip, new WorkspaceSchema(workspace.substring(2)));
        }
        return saved;
    }

    /** All there are: a content is there before a row names it, and none is removed meanwhile. */
    private void writeFiles(ZipOutputStream zip, WorkspaceSchema workspace) throws IOException {
        for (String sha256 : files.list(workspace)) {
            Optional<Path> content = files.find(workspace, sha256);
            if (content.isPresent()) {
                BackupFile.entry(
                        zip, BackupFile.nameOfContent(workspace.name(), sha256), out -> Files.copy(content.get(), out));
            }
        }
    }

    private SavedSchema write(ZipOutputStream zip, String name, SavedSchema.Kind kind)
            throws SQLException, IOException {
        SavedSchema schema = catalogue.schema(name, kind);
        List<SavedTable> tables = new ArrayList<>();
        for (SavedTable table : schema.tables()) {
            tables.add(write(zip, schema, table));
        }
        return new SavedSchema(name, kind, schema.scripts(), tables, schema.sequences());
    }

    private SavedTable write(ZipOutputStream zip, SavedSchema schema, SavedTable table)
            throws SQLException, IOException {
        MessageDigest digest = BackupFile.sha256();
        zip.putNextEntry(new ZipEntry(BackupFile.nameOf(schema.name(), table.name())));
        DigestOutputStream counted = new DigestOutputStream(zip, digest);
        long rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select " + Names.list(table.stored()) + " from "
                                + Names.quoted(schema.name(), table.name())
                                + kept(schema, table) + ") to stdout",
                        counted);
        zip.closeEntry();
        return table.with(rows, HexFormat.of().formatHex(digest.digest()));
    }

    private String kept(SavedSchema schema, SavedTable table) {
        String condition = schema.kind() == SavedSchema.Kind.INSTANCE ? rowsKept.get(table.name()) : null;
        return condition == null ? "" : " where " + condition;
    }
}
