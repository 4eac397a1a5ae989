package ru.ejournal.rollout.system;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Somebody unknown who opens a page gets the login form and then that page; a script or a program gets a 401. */
class LoginOrRefusal implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (cause instanceof Entitled.Gone && session != null) {
            session.invalidate();
        }
        if (isPage(request)) {
            login.commence(request, response, cause);
        } else if (request.getRequestURI().startsWith(request.getContextPath() + "/camunda/")) {
            // No Basic challenge: it would make the browser ask over the webapp with a window of its own.
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            Refusals.unauthorized(request, response);
        }
    }

    /** Remembers pages only: after the login nobody wants to land on a script or an icon. */
    static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher((RequestMatcher) LoginOrRefusal::isPage);
        return cache;
    }

    static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod()) && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
    }
}
