package comptoir.platform.backup;

import comptoir.kernel.Refusal;
import comptoir.platform.DatabaseAccess;
import comptoir.platform.FileStore;
import comptoir.platform.MigrationScripts;
import comptoir.platform.Migrations;
import comptoir.platform.Pools;
import comptoir.platform.StartRefused;
import comptoir.platform.WorkspaceSchema;
import comptoir.platform.backup.Manifest.SavedSchema;
import comptoir.platform.backup.Manifest.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Makes backups of a whole instance, beside the program in use or without it, and restores them. Refusals are thrown. */
public final class Backups {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DatabaseAccess access;
    private final FileStore files;
    private final Map<String, String> rowsKept;
    private final InstantSource clock;

    /** @param rowsKept by table of the instance's schema, which of its rows are taken along; all of a table that is not named */
    public Backups(DatabaseAccess access, FileStore files, Map<String, String> rowsKept, InstantSource clock) {
        this.access = access;
        this.files = files;
        this.rowsKept = Map.copyOf(rowsKept);
        this.clock = clock;
    }

    public Manifest save(Path file) {
        if (Files.exists(file)) {
            throw refused(BackupProblem.FILE_EXISTS, file);
        }
        Manifest[] made = new Manifest[1];
        try (Pools pools = Pools.open(access);
                Connection connection = open()) {
            Saving saving = new Saving(connection, files, pools.migrations().legalOwner(), rowsKept);
            saving.begin();
            BackupFile.write(file, zip -> {
                try {
                    Manifest manifest = manifest(connection, saving.write(zip));
                    BackupFile.entry(zip, BackupFile.MANIFEST, out -> out.write(manifest.bytes()));
                    made[0] = manifest;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        } catch (IOException e) {
            throw unwritable(file, e);
        } catch (SQLException e) {
            throw broken(e);
        }
        return made[0];
    }

    /**
     * Reads the file to its end and refuses it whole, or restores it whole into an installation nobody has claimed.
     *
     * @param mends by table, what is set in which rows as they come back, since life has gone on outside the backup
     */
    public Manifest restore(Path file, Map<String, String> mends) {
        try (ZipFile zip = BackupFile.open(file);
                Pools pools = Pools.open(access);
                Connection connection = open()) {
            Manifest manifest = manifest(file, zip);
            Migrations migrations = pools.migrations();
            Restoring restoring = new Restoring(connection, migrations, files, rowsKept, mends);
            restoring.begin();
            restoring.run(manifest, zip);
            migrations.migrateInstance();
            migrations.migrateLagging(manifest.workspaces().stream()
                    .map(each -> new WorkspaceSchema(each.name().substring(2)))
                    .toList());
            new Sql(connection).run("analyze");
            return manifest;
        } catch (IOException e) {
            if (StartRefused.isDiskFull(String.valueOf(e.getMessage()))) {
                throw StartRefused.of(e, file);
            }
            throw Refusal.of(
                            BackupProblem.FILE_UNREADABLE,
                            Map.of(
                                    "file",
                                    file.toString(),
                                    "reason",
                                    e.getClass().getSimpleName()))
                    .refused();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        byte @Nullable [] bytes = BackupFile.read(zip, BackupFile.MANIFEST);
        if (bytes == null) {
            throw refused(BackupProblem.NOT_A_BACKUP, file);
        }
        Manifest manifest = Manifest.read(bytes).orElseThrow(() -> refused(BackupProblem.NOT_A_BACKUP, file));
        if (manifest.format() > Manifest.FORMAT) {
            throw newer(manifest, "format " + manifest.format());
        }
        MigrationScripts scripts = MigrationScripts.ofThisProgram();
        for (SavedSchema schema : manifest.schemas()) {
            for (Script script : schema.scripts()) {
                if (!scripts.names().contains(script.name())) {
                    throw newer(manifest, script.name());
                }
                if (scripts.checksum(script.name()) != script.checksum()) {
                    throw Refusal.of(BackupProblem.OTHER_BUILD, "step", script.name())
                            .refused();
                }
            }
        }
        return manifest;
    }

    private Manifest manifest(Connection connection, List<SavedSchema> schemas) throws SQLException {
        return new Manifest(
                Manifest.FORMAT,
                Optional.ofNullable(Backups.class.getPackage().getImplementationVersion())
                        .orElse(""),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                connection.getMetaData().getDatabaseProductVersion(),
                schemas);
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                access.migrator().url(),
                access.migrator().user(),
                access.migrator().password());
    }

    private static RuntimeException newer(Manifest manifest, String step) {
        return Refusal.of(BackupProblem.NEWER, Map.of("version", manifest.program(), "step", step))
                .refused();
    }

    private static RuntimeException refused(BackupProblem problem, Path file) {
        return Refusal.of(problem, "file", file.toString()).refused();
    }

    private static RuntimeException unwritable(Path file, IOException failure) {
        if (StartRefused.isDiskFull(String.valueOf(failure.getMessage()))) {
            return StartRefused.of(failure, file);
        }
        return Refusal.of(
                        BackupProblem.FILE_UNWRITABLE,
                        Map.of(
                                "file",
                                file.toString(),
                                "reason",
                                failure.getClass().getSimpleName()))
                .refused();
    }

    private static RuntimeException broken(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
                ? Refusal.of(BackupProblem.BUSY).refused()
                : new IllegalStateException(failure);
    }
}
