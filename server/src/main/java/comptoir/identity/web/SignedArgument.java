package comptoir.identity.web;

import comptoir.identity.IdentityProblem;
import comptoir.identity.Signed;
import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives controllers who is asking, as {@link Signed}, and the workspace of the address {@code /api/w/{slug}/…}, as
 * {@link WorkspaceSchema}, once it is sure that the one may enter the other. Nobody learns of a workspace that is not theirs.
 */
public final class SignedArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Signed.class || type == WorkspaceSchema.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Signed signed = current()
                .orElseThrow(() -> Refusal.of(IdentityProblem.SESSION_NONE).refused());
        return parameter.getParameterType() == Signed.class ? signed : workspace(request);
    }

    /** Who asks; refused when nobody signed in. */
    public static Signed signed() {
        return current()
                .orElseThrow(() -> Refusal.of(IdentityProblem.SESSION_NONE).refused());
    }

    /** The workspace of the address, which the guard in front has opened to who asks. */
    public static WorkspaceSchema workspaceOf(NativeWebRequest request) {
        return workspace(request);
    }

    /** Who asks; none when nobody signed in. */
    public static Optional<Signed> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedAuthentication known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    /** The guard in front has let this request in. */
    private static WorkspaceSchema workspace(NativeWebRequest request) {
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        Object variables =
                servlet == null ? null : servlet.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (variables instanceof Map<?, ?> map && map.get("slug") instanceof String slug) {
            return new WorkspaceSchema(slug);
        }
        throw new IllegalStateException("no workspace in this address");
    }
}
