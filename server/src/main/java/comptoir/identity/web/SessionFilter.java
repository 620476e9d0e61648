package comptoir.identity.web;

import comptoir.identity.ApiKeys;
import comptoir.identity.Sessions;
import comptoir.identity.Signed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds who is asking, by the key in the header or else by the session in the cookie, anew for each request. */
public final class SessionFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ApiKeys keys;

    public SessionFilter(Sessions sessions, ApiKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** A browser never sends this by itself, so a request that carries it cannot be forged by another site. */
    public static boolean comesWithKey(HttpServletRequest request) {
        return keyOf(request) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        signed(request).ifPresent(signed -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedAuthentication(signed));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    /** Answers to long requests are sent from further threads, which ask again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<Signed> signed(HttpServletRequest request) {
        String key = keyOf(request);
        return key != null ? keys.find(key) : SessionCookie.read(request).flatMap(sessions::find);
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }
}
