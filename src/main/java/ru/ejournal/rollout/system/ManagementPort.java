package ru.ejournal.rollout.system;

import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where management.server.port is set, health and figures are told there without a login, and there only: the port
 * belongs into a network that people do not reach. Otherwise the figures are an administrator's.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementPort {

    @Bean
    @Order(0)
    SecurityFilterChain forMonitoring(HttpSecurity http, Environment environment) throws Exception {
        return http.securityMatcher(request -> arrivedThere(request, environment))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**", "/actuator/prometheus").permitAll()
                        .anyRequest().denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Known once the port is open; it may have been any free one. */
    private static boolean arrivedThere(HttpServletRequest request, Environment environment) {
        return request.getLocalPort() == environment.getProperty("local.management.port", Integer.class, -1);
    }
}
