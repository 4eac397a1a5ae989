package ru.ejournal.rollout.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/** How a program, as opposed to a person with a browser, is told that it may not: a status and one line of text. */
final class Refusals {

    static final String ODD_ADDRESS = "Такого адреса быть не может: проверьте ссылку";
    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    private Refusals() {
    }

    static void unauthorized(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof LoginRefused refused && refused.tooOften()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.seconds()));
            answer(response, HttpStatus.TOO_MANY_REQUESTS, refused.getMessage());
        } else {
            unauthorized(request, response);
        }
    }

    /** A browser would ask with a window of its own, over the page, and keep the password until it is closed. */
    static void unauthorized(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!ForgeableRequests.fromBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"rollout\", charset=\"UTF-8\"");
        }
        answer(response, HttpStatus.UNAUTHORIZED, "Нужны логин и пароль");
    }

    /** The check against forged requests comes before the login, so «forbidden» may mean «who are you?». */
    static void forbidden(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        if (TRUST.isAuthenticated(asking) && GivenPasswords.of(asking)) {
            answer(response, HttpStatus.FORBIDDEN, "Сначала смените пароль, который вам дали: /password");
        } else if (TRUST.isAuthenticated(asking)) {
            answer(response, HttpStatus.FORBIDDEN, "Недостаточно прав или запрос пришёл с чужой страницы");
        } else {
            unauthorized(request, response);
        }
    }

    static void oddAddress(HttpServletResponse response) throws IOException {
        answer(response, HttpStatus.BAD_REQUEST, ODD_ADDRESS);
    }

    static void answer(HttpServletResponse response, HttpStatus status, String text) throws IOException {
        response.setStatus(status.value());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().println(text);
    }
}
