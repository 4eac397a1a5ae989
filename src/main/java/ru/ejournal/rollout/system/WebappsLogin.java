package ru.ejournal.rollout.system;

import java.util.Optional;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/** Hands the person who has logged in through Spring Security on to Tasklist, Cockpit, Admin and Welcome. */
@Configuration(proxyBeanMethods = false)
class WebappsLogin {

    /** Right after Spring Security: the webapps' own filters come last and find the person already known. */
    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappsAuthentication(EngineUsers users) {
        var registration = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(
                new PrincipalFilter(new PrincipalProvider(users)));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        return registration;
    }

    /** Around the webapps' own filters, which write the page. */
    @Bean
    FilterRegistrationBean<PageNonce> webappsPageNonce() {
        var registration = new FilterRegistrationBean<>(new PageNonce());
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        registration.addUrlPatterns("/camunda/app/*");
        return registration;
    }

    /** Camunda's filter makes its provider from a class name; ours needs a bean. */
    private static class PrincipalFilter extends ContainerBasedAuthenticationFilter {

        PrincipalFilter(AuthenticationProvider provider) {
            this.authenticationProvider = provider;
        }

        @Override
        public void init(FilterConfig config) {
            // Nothing to read: the provider is there.
        }
    }

    private record PrincipalProvider(EngineUsers users) implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return Optional.ofNullable(request.getRemoteUser())
                    .flatMap(users::byLogin)
                    .map(PrincipalProvider::known)
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        private static AuthenticationResult known(EngineUser user) {
            AuthenticationResult result = AuthenticationResult.successful(user.login());
            result.setGroups(user.groups());
            result.setTenants(user.tenants());
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // The status says it; a Basic challenge would make the browser ask with a window of its own.
        }
    }
}
