package comptoir.app;

import comptoir.identity.web.SignedArgument;
import comptoir.kernel.Refusal;
import comptoir.kernel.Refused;
import comptoir.platform.WorkspaceSchema;
import comptoir.records.RequestKey;
import comptoir.records.repeats.RepeatProblem;
import comptoir.records.repeats.Repeats;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Carries out once a write that comes with the header {@code Idempotency-Key}: whoever sends it again, not knowing whether it arrived, is
 * answered what was answered. After draft-ietf-httpapi-idempotency-key-header. Stands behind the guard of bodies.
 */
@Component
@Order(1)
final class RepeatGuard extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern ADDRESS = Pattern.compile("/api/w/([a-z][a-z0-9_]{0,39})/.*");
    /** Answers of other addresses may tell a secret once, such as a new key: they are said once. */
    private static final Pattern TOLD_AGAIN =
            Pattern.compile("/api/w/[^/]+/(?:records|quotes|operations|imports)(?:/(?!.*links).*)?");

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    private final Repeats repeats;
    private final ProblemAnswers answers;

    RepeatGuard(Repeats repeats, ProblemAnswers answers) {
        this.repeats = repeats;
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null || !WRITES.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<WorkspaceSchema> workspace = workspace(request);
        Optional<UUID> member =
                workspace.flatMap(there -> SignedArgument.current().flatMap(signed -> signed.memberIn(there)));
        if (member.isEmpty()) {
            // Nobody who may write here: those behind say it.
            chain.doFilter(request, response);
            return;
        }
        String key = Objects.requireNonNullElse(request.getHeader(HEADER), "");
        if (!KEY.matcher(key).matches()) {
            answers.write(Refusal.of(RepeatProblem.KEY_MALFORMED), request, response);
            return;
        }
        Sent sent = Sent.of(request);
        Repeats.Course course;
        try {
            course = repeats.take(workspace.orElseThrow(), member.get(), key, sent.print());
        } catch (Refused known) {
            answers.write(known.refusal(), request, response);
            return;
        }
        switch (course) {
            case Repeats.Course.First first ->
                carryOut(workspace.orElseThrow(), first.key(), sent.request(), new ToldResponse(response), chain);
            case Repeats.Course.Again again -> say(again.answer(), response);
            case Repeats.Course.Done done ->
                answers.write(
                        Refusal.of(
                                RepeatProblem.DONE_BEFORE,
                                "operation",
                                done.operation().map(String::valueOf).orElse("")),
                        request,
                        response);
        }
    }

    private void carryOut(
            WorkspaceSchema workspace, RequestKey key, HttpServletRequest request, ToldResponse told, FilterChain chain)
            throws ServletException, IOException {
        boolean done = false;
        try {
            ScopedValue.where(RequestKey.CURRENT, key).call(() -> {
                chain.doFilter(request, told);
                return told;
            });
            done = told.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
        } catch (ServletException | IOException | RuntimeException broken) {
            throw broken;
        } catch (Exception other) {
            // The scope knows one kind of failure for the two of the chain; there is no third.
            throw new ServletException(other);
        } finally {
            if (done) {
                repeats.done(workspace, key, told.getStatus(), answer(request, told));
            } else {
                repeats.refused(workspace, key);
            }
        }
    }

    private static Optional<Repeats.Answer> answer(HttpServletRequest request, ToldResponse told) {
        boolean keep = !request.isAsyncStarted()
                && TOLD_AGAIN.matcher(request.getRequestURI()).matches();
        return keep ? told.answer() : Optional.empty();
    }

    private static void say(Repeats.Answer answer, HttpServletResponse response) throws IOException {
        response.setHeader("Idempotency-Replayed", "true");
        response.setStatus(answer.status());
        if (!answer.type().isEmpty()) {
            response.setContentType(answer.type());
        }
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static Optional<WorkspaceSchema> workspace(HttpServletRequest request) {
        Matcher address = ADDRESS.matcher(request.getRequestURI());
        return address.matches() ? Optional.of(new WorkspaceSchema(address.group(1))) : Optional.empty();
    }

    /** A request and the print of all that it asks for; a file that is sent is told by its length and kind. */
    private record Sent(HttpServletRequest request, byte[] print) {

        static Sent of(HttpServletRequest request) throws IOException {
            MessageDigest print = sha256();
            String type = Objects.requireNonNullElse(request.getContentType(), "");
            for (String part : new String[] {
                request.getMethod(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Objects.requireNonNullElse(request.getHeader("If-Match"), ""),
                type,
                String.valueOf(request.getContentLengthLong())
            }) {
                print.update(part.getBytes(StandardCharsets.UTF_8));
                print.update((byte) 0);
            }
            if (BodyLimit.of(request) != BodyLimit.JSON) {
                return new Sent(request, print.digest());
            }
            byte[] body = request.getInputStream().readAllBytes();
            return new Sent(new RequestWithBody(request, new ByteArrayInputStream(body)), print.digest(body));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
