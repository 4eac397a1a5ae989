package ru.ejournal.rollout.system;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One login for the webapps, {@code /engine-rest} and our own pages. Whatever is not named here needs a login. */
@Configuration(proxyBeanMethods = false)
class Security {

    private static final PathPatternRequestMatcher.Builder PATH = PathPatternRequestMatcher.withDefaults();

    /** Several servlets are registered here (Jersey's too): paths are meant from the root, whoever serves them. */
    @Bean
    static PathPatternRequestMatcherBuilderFactoryBean securityPaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** Programs: Basic on every request and no session of their own. A session from the form login counts too. */
    @Bean
    @Order(1)
    SecurityFilterChain forPrograms(HttpSecurity http, Entitled entitled, EngineUsers users, IdentityService identities) throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .authorizeHttpRequests(requests -> requests
                        // Our models have no external tasks; waiting for one would hold a request for half an hour.
                        .requestMatchers("/engine-rest/external-task/fetchAndLock", "/engine-rest/engine/*/external-task/fetchAndLock").denyAll()
                        .anyRequest().access(entitled))
                .headers(PageHeaders::everywhere)
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals::unauthorized))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(Refusals::unauthorized)
                        .accessDeniedHandler(Refusals::forbidden))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new ForgeableRequests()))
                .addFilterAfter(new EngineIdentityFilter(users, identities), AuthorizationFilter.class)
                .build();
    }

    /** The webapps and our own pages, for people. */
    @Bean
    @Order(2)
    SecurityFilterChain forPeople(HttpSecurity http, Entitled entitled, OtherLogins others) throws Exception {
        if (others.configured()) {
            http.oauth2Login(other -> other.loginPage("/login").defaultSuccessUrl("/").failureHandler(Security::refused)
                    .userInfoEndpoint(who -> who.oidcUserService(others)));
        }
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR).permitAll()
                        .requestMatchers("/login", "/rollout.css", "/signed-out.js", "/camunda/favicon.ico", "/error").permitAll()
                        // Calendar programs cannot log in; the address itself is the secret.
                        .requestMatchers(HttpMethod.GET, "/calendar/*.ics").permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/calendar/*.ics").permitAll()
                        // Recipients without an account: the link is the secret, shows one document and works once.
                        .requestMatchers("/receipt/*").permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
                        .requestMatchers("/actuator/**").access(entitled.with("camunda-admin"))
                        // CVE-2026-77226: makes an administrator while there is none. Ours comes from configuration.
                        .requestMatchers("/camunda/api/admin/setup/**").denyAll()
                        .requestMatchers("/camunda/api/engine/engine/*/external-task/fetchAndLock").denyAll()
                        // A second login inside the webapps would make two people of one session.
                        .requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/**").denyAll()
                        // With what the page itself loads.
                        .requestMatchers("/password", "/rollout/*.css").authenticated()
                        .anyRequest().access(entitled))
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/").failureHandler(Security::refused))
                .httpBasic(basic -> basic.authenticationEntryPoint(Refusals::unauthorized))
                .logout(logout -> logout.logoutRequestMatcher(PATH.matcher("/logout")).logoutSuccessUrl("/login?logout"))
                .addFilterBefore(webappsLogout(), LogoutFilter.class)
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint(new LoginOrRefusal())
                        .accessDeniedHandler(new StaleLogin()))
                // Nothing of the previous person's stays behind, the webapps' own identity least of all.
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(LoginOrRefusal.pagesOnly()))
                // The webapps check a token of their own, under the same cookie name. A receipt is answered by whoever knows
                // the link's secret, whatever session the browser has: there is nothing to forge.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/app/**", "/camunda/api/**", "/receipt/*"))
                .headers(PageHeaders::ofPages)
                .build();
    }

    /** The webapps' own log-out forgets the person only until the next request; here it ends the session. */
    private static LogoutFilter webappsLogout() {
        var filter = new LogoutFilter(new HttpStatusReturningLogoutSuccessHandler(), new SecurityContextLogoutHandler());
        RequestMatcher path = PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
        filter.setLogoutRequestMatcher(request -> path.matches(request) && SecurityContextHolder.getContext().getAuthentication() != null);
        return filter;
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) throws IOException {
        response.sendRedirect(request.getContextPath() + (cause instanceof LoginRefused refused ? refused.page() : "/login?outside"));
    }
}
