package comptoir.records.tabular;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The records of an .xls workbook one after the other: a number that says what each is, and its bytes. */
final class XlsRecords implements Closeable {

    static final int BOF = 0x0809;
    static final int EOF = 0x000A;
    private static final int CONTINUE = 0x003C;

    private final CompoundFile file;
    private final CompoundFile.Stream stream;
    private final byte[] body = new byte[1 << 16];
    private final byte[] head = new byte[4];
    private boolean peeked;
    private int id;
    private int length;
    private int at;

    XlsRecords(CompoundFile file, CompoundFile.Stream stream) {
        this.file = file;
        this.stream = stream;
    }

    void seek(long place) {
        stream.seek(place);
        peeked = false;
    }

    /** Goes on to the next record; false at the end of the stream. */
    boolean next() throws IOException {
        if (!peek()) {
            return false;
        }
        id = u2(head, 0);
        length = u2(head, 2);
        if (stream.readNBytes(body, 0, length) < length) {
            throw new EOFException("a record that breaks off");
        }
        at = 0;
        peeked = false;
        return true;
    }

    int id() {
        return id;
    }

    int length() {
        return length;
    }

    int u1(int place) {
        return place < length ? body[place] & 0xFF : beyond(place);
    }

    int u2(int place) {
        return u1(place) | u1(place + 1) << 8;
    }

    int i4(int place) {
        return u2(place) | u2(place + 2) << 16;
    }

    double f8(int place) {
        return Double.longBitsToDouble(Integer.toUnsignedLong(i4(place)) | (long) i4(place + 4) << 32);
    }

    /** Where texts are read on from. */
    void from(int place) {
        at = place;
    }

    /** As many letters of one byte each. */
    String letters(int count, Charset charset) {
        beyond(at + count - 1, count);
        at += count;
        return new String(body, at - count, count, charset);
    }

    /** As many letters of one byte or two, as a flag before them says, over as many records as they need. */
    String letters(int count) throws IOException {
        return marked(count, u1(at++));
    }

    /** Whether more of this record, or of one that goes on with it, is left. */
    boolean goesOn() throws IOException {
        return at < length || (peek() && u2(head, 0) == CONTINUE);
    }

    /** A text of the table of texts: its length, what adorns it, its letters. */
    String tableText() throws IOException {
        int count = taken(2);
        int flags = taken(1);
        int runs = (flags & 8) == 0 ? 0 : taken(2);
        long phonetic = (flags & 4) == 0 ? 0 : Integer.toUnsignedLong(taken(2) | taken(2) << 16);
        String text = marked(count, flags);
        skip(4L * runs + phonetic);
        return text;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private String marked(int count, int flags) throws IOException {
        StringBuilder text = new StringBuilder(count);
        boolean wide = (flags & 1) != 0;
        while (text.length() < count) {
            if (at >= length) {
                goOn();
                wide = (u1(at++) & 1) != 0;
            }
            int size = wide ? 2 : 1;
            int here = Math.min(count - text.length(), (length - at) / size);
            if (here == 0) {
                throw new EOFException("half a letter");
            }
            text.append(
                    new String(body, at, here * size, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1));
            at += here * size;
        }
        return text.toString();
    }

    /** A number of so many bytes, from the next record where this one is at its end. */
    private int taken(int size) throws IOException {
        if (at >= length) {
            goOn();
        }
        at += size;
        return size == 1 ? u1(at - 1) : u2(at - 2);
    }

    private void skip(long count) throws IOException {
        long left = count;
        while (left > length - at) {
            left -= length - at;
            goOn();
        }
        at += (int) left;
    }

    private void goOn() throws IOException {
        if (!peek() || u2(head, 0) != CONTINUE || !next()) {
            throw new EOFException("a text that is not gone on with");
        }
    }

    private boolean peek() throws IOException {
        if (!peeked) {
            peeked = stream.readNBytes(head, 0, 4) == 4;
        }
        return peeked;
    }

    private int beyond(int place) {
        throw new IndexOutOfBoundsException(place);
    }

    private void beyond(int place, int count) {
        if (count < 0 || place >= length) {
            throw new IndexOutOfBoundsException(place);
        }
    }

    private static int u2(byte[] bytes, int place) {
        return bytes[place] & 0xFF | (bytes[place + 1] & 0xFF) << 8;
    }
}
