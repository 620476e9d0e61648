package comptoir.app;

import comptoir.kernel.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Refuses addresses and parameters that no honest client sends, in words. */
@Configuration(proxyBeanMethods = false)
class FirewallConfiguration {

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(FirewallConfiguration::isText);
        firewall.setAllowedParameterValues(FirewallConfiguration::isText);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejected(ProblemAnswers answers) {
        return (request, response, e) -> answers.write(Refusal.of(RequestProblem.REFUSED), request, response);
    }

    /** Without NUL, which no column takes, and without what was not UTF-8. */
    private static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(each -> each == 0
                        || each == 0xFFFD
                        || each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE);
    }
}
