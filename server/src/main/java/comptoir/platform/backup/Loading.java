package comptoir.platform.backup;

import comptoir.platform.backup.Manifest.Definition;
import comptoir.platform.backup.Manifest.SavedColumn;
import comptoir.platform.backup.Manifest.SavedSchema;
import comptoir.platform.backup.Manifest.SavedSequence;
import comptoir.platform.backup.Manifest.SavedTable;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * Fills a schema just built: gives its tables the shape they had, then the rows, then what rows are held to. Links and indexes come last, as
 * rows of one table may point to another's that is not loaded yet; no trigger has a say, since what is loaded was written long ago.
 */
final class Loading {

    private final Connection connection;
    private final Sql sql;
    private final SavedSchema saved;
    private final SavedSchema built;
    private final Map<String, String> mends;
    private final ZipFile file;

    /** @param mends by table, what is set in which rows once they are loaded */
    Loading(Connection connection, SavedSchema saved, SavedSchema built, Map<String, String> mends, ZipFile file) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.saved = saved;
        this.built = built;
        this.mends = mends;
        this.file = file;
    }

    SavedSchema.Kind kind() {
        return saved.kind();
    }

    void freeOfLinks() throws SQLException {
        for (SavedTable table : built.tables()) {
            for (Definition link : table.links()) {
                alter(table.name(), "drop constraint " + Names.quoted(link.name()));
            }
            for (Definition index : table.indexes()) {
                sql.run("drop index " + Names.quoted(saved.name(), index.name()));
            }
        }
    }

    void shape() throws SQLException {
        for (SavedSequence sequence : saved.sequences()) {
            sql.run("create sequence if not exists " + Names.quoted(saved.name(), sequence.name()));
        }
        Map<String, SavedTable> there =
                built.tables().stream().collect(Collectors.toMap(SavedTable::name, Function.identity()));
        for (SavedTable table : saved.tables()) {
            SavedTable former = there.get(table.name());
            if (former == null) {
                sql.run("create table " + Names.quoted(saved.name(), table.name()) + " ()");
            }
            addMissing(table, former == null ? SavedTable.bare(table.name()) : former);
        }
    }

    private void addMissing(SavedTable table, SavedTable former) throws SQLException {
        List<String> columns = former.columns().stream().map(SavedColumn::name).toList();
        for (SavedColumn column : table.columns()) {
            if (!columns.contains(column.name())) {
                alter(table.name(), "add column " + written(column));
            }
        }
        List<String> constraints = names(former.constraints());
        for (Definition constraint : table.constraints()) {
            if (!constraints.contains(constraint.name())) {
                alter(table.name(), "add constraint " + Names.quoted(constraint.name()) + " " + constraint.sql());
            }
        }
        List<String> triggers = names(former.triggers());
        for (Definition trigger : table.triggers()) {
            if (!triggers.contains(trigger.name())) {
                sql.run(trigger.sql());
            }
        }
    }

    private static String written(SavedColumn column) {
        String begin = Names.quoted(column.name()) + " " + column.type();
        if (!column.reckoned().isEmpty()) {
            return begin + " generated always as (" + column.preset() + ") " + column.reckoned();
        }
        String preset = column.identity()
                ? " generated always as identity"
                : column.preset() == null ? "" : " default " + column.preset();
        return begin + preset + (column.required() ? " not null" : "");
    }

    /** What the migrations themselves had put there gives way; from the journal nobody may delete, not even the login that owns it. */
    void fill() throws SQLException, IOException {
        for (SavedTable table : saved.tables()) {
            String name = Names.quoted(saved.name(), table.name());
            alter(table.name(), "disable trigger user");
            if (sql.yes("select exists (select from " + name + ")")) {
                sql.run("delete from " + name);
            }
            try (InputStream rows = file.getInputStream(file.getEntry(BackupFile.nameOf(saved.name(), table.name())))) {
                long loaded = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + name + " (" + Names.list(table.stored()) + ") from stdin", rows);
                if (loaded != table.rows()) {
                    throw new IllegalStateException(
                            name + ": " + loaded + " rows came, " + table.rows() + " were saved");
                }
            }
            if (mends.containsKey(table.name())) {
                sql.run("update " + name + " " + mends.get(table.name()));
            }
            alter(table.name(), "enable trigger user");
        }
        for (SavedSequence each : saved.sequences()) {
            sql.all(
                    row -> row.getLong(1),
                    "select setval(?::regclass, ?, ?)",
                    Names.quoted(saved.name(), each.name()),
                    each.last(),
                    each.called());
        }
    }

    void link() throws SQLException {
        for (SavedTable table : saved.tables()) {
            for (Definition index : table.indexes()) {
                sql.run(index.sql());
            }
        }
        for (SavedTable table : saved.tables()) {
            for (Definition link : table.links()) {
                alter(table.name(), "add constraint " + Names.quoted(link.name()) + " " + link.sql());
            }
        }
    }

    private void alter(String table, String how) throws SQLException {
        sql.run("alter table " + Names.quoted(saved.name(), table) + " " + how);
    }

    private static List<String> names(List<Definition> definitions) {
        return definitions.stream().map(Definition::name).toList();
    }
}
