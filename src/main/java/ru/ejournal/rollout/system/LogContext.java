package ru.ejournal.rollout.system;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;

/** Each line of the log says of which order and school it is; the engine says it under the same names for its part. */
@Configuration(proxyBeanMethods = false)
class LogContext {

    static final String ORDER = "order";
    static final String SCHOOL = "school";

    /** Behind Spring Security, which knows whose request it is. Scripts and pictures are about no order. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> requestsInTheLog(Organisation organisation) {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OfRequest(organisation));
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 3);
        registration.addUrlPatterns("/orders/*", "/api/*", "/people/*", "/district/*", "/engine-rest/*", "/camunda/api/*");
        return registration;
    }

    private static class OfRequest extends OncePerRequestFilter {

        private static final Pattern OF_ORDER = Pattern.compile("/orders/([a-z0-9-]{1,64})(/|$)");

        private final Organisation organisation;

        OfRequest(Organisation organisation) {
            this.organisation = organisation;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Matcher order = OF_ORDER.matcher(request.getRequestURI());
            if (order.find()) {
                MDC.put(ORDER, order.group(1));
            }
            if (request.getRemoteUser() != null) {
                organisation.person(request.getRemoteUser()).map(Person::schoolId)
                        .ifPresent(school -> MDC.put(SCHOOL, school));
            }
            try {
                chain.doFilter(request, response);
            } finally {
                MDC.remove(ORDER);
                MDC.remove(SCHOOL);
            }
        }
    }
}
