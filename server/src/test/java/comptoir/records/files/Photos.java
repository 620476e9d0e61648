package comptoir.records.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

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

    static String size(byte[] picture) {
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
