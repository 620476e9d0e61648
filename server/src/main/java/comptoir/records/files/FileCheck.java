package comptoir.records.files;

import comptoir.platform.ArrivingFile;
import comptoir.platform.Database;
import comptoir.platform.FileStore;
import comptoir.platform.WorkspaceSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Reads every content that a file names, and says where one is missing or no longer what it was. */
public final class FileCheck {

    /** Name of the rule, beside those the database is asked. */
    public static final String RULE = "files_have_their_content";

    private static final int A_BATCH = 500;

    private final Database database;
    private final FileStore contents;

    public FileCheck(Database database, FileStore contents) {
        this.database = database;
        this.contents = contents;
    }

    /**
     * @param goOn asked before each file
     * @return the first file found wanting, by its name
     */
    public Optional<String> wrong(WorkspaceSchema workspace, BooleanSupplier goOn) {
        UUID last = new UUID(0, 0);
        for (List<FileRowStore.Named> some = after(workspace, last, A_BATCH);
                !some.isEmpty();
                some = after(workspace, last, A_BATCH)) {
            for (FileRowStore.Named each : some) {
                if (!goOn.getAsBoolean()) {
                    return Optional.empty();
                }
                if (!isWhole(workspace, each) && isStillThere(workspace, each)) {
                    return Optional.of(each.name());
                }
                last = each.id();
            }
        }
        return Optional.empty();
    }

    private List<FileRowStore.Named> after(WorkspaceSchema workspace, UUID last, int many) {
        return database.inTransaction(workspace, tx -> new FileRowStore(tx).after(last, many));
    }

    /** Purged with its record while it was looked at, it has lost its content by right. */
    private boolean isStillThere(WorkspaceSchema workspace, FileRowStore.Named file) {
        return database.inTransaction(
                workspace,
                tx -> !new FileRowStore(tx).named(List.of(file.sha256())).isEmpty());
    }

    private boolean isWhole(WorkspaceSchema workspace, FileRowStore.Named file) {
        Optional<Path> content = contents.find(workspace, file.sha256());
        try {
            return content.isPresent()
                    && Files.size(content.get()) == file.sizeBytes()
                    && ArrivingFile.sha256Of(content.get()).equals(file.sha256());
        } catch (IOException unreadable) {
            // What the disk does not give back is as good as gone, and told the same way.
            return false;
        }
    }
}
