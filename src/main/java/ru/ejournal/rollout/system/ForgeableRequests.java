package ru.ejournal.rollout.system;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests to {@code /engine-rest} that somebody else's page could have made a browser send: they change something and
 * lean on a session, or on a Basic password that the browser remembers. They need a CSRF token. A program that sends
 * its password itself needs none; a browser gives itself away with {@code Origin} or {@code Sec-Fetch-Site}.
 */
class ForgeableRequests implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod()) && (fromBrowser(request) || !withPassword(request));
    }

    static boolean fromBrowser(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) != null || request.getHeader("Sec-Fetch-Site") != null;
    }

    private static boolean withPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
    }
}
