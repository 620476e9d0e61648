package comptoir.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address people reach this instance under: the one set, or else the one this request came to. */
@Component
public final class PublicAddress {

    private final String set;

    PublicAddress(@Value("${comptoir.public-url:}") String set) {
        this.set = set.replaceAll("/+$", "");
    }

    /** @param path from the root, such as {@code /link/abc} */
    public String of(String path, HttpServletRequest request) {
        return (set.isEmpty()
                        ? ServletUriComponentsBuilder.fromContextPath(request)
                                .build()
                                .toUriString()
                        : set)
                + path;
    }
}
