package comptoir.app;

import comptoir.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in no body over its limit, and no JSON that is not text. Stands behind the security filters. */
@Component
@Order(0)
final class BodyGuard extends OncePerRequestFilter {

    private final ProblemAnswers answers;

    BodyGuard(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyLimit limit = BodyLimit.of(request);
        if (request.getContentLengthLong() > limit.bytes()) {
            refuseTooLarge(limit, request, response);
            return;
        }
        InputStream limited = new LimitedInput(request.getInputStream(), limit);
        if (limit != BodyLimit.JSON) {
            chain.doFilter(new WithBody(request, limited), response);
            return;
        }
        byte[] body;
        try {
            body = limited.readAllBytes();
        } catch (BodyTooLarge e) {
            refuseTooLarge(limit, request, response);
            return;
        }
        if (JsonText.isClean(body)) {
            chain.doFilter(new WithBody(request, new ByteArrayInputStream(body)), response);
        } else {
            answers.write(Refusal.of(RequestProblem.NOT_TEXT), request, response);
        }
    }

    private void refuseTooLarge(BodyLimit limit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.write(Refusal.of(RequestProblem.TOO_LARGE, "limit", limit.megabytes()), request, response);
    }

    private static final class LimitedInput extends InputStream {

        private final InputStream source;
        private final BodyLimit limit;
        private long read;

        LimitedInput(InputStream source, BodyLimit limit) {
            this.source = source;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = source.read(into, offset, length);
            read += Math.max(count, 0);
            if (read > limit.bytes()) {
                throw new BodyTooLarge(limit);
            }
            return count;
        }
    }

    private static final class WithBody extends HttpServletRequestWrapper {

        private final InputStream body;

        WithBody(HttpServletRequest request, InputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BodyStream(body);
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        }
    }

    private static final class BodyStream extends ServletInputStream {

        private final InputStream body;
        private boolean finished;

        BodyStream(InputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int read = body.read();
            finished = read < 0;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = body.read(into, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        /** Nothing here reads without waiting. */
        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read in order");
        }
    }
}
