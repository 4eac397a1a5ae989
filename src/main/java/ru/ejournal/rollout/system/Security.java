package ru.ejournal.rollout.system;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import jakarta.servlet.DispatcherType;

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
    SecurityFilterChain forPrograms(HttpSecurity http, EngineUsers users, IdentityService identities) throws Exception {
        return http.securityMatcher("/engine-rest/**")
                .authorizeHttpRequests(requests -> requests
                        // Our models have no external tasks; waiting for one would hold a request for half an hour.
                        .requestMatchers("/engine-rest/external-task/fetchAndLock", "/engine-rest/engine/*/external-task/fetchAndLock").denyAll()
                        .anyRequest().authenticated())
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
    SecurityFilterChain forPeople(HttpSecurity http) throws Exception {
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
                        .requestMatchers("/actuator/**").hasAuthority("camunda-admin")
                        // CVE-2026-77226: makes an administrator while there is none. Ours comes from configuration.
                        .requestMatchers("/camunda/api/admin/setup/**").denyAll()
                        .requestMatchers("/camunda/api/engine/engine/*/external-task/fetchAndLock").denyAll()
                        // A second login inside the webapps would make two people of one session.
                        .requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/login/**").denyAll()
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
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
                .headers(Security::headers)
                .build();
    }

    /** The webapps' own log-out forgets the person only until the next request; here it ends the session. */
    private static LogoutFilter webappsLogout() {
        var filter = new LogoutFilter(new HttpStatusReturningLogoutSuccessHandler(), new SecurityContextLogoutHandler());
        filter.setLogoutRequestMatcher(PATH.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"));
        return filter;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher scripts = new OrRequestMatcher(PATH.matcher("/camunda/lib/**"), PATH.matcher("/camunda/assets/**"),
                PATH.matcher("/camunda/app/*/*.js"), PATH.matcher("/camunda/app/*/*.css"), PATH.matcher("/rollout.css"), PATH.matcher("/webjars/**"));
        headers.frameOptions(FrameOptionsConfig::sameOrigin)
                .contentTypeOptions(Customizer.withDefaults())
                // The webapps' scripts are megabytes with a version in the address: a phone fetches them once.
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(scripts),
                        new CacheControlHeadersWriter()));
    }
}
