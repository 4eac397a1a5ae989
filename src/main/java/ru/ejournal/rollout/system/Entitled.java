package ru.ejournal.rollout.system;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;

/** Whoever has logged in, has not left since, and has a password that nobody else chose. */
@Component
class Entitled implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationManager<RequestAuthorizationContext> LOGGED_IN = AuthenticatedAuthorizationManager.authenticated();

    private final Organisation organisation;

    Entitled(Organisation organisation) {
        this.organisation = organisation;
    }

    @Override
    public @Nullable AuthorizationResult authorize(Supplier<Authentication> person, RequestAuthorizationContext request) {
        AuthorizationResult loggedIn = LOGGED_IN.authorize(person, request);
        if (loggedIn == null || !loggedIn.isGranted()) {
            return loggedIn;
        }
        return new AuthorizationDecision(!GivenPasswords.of(person.get()) && !organisation.gone(person.get().getName()));
    }

    /** Also of that group. */
    AuthorizationManager<RequestAuthorizationContext> with(String group) {
        return AuthorizationManagers.allOf(AuthorityAuthorizationManager.hasAuthority(group), this);
    }

    @Override
    @Deprecated
    public @Nullable AuthorizationDecision check(Supplier<Authentication> person, RequestAuthorizationContext request) {
        AuthorizationResult result = authorize(person, request);
        return result == null ? null : new AuthorizationDecision(result.isGranted());
    }
}
