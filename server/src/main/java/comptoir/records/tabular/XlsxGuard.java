package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks a workbook over before it is opened: it must be one, hold no more than the limits once unpacked (counted, as the
 * sizes it states may lie), declare no entities of its own, and have no cell beyond the last column.
 */
final class XlsxGuard {

    private static final int BLOCK = 1 << 16;
    private static final int MOST_PARTS = 20_000;

    /** A cell beyond column XFD, the last one there is: its reader would hold every empty cell before it. */
    private static final Pattern TOO_FAR =
            Pattern.compile("<(?:\\w+:)?c\\s[^<>]*?\\br\\s*=\\s*[\"'](?:[A-Za-z]{4,}|[^\"'<>]*&)");

    /** The same without the tag around it: ten times as quick, and nearly never found. */
    private static final Pattern PERHAPS_TOO_FAR = Pattern.compile("\\br\\s*+=\\s*+[\"'](?:[A-Za-z]{4}|[^\"'<>]*&)");

    private final Source source;
    private final TableLimits limits;
    private boolean isoDays;

    XlsxGuard(Source source, TableLimits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Whether it has days that its reader does not know; once it was looked over. */
    boolean hasIsoDays() {
        return isoDays;
    }

    /** Why it is not opened; empty when it can be. */
    Optional<Refusal> problem(String name) {
        try (ZipFile zip =
                ZipFile.builder().setSeekableByteChannel(source.channel()).get()) {
            List<ZipArchiveEntry> parts = new ArrayList<>();
            zip.getEntries().asIterator().forEachRemaining(parts::add);
            if (parts.stream()
                    .noneMatch(part -> part.getName().replaceFirst("^/", "").equalsIgnoreCase("[Content_Types].xml"))) {
                return Optional.of(Refusal.of(TabularProblem.FILE_KIND, "name", name));
            }
            if (parts.stream().anyMatch(part -> part.getName().endsWith("workbook.bin"))) {
                return Optional.of(Refusal.of(TabularProblem.WORKBOOK_BINARY, "name", name));
            }
            return parts.size() > MOST_PARTS ? unsafe(name) : unpackedProblem(zip, parts, name);
        } catch (IOException | RuntimeException damaged) {
            // A damaged file makes its reader fail in any way; to whoever brings one it is always the same.
            return Optional.of(Refusal.of(TabularProblem.WORKBOOK_DAMAGED, "name", name));
        }
    }

    private Optional<Refusal> unpackedProblem(ZipFile zip, List<ZipArchiveEntry> parts, String name)
            throws IOException {
        long unpacked = 0;
        byte[] block = new byte[BLOCK];
        for (ZipArchiveEntry part : parts) {
            PartMeasure measure = new PartMeasure(part.getName());
            String before = "";
            try (InputStream content = zip.getInputStream(part)) {
                for (int length = content.readNBytes(block, 0, BLOCK);
                        length > 0;
                        length = content.readNBytes(block, 0, BLOCK)) {
                    String text = before + text(block, length);
                    Optional<Refusal> start =
                            measure.isEmpty() ? startProblem(part.getName(), text, name) : Optional.empty();
                    if (start.isPresent()) {
                        return start;
                    }
                    if (measure.isExceededBy(block, length, text)
                            || (PERHAPS_TOO_FAR.matcher(text).find()
                                    && TOO_FAR.matcher(text).find())) {
                        return unsafe(name);
                    }
                    isoDays |= text.contains("t=\"d\"") || text.contains("t='d'");
                    before = begun(text);
                    unpacked += length;
                    if (unpacked > limits.unpackedBytes()) {
                        return tooLarge(TabularProblem.WORKBOOK_TOO_LARGE, limits.unpackedBytes());
                    }
                    if (measure.wordBytes() > limits.wordBytes()) {
                        return tooLarge(TabularProblem.WORKBOOK_TOO_WORDY, limits.wordBytes());
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> startProblem(String part, String start, String name) {
        if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
            return unsafe(name);
        }
        boolean strict = part.endsWith("workbook.xml") && start.contains("http://purl.oclc.org/ooxml/");
        return strict ? Optional.of(Refusal.of(TabularProblem.WORKBOOK_STRICT, "name", name)) : Optional.empty();
    }

    /** The tag that the end of a block cuts in two. */
    private static String begun(String text) {
        return text.substring(Math.max(text.lastIndexOf('<'), Math.max(0, text.length() - BLOCK)));
    }

    private static String text(byte[] block, int length) {
        return new String(block, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static Optional<Refusal> unsafe(String name) {
        return Optional.of(Refusal.of(TabularProblem.WORKBOOK_UNSAFE, "name", name));
    }

    private static Optional<Refusal> tooLarge(TabularProblem problem, long limit) {
        return Optional.of(Refusal.of(problem, "limit", TableLimits.inMegabytes(limit)));
    }
}
