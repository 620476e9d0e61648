package comptoir.records.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as people and cameras send them, drawn for a test. */
public final class Photos {

    private Photos() {}

    public static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillOval(0, 0, width, height);
        pen.dispose();
        return written(image, "png");
    }

    /** A photo, red on the left and blue on the right, with what the camera says of how it was held and where. */
    static byte[] turnedByTheCamera(int width, int height, int turn, String place) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width, height);
        pen.dispose();
        return withExif(written(image, "jpeg"), turn, place);
    }

    /** What the sensor sees of 120 by 60 points with a red corner at the top left, by a camera held this way. */
    static byte[] heldAs(int turn) {
        BufferedImage seen = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = seen.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 40, 20);
        pen.dispose();
        boolean lying = turn >= 5;
        BufferedImage sensor = new BufferedImage(lying ? 60 : 120, lying ? 120 : 60, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 120; x++) {
            for (int y = 0; y < 60; y++) {
                // After the table of the EXIF standard: which side of the scene the first row and column are.
                int[] at = switch (turn) {
                    case 2 -> new int[] {119 - x, y};
                    case 3 -> new int[] {119 - x, 59 - y};
                    case 4 -> new int[] {x, 59 - y};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {y, 119 - x};
                    case 7 -> new int[] {59 - y, 119 - x};
                    case 8 -> new int[] {59 - y, x};
                    default -> new int[] {x, y};
                };
                sensor.setRGB(at[0], at[1], seen.getRGB(x, y));
            }
        }
        return withExif(written(sensor, "jpeg"), turn, "");
    }

    /** A picture of nothing, of as few bytes as this many points of 16 bits can be packed into. */
    static byte[] deep(int side) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        ByteBuffer header = ByteBuffer.allocate(13);
        chunk(
                bytes,
                "IHDR",
                header.putInt(side).putInt(side).put(new byte[] {16, 6}).array());
        chunk(bytes, "IDAT", packed(side * (side * 8L + 1)));
        chunk(bytes, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    /** A black photo that is shown ever more clearly, its last step this many times over. */
    static byte[] inManyScans(int side, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] once = bytes.toByteArray();
        int last = new String(once, StandardCharsets.ISO_8859_1).lastIndexOf("\u00ff\u00da");
        bytes.reset();
        bytes.write(once, 0, once.length - 2);
        for (int i = 1; i < times; i++) {
            bytes.write(once, last, once.length - 2 - last);
        }
        bytes.write(once, once.length - 2, 2);
        return bytes.toByteArray();
    }

    /** A red one in four inks as printers want them, each kept the other way round as their programs do. */
    static byte[] cmyk(int width, int height) {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                inks.setPixel(x, y, new int[] {255, 0, 0, 255});
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(inks, null, null), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(long zeros) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes)) {
            byte[] some = new byte[1 << 20];
            for (long left = zeros; left > 0; left -= some.length) {
                deflating.write(some, 0, (int) Math.min(some.length, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream bytes, String kind, byte[] content) {
        byte[] whole = ByteBuffer.allocate(4 + content.length)
                .put(kind.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(whole);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        bytes.writeBytes(whole);
        bytes.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A few bytes that say they are a picture of this many points. */
    static byte[] bomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(8 + 25 + 12);
        header.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        byte[] chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(chunk);
        header.putInt(13).put(chunk).putInt((int) sum.getValue());
        header.putInt(0).put("IDAT".getBytes(StandardCharsets.US_ASCII)).putInt(0x35af061e);
        return header.array();
    }

    public static String size(byte[] picture) {
        BufferedImage read = read(picture);
        return read.getWidth() + "x" + read.getHeight();
    }

    static boolean isRed(byte[] picture, int x, int y) {
        Color color = new Color(read(picture).getRGB(x, y));
        return color.getRed() > 180 && color.getBlue() < 80;
    }

    private static byte[] withExif(byte[] jpeg, int turn, String place) {
        byte[] said = place.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + said.length);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0);
        tiff.putInt(0).put(said);
        byte[] exif = tiff.array();
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + 6 + exif.length);
        whole.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (2 + 6 + exif.length));
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif);
        whole.put(jpeg, 2, jpeg.length - 2);
        return whole.array();
    }

    private static BufferedImage read(byte[] picture) {
        try {
            return ImageIO.read(new ByteArrayInputStream(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
