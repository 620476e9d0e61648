package comptoir.app;

import comptoir.identity.ApiKeys;
import comptoir.identity.IdentityProblem;
import comptoir.identity.Sessions;
import comptoir.identity.web.SessionFilter;
import comptoir.kernel.Refusal;
import comptoir.sales.CustomerPages;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who is let in where, by which proof, and under which headers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** The screens: everything from here, styles set by the components, previews in frames. */
    private static final String SCREENS =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline';"
                    + " frame-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** Answers are data: shown by themselves they may do nothing. */
    private static final String ANSWERS = "default-src 'none'; frame-ancestors 'self'";

    private static final String PERMISSIONS =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";
    private static final long YEAR_SECONDS = 31_536_000;

    @Bean
    CsrfTokenRepository forgeryTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax").path("/"));
        return tokens;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            CsrfTokenRepository forgeryTokens,
            Sessions sessions,
            ApiKeys keys,
            ProblemAnswers answers) {
        withoutWhatIsNotUsed(http);
        return http.securityMatcher("/api/**")
                .csrf(csrf -> protect(csrf, forgeryTokens))
                .headers(headers -> common(headers)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ANSWERS)))
                .addFilterBefore(new SessionFilter(sessions, keys), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/api/instance", "/api/setup", "/api/currencies")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/session", "/api/setup")
                        .permitAll()
                        .requestMatchers("/api/links/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, e) -> answers.write(unknown(request), request, response))
                        .accessDeniedHandler((request, response, e) -> answers.write(denied(e), request, response)))
                .build();
    }

    /** Pages for customers, who have no account: their address is their proof, so it is told to nobody and nothing is kept of them. */
    @Bean
    @Order(2)
    SecurityFilterChain forCustomers(HttpSecurity http) {
        withoutWhatIsNotUsed(http);
        return http.securityMatcher(CustomerPages.QUOTES + "/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> common(headers)
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ANSWERS)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** The screens' own files: no session, no token, so that a visitor who only looks leaves nothing. */
    @Bean
    @Order(3)
    SecurityFilterChain screens(HttpSecurity http) {
        withoutWhatIsNotUsed(http);
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> common(headers)
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(SCREENS)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static void withoutWhatIsNotUsed(HttpSecurity http) {
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static void protect(CsrfConfigurer<HttpSecurity> csrf, CsrfTokenRepository tokens) {
        csrf.spa();
        csrf.csrfTokenRepository(tokens);
        csrf.ignoringRequestMatchers(SessionFilter::comesWithKey);
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(YEAR_SECONDS));
    }

    private static Refusal unknown(HttpServletRequest request) {
        return Refusal.of(
                SessionFilter.comesWithKey(request) ? IdentityProblem.KEY_UNKNOWN : IdentityProblem.SESSION_NONE);
    }

    private static Refusal denied(AccessDeniedException e) {
        return Refusal.of(
                e instanceof CsrfException ? IdentityProblem.SESSION_TOKEN_MISSING : RequestProblem.FORBIDDEN);
    }
}
