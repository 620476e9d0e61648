package comptoir.documents;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import comptoir.kernel.Outcome;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** A logo or other picture made safe to print: read from PNG, JPEG or SVG, drawn again on white, kept as PNG. */
public final class Picture {

    private static final int MAX_BYTES = 5_000_000;
    private static final long MAX_PIXELS = 25_000_000;
    private static final float SVG_LONGEST_SIDE = 640;

    /** The library logs what it refuses; the refusal itself is our answer. Kept here, or the setting would be forgotten. */
    private static final Logger DRAWING_LOG = Logger.getLogger("com.github.weisj.jsvg");

    static {
        DRAWING_LOG.setLevel(Level.OFF);
    }

    private final byte[] png;
    private final int width;
    private final int height;

    private Picture(BufferedImage image) {
        this.png = png(image);
        this.width = image.getWidth();
        this.height = image.getHeight();
    }

    public static Outcome<Picture> read(byte[] file) {
        if (file.length > MAX_BYTES) {
            return Outcome.refused(DocumentsProblem.PICTURE_TOO_LARGE, "limit", "5 Mo");
        }
        try {
            return looksLikeSvg(file) ? drawn(file) : decoded(file);
        } catch (IOException | RuntimeException unreadable) {
            return Outcome.refused(DocumentsProblem.PICTURE_UNREADABLE, "formats", "PNG, JPEG, SVG");
        }
    }

    public byte[] png() {
        return png.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    private static Outcome<Picture> decoded(byte[] file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No reader");
            }
            ImageReader reader = readers.next();
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!format.equals("png") && !format.equals("jpeg")) {
                throw new IOException(format);
            }
            reader.setInput(input);
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                return Outcome.refused(DocumentsProblem.PICTURE_TOO_LARGE, "limit", "25 Mpx");
            }
            return Outcome.ok(new Picture(onWhite(reader.read(0))));
        }
    }

    /** The drawing is given no way to name a file or an address, and no DOCTYPE to hide one in. */
    private static Outcome<Picture> drawn(byte[] file) throws IOException {
        String source = new String(file, StandardCharsets.UTF_8);
        if (source.toUpperCase(Locale.ROOT).contains("<!DOCTYPE") || source.contains("<!ENTITY")) {
            throw new IOException("DOCTYPE");
        }
        LoaderContext nothingOutside = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
                .build();
        var svg = Optional.ofNullable(new SVGLoader().load(new ByteArrayInputStream(file), null, nothingOutside))
                .orElseThrow(() -> new IOException("Not a drawing"));
        FloatSize size = svg.size();
        float scale = SVG_LONGEST_SIDE / Math.max(size.width, size.height);
        int width = Math.max(1, Math.round(size.width * scale));
        int height = Math.max(1, Math.round(size.height * scale));
        BufferedImage image = white(width, height);
        Graphics2D pen = smooth(image);
        svg.render((java.awt.@Nullable Component) null, pen, new ViewBox(0, 0, width, height));
        pen.dispose();
        return Outcome.ok(new Picture(image));
    }

    private static boolean looksLikeSvg(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 2000), StandardCharsets.UTF_8);
        return start.stripLeading().startsWith("<") || start.startsWith("\uFEFF<");
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage flat = white(image.getWidth(), image.getHeight());
        Graphics2D pen = smooth(flat);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return flat;
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
    }
}
