package comptoir.records.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Days that stand in their cells as ISO 8601 writes them ({@code t="d"}), which some programs do instead of numbers and our reader does not know: the
 * workbook with the same cells as text.
 */
final class IsoDays {

    /** Such a workbook is rare, and held in memory. */
    private static final long MOST_BYTES = 64L << 20;

    /** As it stands in any cell of that kind; looked for in each block of a sheet. */
    private static final Pattern SIGN = Pattern.compile("<(?:\\w+:)?c\\b[^<>]*?\\bt\\s*=\\s*[\"']d[\"']");

    private static final Pattern CELL = Pattern.compile(
            "(<(?:\\w+:)?c\\b[^<>]*?\\bt\\s*=\\s*[\"'])d([\"'][^<>]*>\\s*<(?:\\w+:)?v\\b[^<>]*>)([^<]*)");

    private IsoDays() {}

    static boolean standIn(String text) {
        return SIGN.matcher(text).find();
    }

    /** The workbook with its days as text; itself where it is too large to be held. */
    static Source written(Source source) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder()
                        .setSeekableByteChannel(source.channel())
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            List<ZipArchiveEntry> parts = new ArrayList<>();
            zip.getEntries().asIterator().forEachRemaining(parts::add);
            for (ZipArchiveEntry part : parts) {
                byte[] content;
                try (InputStream in = zip.getInputStream(part)) {
                    content = in.readNBytes((int) (MOST_BYTES - unpacked) + 1);
                }
                unpacked += content.length;
                if (unpacked > MOST_BYTES) {
                    return source;
                }
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(asText(content));
                out.closeEntry();
            }
        }
        return new Source.InMemory(bytes.toByteArray());
    }

    /** Byte for byte but for the cells themselves, whatever the encoding. */
    private static byte[] asText(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (!standIn(text)) {
            return content;
        }
        return CELL.matcher(text)
                .replaceAll(
                        cell -> Matcher.quoteReplacement(cell.group(1) + "str" + cell.group(2) + day(cell.group(3))))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As other days of a workbook read: without an hour that says nothing. */
    private static String day(String written) {
        return written.replaceFirst("T00:00:00(?:\\.0+)?Z?$", "").replace('T', ' ');
    }
}
