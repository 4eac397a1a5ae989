package ru.ejournal.rollout.system;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

/**
 * Checks a login and a password against the engine's identity service; the groups become authorities.
 * One answer for every failure, a locked account included: nobody learns which logins exist.
 */
@Component
class EngineLogin implements AuthenticationProvider {

    private final EngineUsers users;

    EngineLogin(EngineUsers users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return users.withPassword(attempt.getName(), String.valueOf(attempt.getCredentials()))
                .map(user -> UsernamePasswordAuthenticationToken.authenticated(user.login(), null,
                        AuthorityUtils.createAuthorityList(user.groups())))
                .orElseThrow(() -> new BadCredentialsException("Неверный логин или пароль"));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
