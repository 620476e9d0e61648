package comptoir.records.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Where the bytes of a table lie: a file, or memory for what was pasted. */
sealed interface Source {

    /** A file on disk. */
    record OnDisk(Path path) implements Source {
        @Override
        public InputStream stream() throws IOException {
            return Files.newInputStream(path);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return Files.newByteChannel(path);
        }

        @Override
        public long size() throws IOException {
            return Files.size(path);
        }
    }

    /** Bytes at hand. */
    @SuppressWarnings("ArrayRecordComponent") // sources are read, never compared or changed
    record InMemory(byte[] bytes) implements Source {
        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }

        @Override
        public long size() {
            return bytes.length;
        }
    }

    InputStream stream() throws IOException;

    SeekableByteChannel channel() throws IOException;

    long size() throws IOException;
}
