package comptoir.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import comptoir.kernel.Outcome;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void aPhotographIsKeptAsPng(String format) throws IOException {
        Picture picture = Picture.read(photograph(format)).orThrow();
        assertThat(picture.width()).isEqualTo(30);
        assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aDrawingIsTurnedIntoPixels() throws IOException {
        Picture picture = Picture.read(svg("<rect width=\"40\" height=\"20\" fill=\"#ff0000\"/>"))
                .orThrow();
        assertThat(pixel(picture, 320, 160)).isEqualTo(0xffff0000);
        assertThat(picture.width()).isEqualTo(2 * picture.height());
    }

    @Test
    void aDrawingReachesNothingOutsideItself(@TempDir Path folder) throws IOException {
        Path red = folder.resolve("red.png");
        BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
        image.setRGB(5, 5, 0xff0000);
        ImageIO.write(image, "png", red.toFile());
        assertThat(Files.exists(red)).isTrue();
        Picture picture = Picture.read(svg("<image href=\"" + red.toUri() + "\" width=\"40\" height=\"20\"/>"
                        + "<script>alert(1)</script>"))
                .orThrow();
        assertThat(pixel(picture, 320, 160)).isEqualTo(0xffffffff);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        assertThat(Picture.read("GIF89a no".getBytes(UTF_8))).isInstanceOf(Outcome.No.class);
        assertThat(Picture.read(new byte[0])).isInstanceOf(Outcome.No.class);
        assertThat(Picture.read("<html/>".getBytes(UTF_8))).isInstanceOf(Outcome.No.class);
        assertThat(Picture.read("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>"
                        .getBytes(UTF_8)))
                .isInstanceOf(Outcome.No.class);
        assertThat(Picture.read(new byte[5_000_001])).isInstanceOf(Outcome.No.class);
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">" + inside + "</svg>").getBytes(UTF_8);
    }

    private static int pixel(Picture picture, int x, int y) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png())).getRGB(x, y);
    }

    private static byte[] photograph(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
