package comptoir.identity.web;

import comptoir.identity.OpenedSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Gives a browser its session's secret and takes it away; with each change the token against forged requests changes too. */
@Component
public final class SessionCookie {

    static final String NAME = "comptoir_session";
    private static final Duration LASTS = Duration.ofDays(90);

    private final CsrfTokenRepository forgery;

    SessionCookie(CsrfTokenRepository forgery) {
        this.forgery = forgery;
    }

    static Optional<String> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isEmpty());
    }

    void give(OpenedSession session, HttpServletRequest request, HttpServletResponse response) {
        set(session.token(), LASTS, request, response);
    }

    void takeAway(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private void set(String value, Duration lasts, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(lasts)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        CsrfToken fresh = forgery.generateToken(request);
        forgery.saveToken(fresh, request, response);
    }
}
