package ru.ejournal.rollout.system;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/**
 * Tells the engine who is asking while {@code /engine-rest} answers. Without an identity the engine checks nothing at
 * all, so whoever has none is turned away here.
 */
class EngineIdentityFilter extends OncePerRequestFilter {

    private final EngineUsers users;
    private final IdentityService identities;

    EngineIdentityFilter(EngineUsers users, IdentityService identities) {
        this.users = users;
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<EngineUser> user = users.byLogin(SecurityContextHolder.getContext().getAuthentication().getName());
        if (user.isEmpty()) {
            Refusals.unauthorized(request, response);
            return;
        }
        identities.setAuthentication(user.get().login(), user.get().groups(), user.get().tenants());
        try {
            chain.doFilter(request, response);
        } finally {
            // The thread goes back to the pool and must not carry this person into somebody else's request.
            identities.clearAuthentication();
        }
    }
}
