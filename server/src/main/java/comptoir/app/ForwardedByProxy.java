package comptoir.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Believes {@code X-Forwarded-…} from the proxies named in {@code COMPTOIR_PROXIES} and from nobody else. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForwardedByProxy extends OncePerRequestFilter {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final List<IpAddressMatcher> proxies;

    ForwardedByProxy(@Value("${comptoir.proxies:}") String proxies) {
        this.proxies = Arrays.stream(proxies.split("[,\\s]+"))
                .filter(each -> !each.isEmpty())
                .map(IpAddressMatcher::new)
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isProxy(request.getRemoteAddr()) ? new Forwarded(request) : request, response);
    }

    private boolean isProxy(String address) {
        return proxies.stream().anyMatch(each -> each.matches(address));
    }

    /** The last address that is not itself a proxy: those before it anybody could have written. */
    private String client(HttpServletRequest request) {
        String[] addresses = Objects.requireNonNullElse(request.getHeader("X-Forwarded-For"), "")
                .split(",", -1);
        for (int i = addresses.length - 1; i >= 0; i--) {
            String address = addresses[i].strip();
            if (!ADDRESS.matcher(address).matches()) {
                break;
            }
            if (!isProxy(address)) {
                return address;
            }
        }
        return request.getRemoteAddr();
    }

    private final class Forwarded extends HttpServletRequestWrapper {

        private final String client;
        private final boolean secure;
        private final @Nullable String host;

        Forwarded(HttpServletRequest request) {
            super(request);
            this.client = client(request);
            this.secure = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
            String forwarded = request.getHeader("X-Forwarded-Host");
            this.host = forwarded != null && HOST.matcher(forwarded).matches() ? forwarded : null;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }

        @Override
        public String getServerName() {
            return host == null ? super.getServerName() : host;
        }

        @Override
        public int getServerPort() {
            if (host == null) {
                return super.getServerPort();
            }
            return secure ? HTTPS_PORT : HTTP_PORT;
        }
    }
}
