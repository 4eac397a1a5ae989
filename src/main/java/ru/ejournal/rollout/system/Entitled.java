package ru.ejournal.rollout.system;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;

/** Whoever has logged in, has not left since, and has a password that nobody else chose. */
@Component
class Entitled implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationManager<RequestAuthorizationContext> LOGGED_IN = AuthenticatedAuthorizationManager.authenticated();

    private final Organisation organisation;
    private final EngineUsers users;

    Entitled(Organisation organisation, EngineUsers users) {
        this.organisation = organisation;
        this.users = users;
    }

    @Override
    public @Nullable AuthorizationResult authorize(Supplier<Authentication> person, RequestAuthorizationContext request) {
        AuthorizationResult loggedIn = LOGGED_IN.authorize(person, request);
        if (loggedIn == null || !loggedIn.isGranted()) {
            return loggedIn;
        }
        if (organisation.gone(person.get().getName())) {
            throw new Gone();
        }
        return new AuthorizationDecision(!GivenPasswords.of(person.get()));
    }

    /** Also of that group now, whatever it was at the log-in. */
    AuthorizationManager<RequestAuthorizationContext> with(String group) {
        return (person, request) -> {
            AuthorizationResult entitled = authorize(person, request);
            return new AuthorizationDecision(entitled != null && entitled.isGranted()
                    && users.byLogin(person.get().getName()).filter(user -> user.groups().contains(group)).isPresent());
        };
    }

    @Override
    @Deprecated
    public @Nullable AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext request) {
        AuthorizationResult result = authorize(person, request);
        return result == null ? null : new AuthorizationDecision(result.isGranted());
    }

    /** The person's last day has passed since the log-in: the session is nobody's. */
    static class Gone extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        Gone() {
            super("Has left");
        }
    }
}
