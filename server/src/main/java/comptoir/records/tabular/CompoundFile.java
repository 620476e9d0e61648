package comptoir.records.tabular;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file of streams in sectors, the shell of .xls files (Microsoft's MS-CFB). Nothing is taken on trust: chains end within the
 * file or it is refused, and memory is asked for by what is there, not by what is declared.
 */
final class CompoundFile implements Closeable {

    private static final int HEADER_BYTES = 512;
    private static final int ENTRY_BYTES = 128;
    private static final int FAT_IN_HEADER = 109;
    private static final int SMALL_SHIFT = 6;
    /** Files have a dozen entries; what is embedded may bring hundreds. */
    private static final int MOST_DIRECTORY_BYTES = 4 << 20;

    private static final int MOST_SMALL_UNITS = 1 << 20;

    private final SeekableByteChannel channel;
    private final int shift;
    private final int sectors;
    private final int[] next;
    private final Map<String, Entry> streams = new HashMap<>();
    private final long smallBelow;
    private int[] smallNext = {};
    private int[] smallSectors = {};

    /** Where a stream begins and how long it says it is. */
    private record Entry(int first, long size) {}

    CompoundFile(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        ByteBuffer header = read(0, HEADER_BYTES);
        this.shift = header.getShort(30);
        if (shift != 9 && shift != 12) {
            throw new IOException("sectors of an unknown size");
        }
        this.sectors = Math.toIntExact((channel.size() - 1) >> shift);
        this.smallBelow = Integer.toUnsignedLong(header.getInt(56));
        this.next = next(header);
        directory(chain(header.getInt(48), next), header.getInt(60));
    }

    /** The stream of that name at the root, from any place in it; empty when there is none. */
    Optional<Stream> stream(String name) throws IOException {
        Entry entry = streams.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return Optional.empty();
        }
        boolean small = entry.size() < smallBelow;
        int[] chain = chain(entry.first(), small ? smallNext : next);
        return Optional.of(new Stream(chain, small, entry.size()));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Which sector follows each, as the sectors named in the header and in those that go on with it say. */
    private int[] next(ByteBuffer header) throws IOException {
        int perSector = 1 << shift - 2;
        int[] all = new int[sectors];
        Arrays.fill(all, -1);
        int from = 0;
        for (int i = 0; i < FAT_IN_HEADER && from < all.length; i++) {
            from = nextOf(header.getInt(76 + 4 * i), all, from);
        }
        int more = header.getInt(68);
        for (int turns = 0; isSector(more) && turns < sectors && from < all.length; turns++) {
            ByteBuffer list = sector(more);
            for (int i = 0; i < perSector - 1 && from < all.length; i++) {
                from = nextOf(list.getInt(4 * i), all, from);
            }
            more = list.getInt(4 * (perSector - 1));
        }
        return all;
    }

    private int nextOf(int sector, int[] all, int from) throws IOException {
        if (!isSector(sector)) {
            return from;
        }
        ByteBuffer list = sector(sector);
        int count = Math.min(all.length - from, 1 << shift - 2);
        list.asIntBuffer().get(all, from, count);
        return from + count;
    }

    private void directory(int[] chain, int smallTable) throws IOException {
        if (chain.length == 0 || (long) chain.length << shift > MOST_DIRECTORY_BYTES) {
            throw new IOException("no directory, or one without measure");
        }
        ByteBuffer entries = ByteBuffer.allocate(chain.length << shift).order(ByteOrder.LITTLE_ENDIAN);
        for (int sector : chain) {
            entries.put(sector(sector));
        }
        this.smallSectors = chain(entries.getInt(116), next);
        this.smallNext = smallTable(chain(smallTable, next));
        names(entries, entries.getInt(76));
    }

    private int[] smallTable(int[] chain) throws IOException {
        int perSector = 1 << shift - 2;
        if ((long) chain.length * perSector > MOST_SMALL_UNITS) {
            throw new IOException("small sectors without measure");
        }
        int[] all = new int[chain.length * perSector];
        for (int i = 0; i < chain.length; i++) {
            sector(chain[i]).asIntBuffer().get(all, i * perSector, perSector);
        }
        return all;
    }

    /** The streams at the root: what is embedded lies in folders of its own. */
    private void names(ByteBuffer entries, int top) {
        int count = entries.capacity() / ENTRY_BYTES;
        BitSet seen = new BitSet(count);
        Deque<Integer> open = new ArrayDeque<>();
        open.push(top);
        while (!open.isEmpty()) {
            int index = open.pop();
            if (index < 0 || index >= count || seen.get(index)) {
                continue;
            }
            seen.set(index);
            int at = index * ENTRY_BYTES;
            int letters = Math.clamp(entries.getShort(at + 64), 2, 64) - 2;
            byte[] name = new byte[letters];
            entries.get(at, name);
            if (entries.get(at + 66) == 2) {
                long size = shift == 9 ? Integer.toUnsignedLong(entries.getInt(at + 120)) : entries.getLong(at + 120);
                streams.putIfAbsent(
                        new String(name, StandardCharsets.UTF_16LE).toLowerCase(Locale.ROOT),
                        new Entry(entries.getInt(at + 116), Math.max(0, size)));
            }
            open.push(entries.getInt(at + 68));
            open.push(entries.getInt(at + 72));
        }
    }

    private static int[] chain(int first, int[] next) throws IOException {
        int[] chain = new int[16];
        int length = 0;
        for (int sector = first; sector >= 0; sector = next[sector]) {
            if (sector >= next.length || length >= next.length) {
                throw new IOException("a chain of sectors that leads out of the file or back into itself");
            }
            if (length == chain.length) {
                chain = Arrays.copyOf(chain, length * 2);
            }
            chain[length++] = sector;
        }
        return Arrays.copyOf(chain, length);
    }

    private boolean isSector(int sector) {
        return sector >= 0 && sector < sectors;
    }

    private ByteBuffer sector(int sector) throws IOException {
        if (!isSector(sector)) {
            throw new EOFException("a sector beyond the end");
        }
        return read((long) (sector + 1) << shift, 1 << shift);
    }

    /** So many bytes; the last sector of a file may be cut short, and then zeros follow. */
    private ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // On to the end.
        }
        return bytes.rewind();
    }

    /** The bytes of one stream. */
    final class Stream extends InputStream {

        private final int[] chain;
        private final int unitShift;
        private final boolean small;
        private final long size;
        private ByteBuffer unit = ByteBuffer.allocate(0);
        private long at;

        private Stream(int[] chain, boolean small, long declared) {
            this.chain = chain;
            this.small = small;
            this.unitShift = small ? SMALL_SHIFT : shift;
            this.size = Math.min(declared, (long) chain.length << unitShift);
        }

        /** Goes on at that place. */
        void seek(long place) {
            at = place;
            unit = ByteBuffer.allocate(0);
        }

        @Override
        public int read() throws IOException {
            return fill() ? take(1).get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, unit.remaining()), size - at);
            take(count).get(into, from, count);
            return count;
        }

        private ByteBuffer take(int count) {
            at += count;
            return unit;
        }

        private boolean fill() throws IOException {
            if (at >= size) {
                return false;
            }
            if (!unit.hasRemaining()) {
                int index = chain[(int) (at >> unitShift)];
                unit = small ? smallUnit(index) : sector(index);
                unit.position((int) (at & (1 << unitShift) - 1));
            }
            return true;
        }

        private ByteBuffer smallUnit(int index) throws IOException {
            int perSector = shift - SMALL_SHIFT;
            int holder = index >> perSector;
            if (holder >= smallSectors.length) {
                throw new EOFException("a small sector beyond the end");
            }
            int within = (index & (1 << perSector) - 1) << SMALL_SHIFT;
            return sector(smallSectors[holder]).slice(within, 1 << SMALL_SHIFT);
        }
    }
}
