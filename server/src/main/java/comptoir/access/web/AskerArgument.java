package comptoir.access.web;

import comptoir.dictionary.Asker;
import comptoir.identity.IdentityProblem;
import comptoir.identity.Signed;
import comptoir.identity.web.SignedArgument;
import comptoir.kernel.Actor;
import comptoir.kernel.Refusal;
import comptoir.platform.WorkspaceSchema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the member that the signed-in account is in the workspace of the address. */
final class AskerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asker.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Signed signed = SignedArgument.signed();
        WorkspaceSchema workspace = SignedArgument.workspaceOf(request);
        UUID member = signed.memberIn(workspace)
                .orElseThrow(
                        () -> Refusal.of(IdentityProblem.WORKSPACE_NOT_FOUND).refused());
        Actor person = Actor.member(member, signed.name(), signed.language());
        return new Asker(
                workspace,
                signed.reach().map(person::within).orElse(person),
                signed.door() == Signed.Door.KEY ? "api" : "screen");
    }
}
