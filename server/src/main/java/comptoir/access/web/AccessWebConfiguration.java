package comptoir.access.web;

import comptoir.identity.Workspaces;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for a {@link comptoir.dictionary.Asker}. */
@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {

    private final Workspaces workspaces;

    AccessWebConfiguration(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AskerArgument(workspaces));
    }
}
