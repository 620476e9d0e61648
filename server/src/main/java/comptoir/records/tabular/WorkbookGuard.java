package comptoir.records.tabular;

import comptoir.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks a workbook over before it is opened: it must be one, hold no more than the limits once unpacked (counted, as the
 * sizes it states may lie), declare no entities of its own and place no cell beyond a sheet's edge.
 */
final class WorkbookGuard {

    private static final int BLOCK = 1 << 16;
    private static final int MOST_PARTS = 20_000;

    private final Source source;
    private final String name;
    private final TableLimits limits;
    private final byte[] block = new byte[BLOCK];
    private long unpacked;

    WorkbookGuard(Source source, String name, TableLimits limits) {
        this.source = source;
        this.name = name;
        this.limits = limits;
    }

    /** Why it is not opened; empty when it can be. */
    Optional<Refusal> problem() {
        try (ZipFile zip =
                ZipFile.builder().setSeekableByteChannel(source.channel()).get()) {
            List<ZipArchiveEntry> parts = new ArrayList<>();
            zip.getEntries().asIterator().forEachRemaining(parts::add);
            if (!isWorkbook(parts)) {
                return named(TabularProblem.FILE_KIND);
            }
            if (parts.size() > MOST_PARTS) {
                return named(TabularProblem.WORKBOOK_UNSAFE);
            }
            for (ZipArchiveEntry part : parts) {
                Optional<Refusal> problem = problem(zip, part);
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException damaged) {
            return named(TabularProblem.WORKBOOK_DAMAGED);
        }
    }

    private static boolean isWorkbook(List<ZipArchiveEntry> parts) {
        boolean typed = parts.stream()
                .anyMatch(part -> part.getName().replaceFirst("^/", "").equalsIgnoreCase("[Content_Types].xml"));
        boolean binary = parts.stream()
                .anyMatch(part ->
                        part.getName().endsWith(".bin") && part.getName().contains("workbook"));
        return typed && !binary;
    }

    private Optional<Refusal> problem(ZipFile zip, ZipArchiveEntry part) throws IOException {
        if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
            return named(TabularProblem.WORKBOOK_DAMAGED);
        }
        String path = part.getName().toLowerCase(Locale.ROOT);
        AddressCheck addresses = new AddressCheck();
        long read = 0;
        try (InputStream content = zip.getInputStream(part)) {
            for (int length = next(content); length > 0; length = next(content)) {
                Optional<Refusal> start = read == 0 ? startProblem(path, length) : Optional.empty();
                if (start.isPresent()) {
                    return start;
                }
                if (path.contains("worksheets/") && addresses.strays(block, length)) {
                    return named(TabularProblem.WORKBOOK_UNSAFE);
                }
                read += length;
                unpacked += length;
                if (unpacked > limits.unpackedBytes()) {
                    return tooLarge(TabularProblem.WORKBOOK_TOO_LARGE, limits.unpackedBytes());
                }
                if (path.endsWith("sharedstrings.xml") && read > limits.wordBytes()) {
                    return tooLarge(TabularProblem.WORKBOOK_TOO_WORDY, limits.wordBytes());
                }
            }
        }
        return Optional.empty();
    }

    private int next(InputStream content) throws IOException {
        return content.readNBytes(block, 0, BLOCK);
    }

    private Optional<Refusal> startProblem(String path, int length) {
        String start = new String(block, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (start.contains("<!DOCTYPE") || start.contains("<!ENTITY")) {
            return named(TabularProblem.WORKBOOK_UNSAFE);
        }
        boolean strict = path.endsWith("workbook.xml") && start.contains("http://purl.oclc.org/ooxml/");
        return strict ? named(TabularProblem.WORKBOOK_STRICT) : Optional.empty();
    }

    private Optional<Refusal> named(TabularProblem problem) {
        return Optional.of(Refusal.of(problem, "name", name));
    }

    private static Optional<Refusal> tooLarge(TabularProblem problem, long limit) {
        return Optional.of(Refusal.of(problem, "limit", TableLimits.inMegabytes(limit)));
    }
}
