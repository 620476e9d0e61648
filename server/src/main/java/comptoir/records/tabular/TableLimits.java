package comptoir.records.tabular;

/**
 * How much a file may ask of this machine.
 *
 * @param fileBytes size of the file
 * @param unpackedBytes what a workbook holds once unpacked
 * @param wordBytes its table of distinct texts, which is held in memory
 */
public record TableLimits(long fileBytes, long unpackedBytes, long wordBytes) {

    private static final long MEGABYTE = 1L << 20;

    /** 500 MB, 1 GB unpacked, and a quarter of the memory for the texts. */
    public static TableLimits usual() {
        return new TableLimits(
                500 * MEGABYTE,
                1024 * MEGABYTE,
                Math.max(32 * MEGABYTE, Runtime.getRuntime().maxMemory() / 4));
    }

    static long inMegabytes(long bytes) {
        return Math.max(1, bytes / MEGABYTE);
    }
}
