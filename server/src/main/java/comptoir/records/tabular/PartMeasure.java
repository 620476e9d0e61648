package comptoir.records.tabular;

import java.util.Locale;
import java.util.regex.Pattern;

/** How much of one part of an .xlsx workbook its reader would hold in memory at a time. */
final class PartMeasure {

    /** 16,384 cells of a thousand letters. */
    private static final long LONGEST_ROW = 16L << 20;

    /** What a text costs in memory beside its letters. */
    private static final int TEXT_BYTES = 32;

    /** Any name may stand before the colon. */
    private static final Pattern WORDS = Pattern.compile("<(?:\\w+:)?sst\\b");

    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?worksheet\\b");
    private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?row\\b");
    private static final Pattern TEXT = Pattern.compile("<(?:\\w+:)?si\\b");

    private boolean words;
    private boolean sheet;
    private final XmlMeter meter = new XmlMeter();
    private long read;
    private long texts;
    private long sinceRow;

    PartMeasure(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        // By their usual names, or by how they begin: a part may be called anything.
        this.words = name.endsWith("sharedstrings.xml");
        this.sheet = name.contains("worksheets/") && name.endsWith(".xml");
    }

    boolean isEmpty() {
        return read == 0;
    }

    /** What the table of distinct texts takes. */
    long wordBytes() {
        return words ? read + texts * TEXT_BYTES : 0;
    }

    /** Goes on with a block; whether a row, a text or a tag is without measure. */
    boolean isExceededBy(byte[] block, int length, String text) {
        if (read == 0) {
            words |= WORDS.matcher(text).find();
            sheet |= SHEET.matcher(text).find();
        }
        read += length;
        texts += words ? TEXT.matcher(text).results().count() : 0;
        sinceRow = !sheet || ROW.matcher(text).find() ? 0 : sinceRow + length;
        return (words || sheet) && (sinceRow > LONGEST_ROW || meter.isExceededBy(block, 0, length));
    }
}
