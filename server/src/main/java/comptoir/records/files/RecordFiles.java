package comptoir.records.files;

import comptoir.dictionary.Asker;
import comptoir.kernel.Refusal;
import comptoir.platform.ArrivingFile;
import comptoir.platform.FileStore;
import comptoir.platform.StartRefused;
import comptoir.platform.Tx;
import comptoir.records.Change;
import comptoir.records.Records;
import comptoir.records.Sight;
import comptoir.records.WriteRequest;
import comptoir.records.Written;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/**
 * The files of records: read by who sees the record, attached, renamed and removed by who may change it. Each act is an operation of the
 * record's history, and is taken back like any other.
 */
public final class RecordFiles {

    /** As many as one record has. */
    private static final int MOST = 500;

    private final Records records;
    private final FileStore contents;
    private final int most;

    public RecordFiles(Records records, FileStore contents) {
        this(records, contents, MOST);
    }

    RecordFiles(Records records, FileStore contents, int most) {
        this.records = records;
        this.contents = contents;
        this.most = most;
    }

    /** Which record of which object. */
    public record About(String object, UUID record) {}

    /**
     * A file as it is sent.
     *
     * @param sizeBytes as large as its sender knows it to be
     */
    public record Sent(String name, OptionalLong sizeBytes, InputStream bytes) {

        /** Refuses what arrived in part, or of which nothing is. */
        void check(ArrivingFile arrived, FileName called) {
            if (sizeBytes.isPresent() && sizeBytes.getAsLong() != arrived.sizeBytes()) {
                throw Refusal.of(FilesProblem.CUT_OFF).refused();
            }
            if (arrived.sizeBytes() == 0) {
                throw Refusal.of(FilesProblem.EMPTY, "name", called.text()).refused();
            }
        }
    }

    /** A file just attached, and the operation that did it. */
    public record Attached(long operation, RecordFile file) {}

    /** A file and where its bytes lie. */
    public record Opened(RecordFile file, Path content) {}

    public List<RecordFile> list(Asker asker, About about) {
        return records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            records.seen(tx, sight, about.object(), about.record());
            return new FileRowStore(tx).of(about.object(), about.record());
        });
    }

    /** Asks before the bytes are taken in, and again when the file is written: rights may have changed meanwhile. */
    public Attached attach(Asker asker, About about, Sent sent) {
        FileName name = FileName.of(sent.name()).orThrow();
        records.reading(asker.workspace(), asker.actor(), (tx, sight) -> takesMore(tx, sight, about));
        try (ArrivingFile file = contents.receive(sent.bytes())) {
            sent.check(file, name);
            return records.inOne(
                    asker.workspace(), asker.actor(), (tx, sight) -> attach(tx, sight, asker, about, name, file));
        } catch (IOException e) {
            throw unkept(e);
        }
    }

    private Attached attach(Tx tx, Sight sight, Asker asker, About about, FileName name, ArrivingFile file) {
        takesMore(tx, sight, about);
        FileRowStore store = new FileRowStore(tx);
        store.keepContents();
        try {
            contents.keep(asker.workspace(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Change made = Change.Create.of(
                FileDeclarations.FILE,
                Map.of(
                        "name",
                        name.text(),
                        "mediaType",
                        FileKind.of(file.head()).mediaType(),
                        "size",
                        Long.toString(file.sizeBytes()),
                        "sha256",
                        file.sha256(),
                        "aboutObject",
                        about.object(),
                        "aboutRecord",
                        about.record().toString()));
        Written written = records.hang(tx, sight, act(asker, "file.add", name.text(), made));
        return new Attached(
                written.operation(),
                new RecordFile(
                        written.only().id(),
                        name.text(),
                        FileKind.of(file.head()).mediaType(),
                        file.sizeBytes(),
                        file.sha256(),
                        asker.actor().name(),
                        records.now()));
    }

    public Written rename(Asker asker, About about, UUID file, String typed) {
        FileName name = FileName.of(typed).orThrow();
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            records.toChange(tx, sight, about.object(), about.record());
            found(tx, about, file);
            Change renamed =
                    new Change.Update(FileDeclarations.FILE, file, Optional.empty(), Map.of("name", name.text()));
            return records.hang(tx, sight, act(asker, "file.rename", name.text(), renamed));
        });
    }

    /** To the trash, where nobody looks for it: it comes back by undo. */
    public Written remove(Asker asker, About about, UUID file) {
        return records.inOne(asker.workspace(), asker.actor(), (tx, sight) -> {
            records.toChange(tx, sight, about.object(), about.record());
            String name = found(tx, about, file).name();
            return records.hang(
                    tx, sight, act(asker, "file.remove", name, new Change.Trash(FileDeclarations.FILE, file)));
        });
    }

    public Opened open(Asker asker, About about, UUID file) {
        RecordFile found = records.reading(asker.workspace(), asker.actor(), (tx, sight) -> {
            records.seen(tx, sight, about.object(), about.record());
            return found(tx, about, file);
        });
        return contents.find(asker.workspace(), found.sha256())
                .map(content -> new Opened(found, content))
                .orElseThrow(() -> Refusal.of(FilesProblem.CONTENT_MISSING, "name", found.name())
                        .refused());
    }

    private boolean takesMore(Tx tx, Sight sight, About about) {
        records.toChange(tx, sight, about.object(), about.record());
        if (new FileRowStore(tx).of(about.object(), about.record()).size() >= most) {
            throw Refusal.of(FilesProblem.TOO_MANY, "most", most).refused();
        }
        return true;
    }

    private static RecordFile found(Tx tx, About about, UUID file) {
        return new FileRowStore(tx)
                .find(about.object(), about.record(), file)
                .orElseThrow(() -> Refusal.of(FilesProblem.NOT_FOUND).refused());
    }

    private static WriteRequest act(Asker asker, String kind, String title, Change change) {
        return new WriteRequest(asker.actor(), asker.door(), kind, title, Set.of(), Optional.empty(), List.of(change));
    }

    static RuntimeException unkept(IOException failure) {
        return StartRefused.isDiskFull(String.valueOf(failure.getMessage()))
                ? Refusal.of(FilesProblem.NO_ROOM).refused()
                : new UncheckedIOException(failure);
    }
}
