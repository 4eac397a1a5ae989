package ru.ejournal.rollout.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import ru.ejournal.rollout.DatabaseAway;

/**
 * While the database is away everybody is told so, with a 503: a person with a page, a script with JSON. Around all other
 * filters, since who somebody is stands in the database as well; and a page of its own, since the error page asks who reads it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAwayAnswer extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayAnswer.class);
    private static final String SECONDS = "10";

    private final ObjectMapper json;
    private final byte[] page;

    DatabaseAwayAnswer(ObjectMapper json) throws IOException {
        this.json = json;
        page = new ClassPathResource("system/database-away.html").getContentAsByteArray();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || !DatabaseAway.caused(e)) {
                throw e;
            }
            LOG.warn("{} {} is not answered: the database is away ({})", request.getMethod(), request.getServletPath(),
                    e.getMessage());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean person = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        // Half a page may have been written, by a writer.
        response.reset();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'self'; img-src data:; frame-ancestors 'self'");
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(person ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(person ? page
                : json.writeValueAsBytes(Map.of("type", "DatabaseAway", "message", DatabaseAway.TEXT)));
    }
}
