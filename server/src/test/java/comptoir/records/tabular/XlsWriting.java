package comptoir.records.tabular;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes small .xls workbooks as Excel 2003 does, record by record, right or wrong as a test wants them. */
final class XlsWriting {

    private static final int SECTOR = 512;

    private final ByteArrayOutputStream globals = new ByteArrayOutputStream();
    private final ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    private boolean ended = true;
    private int loopAt = -1;

    XlsWriting() {
        put(sheet, 0x0809, bytes(16).putShort((short) 0x0600).putShort((short) 0x0010));
    }

    XlsWriting global(int id, ByteBuffer body) {
        put(globals, id, body);
        return this;
    }

    /** The style after those before it, with the number of a format. */
    XlsWriting style(int format) {
        return global(0x00E0, bytes(20).putShort((short) 0).putShort((short) format));
    }

    XlsWriting text(int row, int column, String text) {
        return cell(
                0x0204,
                row,
                column,
                0,
                bytes(3 + 2 * text.length())
                        .putShort((short) text.length())
                        .put((byte) 1)
                        .put(text.getBytes(StandardCharsets.UTF_16LE)));
    }

    XlsWriting number(int row, int column, int style, double number) {
        return cell(0x0203, row, column, style, bytes(8).putDouble(number));
    }

    XlsWriting cell(int id, int row, int column, int style, ByteBuffer rest) {
        ByteBuffer body = bytes(6 + rest.capacity())
                .putShort((short) row)
                .putShort((short) column)
                .putShort((short) style)
                .put(rest.array());
        put(sheet, id, body);
        return this;
    }

    XlsWriting record(int id, ByteBuffer body) {
        put(sheet, id, body);
        return this;
    }

    /** The sheet breaks off. */
    XlsWriting cut() {
        ended = false;
        return this;
    }

    /** The sectors of the workbook lead back to this one. */
    XlsWriting leadingBackTo(int sector) {
        loopAt = sector;
        return this;
    }

    TableFile file() {
        return TableFile.of("classeur.xls", written(), TableLimits.usual());
    }

    byte[] written() {
        byte[] stream = stream();
        int count = Math.max(8, (stream.length + SECTOR - 1) / SECTOR);
        ByteBuffer file = bytes(SECTOR * (3 + count));
        header(file);
        for (int sector = 0; sector < SECTOR / 4; sector++) {
            boolean last = sector == 1 + count;
            int next = sector == 0 ? -3 : sector == 1 ? -2 : last ? (loopAt >= 0 ? loopAt : -2) : sector + 1;
            file.putInt(SECTOR + 4 * sector, sector > 1 + count ? -1 : next);
        }
        entry(file, 0, "Root Entry", 5, 1, -2, 0);
        entry(file, 1, "Workbook", 2, -1, 2, Math.max(stream.length, 4096));
        file.put(3 * SECTOR, stream);
        return file.array();
    }

    static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private byte[] stream() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        put(all, 0x0809, bytes(16).putShort((short) 0x0600).putShort((short) 0x0005));
        all.writeBytes(globals.toByteArray());
        byte[] name = "Clients".getBytes(StandardCharsets.ISO_8859_1);
        int start = all.size() + 4 + 8 + name.length + 4;
        put(
                all,
                0x0085,
                bytes(8 + name.length)
                        .putInt(start)
                        .putShort((short) 0)
                        .put((byte) name.length)
                        .put((byte) 0)
                        .put(name));
        put(all, 0x000A, bytes(0));
        all.writeBytes(sheet.toByteArray());
        if (ended) {
            put(all, 0x000A, bytes(0));
        } else {
            all.writeBytes(new byte[] {3, 2, (byte) 0xFF, (byte) 0xFF, 1});
        }
        return all.toByteArray();
    }

    private static void header(ByteBuffer file) {
        file.putLong(0, 0xE11AB1A1E011CFD0L);
        file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE);
        file.putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, 1).putInt(48, 1).putInt(56, 4096).putInt(60, -2).putInt(68, -2);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i == 0 ? 0 : -1);
        }
    }

    private static void entry(ByteBuffer file, int index, String name, int type, int child, int first, int size) {
        int at = 2 * SECTOR + 128 * index;
        file.put(at, name.getBytes(StandardCharsets.UTF_16LE));
        file.putShort(at + 64, (short) (2 * name.length() + 2));
        file.put(at + 66, (byte) type);
        file.putInt(at + 68, -1).putInt(at + 72, -1).putInt(at + 76, child);
        file.putInt(at + 116, first).putInt(at + 120, size);
    }

    private static void put(ByteArrayOutputStream to, int id, ByteBuffer body) {
        to.writeBytes(
                bytes(4).putShort((short) id).putShort((short) body.capacity()).array());
        to.writeBytes(body.array());
    }
}
