package comptoir.records.files;

/**
 * How often a reader goes over a photo: once, or once for each scan where the file shows it first roughly and then ever more clearly. Each scan
 * takes as long as the whole photo, however few bytes it is made of.
 */
final class JpegScans {

    private static final int BEGIN = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int TEMPORARY = 0x01;

    private JpegScans() {}

    /** Read as the decoder reads: what stands between two segments is passed over. */
    static int of(byte[] jpeg) {
        int scans = 0;
        int at = 0;
        while (true) {
            at = afterNextMarker(jpeg, at);
            if (at < 0) {
                return scans;
            }
            int marker = jpeg[at - 1] & 0xff;
            // A file may begin with tables alone, closed before the photo opens.
            if (marker == END && scans > 0) {
                return scans;
            }
            if (marker == SCAN) {
                scans++;
            }
            if (!standsAlone(marker)) {
                at += length(jpeg, at);
            }
        }
    }

    /** @return the place after it; below zero where there is none. A zero after 0xff is a byte of the photo. */
    private static int afterNextMarker(byte[] jpeg, int from) {
        for (int at = from; at + 1 < jpeg.length; at++) {
            int next = jpeg[at + 1] & 0xff;
            if ((jpeg[at] & 0xff) == 0xff && next != 0 && next != 0xff) {
                return at + 2;
            }
        }
        return -1;
    }

    private static boolean standsAlone(int marker) {
        return marker >= 0xd0 && marker <= 0xd7 || marker == BEGIN || marker == END || marker == TEMPORARY;
    }

    private static int length(byte[] jpeg, int at) {
        return at + 1 < jpeg.length ? Math.max(2, (jpeg[at] & 0xff) << 8 | jpeg[at + 1] & 0xff) : 2;
    }
}
