package comptoir.app;

import comptoir.identity.web.SignedArgument;
import comptoir.identity.web.WorkspaceGuard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** How requests reach controllers and the web app, and in which language they are answered. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SignedArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new WorkspaceGuard()).addPathPatterns("/api/w/**");
    }

    @Bean
    Sentences sentences() {
        return Sentences.load();
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
        languages.setSupportedLocales(List.of(Locale.FRENCH, Locale.ENGLISH));
        languages.setDefaultLocale(Locale.FRENCH);
        return languages;
    }

    /** After the controllers: whatever is no address of the API is the web app's. */
    @Bean
    HandlerMapping webApp(WebFiles files) {
        SimpleUrlHandlerMapping mapping = new SimpleUrlHandlerMapping(Map.of("/**", files));
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return mapping;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answersOfTheServerItself() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerOwnAnswers()));
    }
}
