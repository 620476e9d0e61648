package comptoir.records.tabular;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An open spreadsheet of LibreOffice and its kin (OpenDocument, ISO/IEC 26300); only the part with the cells is unpacked. */
final class OdsWorkbook implements Workbook {

    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final int MANIFEST_BYTES = 1 << 20;

    private final ZipFile zip;
    private final List<TableSheet> sheets;

    private OdsWorkbook(ZipFile zip, List<TableSheet> sheets) {
        this.zip = zip;
        this.sheets = sheets;
    }

    static Outcome<Workbook> open(Source source, TableLimits limits, String name) {
        try {
            ZipFile zip =
                    ZipFile.builder().setSeekableByteChannel(source.channel()).get();
            Outcome<Workbook> opened = opened(zip, limits, name);
            if (!opened.isOk()) {
                zip.close();
            }
            return opened;
        } catch (IOException | RuntimeException damaged) {
            // A damaged file makes its reader fail in any way; to whoever brings one it is always the same.
            return Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", name);
        }
    }

    private static Outcome<Workbook> opened(ZipFile zip, TableLimits limits, String name) throws IOException {
        if (isEncrypted(zip)) {
            return Outcome.refused(TabularProblem.WORKBOOK_PROTECTED, "name", name);
        }
        ZipArchiveEntry content = zip.getEntry(CONTENT);
        if (content == null) {
            return Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", name);
        }
        try (Measured measured = new Measured(zip.getInputStream(content), limits.unpackedBytes(), name)) {
            return Outcome.ok(new OdsWorkbook(zip, OdsSheets.of(measured, name)));
        } catch (Refused refused) {
            return Outcome.refused(refused.refusal());
        } catch (XMLStreamException damaged) {
            return Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", name);
        }
    }

    @Override
    public List<TableSheet> sheets() {
        return sheets;
    }

    @Override
    public Outcome<RowSource> rows(String sheet) {
        if (sheets.stream().noneMatch(each -> each.name().equals(sheet))) {
            return Outcome.refused(TabularProblem.SHEET_UNKNOWN, "sheet", sheet);
        }
        try {
            return Outcome.ok(OdsRows.of(this, zip.getInputStream(zip.getEntry(CONTENT)), sheet));
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            // A damaged file makes its reader fail in any way; to whoever brings one it is always the same.
            return Outcome.refused(TabularProblem.WORKBOOK_DAMAGED, "name", sheet);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isEncrypted(ZipFile zip) throws IOException {
        ZipArchiveEntry manifest = zip.getEntry(MANIFEST);
        if (zip.getEntry("encrypted-package") != null) {
            return true;
        }
        if (manifest == null) {
            return false;
        }
        try (InputStream list = zip.getInputStream(manifest)) {
            return new String(list.readNBytes(MANIFEST_BYTES), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }

    /** Unpacked content, as long as it keeps within its measure. */
    private static final class Measured extends FilterInputStream {

        private final XmlMeter meter = new XmlMeter();
        private final long most;
        private final String name;
        private long read;

        Measured(InputStream content, long most, String name) {
            super(content);
            this.most = most;
            this.name = name;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = in.read(into, from, length);
            read += Math.max(0, count);
            if (read > most) {
                throw Refusal.of(TabularProblem.WORKBOOK_TOO_LARGE, "limit", TableLimits.inMegabytes(most))
                        .refused();
            }
            if (count > 0 && meter.isExceededBy(into, from, count)) {
                throw Refusal.of(TabularProblem.WORKBOOK_UNSAFE, "name", name).refused();
            }
            return count;
        }
    }
}
