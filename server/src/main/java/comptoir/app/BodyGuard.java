package comptoir.app;

import comptoir.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
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
        if (isForm(request)) {
            // The container reads forms by itself, within a limit of its own; a body opened here would keep it from
            // doing so.
            chain.doFilter(request, response);
            return;
        }
        InputStream limited = new LimitedInput(request.getInputStream(), limit);
        if (limit != BodyLimit.JSON) {
            chain.doFilter(new RequestWithBody(request, limited), response);
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
            chain.doFilter(new RequestWithBody(request, new ByteArrayInputStream(body)), response);
        } else {
            answers.write(Refusal.of(RequestProblem.NOT_TEXT), request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
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
}
