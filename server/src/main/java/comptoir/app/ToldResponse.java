package comptoir.app;

import comptoir.records.repeats.Repeats;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;

/** An answer on its way out that keeps what it said, up to a length. */
final class ToldResponse extends HttpServletResponseWrapper {

    private static final int LONGEST = 256 * 1024;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private boolean whole = true;

    ToldResponse(HttpServletResponse response) {
        super(response);
    }

    /** What was said; none where it was too long. */
    Optional<Repeats.Answer> answer() {
        return whole
                ? Optional.of(new Repeats.Answer(
                        getStatus(), Objects.requireNonNullElse(getContentType(), ""), said.toByteArray()))
                : Optional.empty();
    }

    /** Nothing here writes letters instead of bytes; what did would not be kept. */
    @Override
    public PrintWriter getWriter() throws IOException {
        whole = false;
        return super.getWriter();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        ServletOutputStream out = super.getOutputStream();
        return new ServletOutputStream() {
            @Override
            public void write(int each) throws IOException {
                write(new byte[] {(byte) each}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                whole = whole && said.size() + length <= LONGEST;
                if (whole) {
                    said.write(bytes, from, length);
                }
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }

            @Override
            public boolean isReady() {
                return out.isReady();
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                out.setWriteListener(listener);
            }
        };
    }
}
