package comptoir.identity.web;

import comptoir.identity.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Carries {@link Signed} through the security filters. */
final class SignedAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Signed signed;

    SignedAuthentication(Signed signed) {
        super(List.of());
        this.signed = signed;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Signed getPrincipal() {
        return signed;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedAuthentication that && signed.equals(that.signed);
    }

    @Override
    public int hashCode() {
        return signed.hashCode();
    }
}
