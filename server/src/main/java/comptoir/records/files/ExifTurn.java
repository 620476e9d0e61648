package comptoir.records.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, by the tag it leaves in a photo (EXIF 0x0112): 1 is upright, 2 to 8 are turned or mirrored. */
final class ExifTurn {

    static final int UPRIGHT = 1;

    private static final int ORIENTATION = 0x0112;
    private static final int APP1 = 0xffe1;
    private static final int SCAN = 0xffda;
    private static final int ENTRY = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private ExifTurn() {}

    static int of(byte[] jpeg) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(jpeg);
            int at = 2;
            for (int marker = bytes.getShort(at) & 0xffff;
                    marker >= 0xff00 && marker != SCAN;
                    marker = bytes.getShort(at) & 0xffff) {
                int length = bytes.getShort(at + 2) & 0xffff;
                if (marker == APP1 && startsWithExif(bytes, at + 4)) {
                    int begin = at + 4 + EXIF.length;
                    return ofTiff(bytes.slice(begin, at + 2 + length - begin));
                }
                at += 2 + Math.max(2, length);
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException cutOff) {
            // The tag lies beyond the end of what there is: the photo says nothing of how it was held.
            return UPRIGHT;
        }
    }

    private static boolean startsWithExif(ByteBuffer bytes, int at) {
        for (int i = 0; i < EXIF.length; i++) {
            if (bytes.get(at + i) != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    private static int ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xffff) == ORIENTATION) {
                int turn = tiff.getShort(entry + 8);
                return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether what was wide stands tall once it is upright. */
    static boolean swapsSides(int turn) {
        return turn >= 5;
    }

    /** Puts a picture of this width and height upright, with its corner where it was. */
    static AffineTransform upright(int turn, double width, double height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
