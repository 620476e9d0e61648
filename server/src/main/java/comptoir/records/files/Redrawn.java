package comptoir.records.files;

import comptoir.kernel.Outcome;
import comptoir.kernel.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn again from what was sent: upright, no larger than a screen shows, and with nothing in it but what one sees. Where a photo was
 * taken, by which camera and what else was hidden in the file is gone.
 *
 * @param mediaType PNG where something shines through or a drawing is small that way, JPEG otherwise
 */
record Redrawn(String mediaType, int width, int height, byte[] large, byte[] small) {

    static final int LONGEST_SIDE = 1600;
    static final int SMALL_SIDE = 256;

    /** A declared size is no promise: more is not even begun. */
    static final long MOST_PIXELS = 100_000_000;

    /** The readers keep whole rows, which may be as long as the file likes to say. */
    static final int LONGEST_READ = 30_000;

    /** So many pixels are ever in memory, of eight bytes each at worst: the picture of one leaves room for the work of all others. */
    private static final int MOST_AT_ONCE = 12_500_000;

    /** A photo in many scans lies in memory whole until the last, and each scan takes as long as the photo. */
    private static final long MOST_IN_SCANS = 40_000_000;

    private static final long MOST_GONE_OVER = 400_000_000;

    /** A drawing of few colours stays one; a photo sent as PNG is many times as large as it need be. */
    private static final int MOST_OF_PNG = 400_000;

    private static final float QUALITY = 0.88f;

    static Outcome<Redrawn> of(String name, byte[] sent) {
        FileKind kind = FileKind.of(sent);
        if (kind != FileKind.PNG && kind != FileKind.JPEG && kind != FileKind.GIF) {
            return Outcome.refused(FilesProblem.PICTURE_OTHER_KIND, "name", name);
        }
        try {
            return decoded(name, kind, sent);
        } catch (IOException | RuntimeException damaged) {
            // The readers throw whatever a damaged file leads them to; it is the sender's file, and it is told so.
            return Outcome.refused(FilesProblem.PICTURE_UNREADABLE, "name", name);
        }
    }

    private static Outcome<Redrawn> decoded(String name, FileKind kind, byte[] sent) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        try (MemoryCacheImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(input, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            if (pixels > MOST_PIXELS || longest > LONGEST_READ) {
                return Outcome.refused(Refusal.of(
                        FilesProblem.PICTURE_TOO_MANY_PIXELS,
                        Map.of("name", name, "most", MOST_PIXELS / 1_000_000, "side", LONGEST_READ)));
            }
            if (kind == FileKind.JPEG && isGoneOverTooLong(JpegScans.of(sent), pixels)) {
                return Outcome.refused(FilesProblem.PICTURE_UNREADABLE, "name", name);
            }
            ImageReadParam thinned = reader.getDefaultReadParam();
            int step = step(pixels, longest);
            thinned.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, thinned);
            int turn = kind == FileKind.JPEG ? ExifTurn.of(sent) : ExifTurn.UPRIGHT;
            return Outcome.ok(drawn(kind, read, turn));
        } finally {
            reader.dispose();
        }
    }

    private static boolean isGoneOverTooLong(int scans, long pixels) {
        return scans > 1 && (pixels > MOST_IN_SCANS || scans * pixels > MOST_GONE_OVER);
    }

    /** Of a large photo only every so many pixels are ever in memory. */
    private static int step(long pixels, int longest) {
        int step = Math.max(1, longest / (2 * LONGEST_SIDE));
        while (pixels / ((long) step * step) > MOST_AT_ONCE) {
            step++;
        }
        return step;
    }

    private static Redrawn drawn(FileKind kind, BufferedImage read, int turn) throws IOException {
        boolean clear = read.getColorModel().hasAlpha();
        BufferedImage large = fitted(read, LONGEST_SIDE, turn, clear);
        BufferedImage small = fitted(large, SMALL_SIDE, ExifTurn.UPRIGHT, clear);
        byte[] png = kind == FileKind.JPEG ? new byte[0] : png(large);
        boolean drawing = kind != FileKind.JPEG && (clear || png.length <= MOST_OF_PNG);
        return new Redrawn(
                drawing ? "image/png" : "image/jpeg",
                large.getWidth(),
                large.getHeight(),
                drawing ? png : jpeg(large),
                drawing ? png(small) : jpeg(small));
    }

    /** Halved until it is near, so that thin lines do not break. */
    private static BufferedImage fitted(BufferedImage image, int side, int turn, boolean clear) {
        BufferedImage near = image;
        while (Math.max(near.getWidth(), near.getHeight()) >= 2 * side) {
            near = scaled(near, 0.5, ExifTurn.UPRIGHT, clear);
        }
        double scale = Math.min(1, (double) side / Math.max(near.getWidth(), near.getHeight()));
        return scaled(near, scale, turn, clear);
    }

    private static BufferedImage scaled(BufferedImage image, double scale, int turn, boolean clear) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = ExifTurn.swapsSides(turn);
        BufferedImage drawn = new BufferedImage(
                lying ? height : width,
                lying ? width : height,
                clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        if (!clear) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        }
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = ExifTurn.upright(turn, width, height);
        place.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        pen.drawImage(image, place, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(QUALITY);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
