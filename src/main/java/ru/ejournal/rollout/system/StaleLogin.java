package ru.ejournal.rollout.system;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Whom «forbidden» would not help: a login page left open overnight has lost its token and is shown again; whoever has
 * to choose a password is led to where it is done.
 */
class StaleLogin implements AccessDeniedHandler {

    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (cause instanceof CsrfException && request.getServletPath().equals("/login")) {
            response.sendRedirect(request.getContextPath() + "/login?stale");
        } else if (!(cause instanceof CsrfException) && mustChoosePassword()) {
            toPassword(request, response, cause);
        } else {
            forbidden.handle(request, response, cause);
        }
    }

    private static boolean mustChoosePassword() {
        Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        return asking != null && GivenPasswords.of(asking);
    }

    private static void toPassword(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause) throws IOException {
        if (LoginOrRefusal.isPage(request)) {
            response.sendRedirect(request.getContextPath() + "/password");
        } else {
            Refusals.forbidden(request, response, cause);
        }
    }
}
