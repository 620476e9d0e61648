package comptoir.app;

import comptoir.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * Sends the web app: its page under every address it shows, and its files, kept in memory. Files under {@code /assets} carry their
 * content in their name and are kept by browsers for ever, the page is asked for each time.
 */
@Component
final class WebFiles implements HttpRequestHandler {

    private static final String PAGE = "/index.html";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Pattern SCREEN = Pattern.compile("/|/w/.*|/setup|/sign-in|/link/.*");
    private static final Pattern COMPRESSED_OR_MAP = Pattern.compile(".*\\.(br|gz|map)");

    private final Map<String, WebFile> files;
    private final ProblemAnswers answers;

    /** @param folder where the built web app lies, ending with a slash */
    WebFiles(@Value("${comptoir.web-files:classpath:/static/}") String folder, ProblemAnswers answers) {
        this.files = Map.copyOf(read(folder));
        this.answers = answers;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String method = request.getMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            answers.write(Refusal.of(RequestProblem.METHOD_UNKNOWN, "method", method), request, response);
            return;
        }
        String path = request.getRequestURI();
        WebFile file = files.get(SCREEN.matcher(path).matches() ? PAGE : path);
        if (file == null) {
            answers.write(Refusal.of(RequestProblem.NO_SUCH_ADDRESS, "address", path), request, response);
        } else {
            send(file, path, request, response);
        }
    }

    private static void send(WebFile file, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String coding = file.coding(Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), ""));
        String etag = "\"" + file.etag() + (coding == null ? "" : "-" + coding) + "\"";
        response.setHeader(HttpHeaders.CACHE_CONTROL, path.startsWith("/assets/") ? FOR_EVER : "no-cache");
        response.setHeader(HttpHeaders.ETAG, etag);
        if (!file.coded().isEmpty()) {
            response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        if (etag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = coding == null
                ? file.whole()
                : Objects.requireNonNull(file.coded().get(coding));
        if (coding != null) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, coding);
        }
        response.setContentType(file.type());
        response.setContentLength(body.length);
        if (request.getMethod().equals("GET")) {
            response.getOutputStream().write(body);
        }
    }

    private static Map<String, WebFile> read(String folder) {
        Map<String, Resource> found = new HashMap<>();
        try {
            PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
            Resource root = resolver.getResource(folder);
            if (!root.exists()) {
                return Map.of();
            }
            String start = root.getURL().toString();
            for (Resource each : resolver.getResources(folder + "**")) {
                if (each.isReadable()) {
                    found.put("/" + each.getURL().toString().substring(start.length()), each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, WebFile> files = new HashMap<>();
        found.forEach((path, resource) -> {
            if (!COMPRESSED_OR_MAP.matcher(path).matches()) {
                files.put(
                        path,
                        WebFile.of(path, WebFile.bytes(resource), found.get(path + ".br"), found.get(path + ".gz")));
            }
        });
        return files;
    }
}
