package comptoir.identity.web;

import comptoir.identity.IdentityProblem;
import comptoir.identity.Signed;
import comptoir.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Stands before every address of a workspace: who is not of it is told it is not there. */
public final class WorkspaceGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Signed signed = SignedArgument.current()
                .orElseThrow(() -> Refusal.of(IdentityProblem.SESSION_NONE).refused());
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object slug = variables instanceof Map<?, ?> map ? map.get("slug") : null;
        if (!(slug instanceof String known) || !signed.members().containsKey(known)) {
            throw Refusal.of(IdentityProblem.WORKSPACE_NOT_FOUND).refused();
        }
        return true;
    }
}
