package ru.ejournal.rollout.system;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.ldap.DefaultSpringSecurityContextSource;
import org.springframework.security.ldap.authentication.BindAuthenticator;
import org.springframework.security.ldap.authentication.LdapAuthenticationProvider;
import org.springframework.security.ldap.authentication.NullLdapAuthoritiesPopulator;
import org.springframework.security.ldap.search.FilterBasedLdapUserSearch;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/**
 * A directory keeps the passwords of the people whom the roster names; roles and schools are ours. Whoever the roster does
 * not name, the technical administrator above all, has a password here.
 */
@Component
@Primary
@ConditionalOnExpression("!'${rollout.login.ldap.url:}'.isBlank()")
class LdapPasswords implements PasswordCheck {

    private static final String PATIENCE = String.valueOf(Duration.ofSeconds(10).toMillis());

    private final EnginePasswords here;
    private final EngineUsers users;
    private final Organisation organisation;
    private final LdapAuthenticationProvider directory;

    LdapPasswords(EnginePasswords here, EngineUsers users, Organisation organisation, LdapSettings settings) {
        this.here = here;
        this.users = users;
        this.organisation = organisation;
        var source = new DefaultSpringSecurityContextSource(settings.url());
        if (!settings.managerDn().isEmpty()) {
            source.setUserDn(settings.managerDn());
            source.setPassword(settings.managerPassword());
        }
        source.setBaseEnvironmentProperties(Map.of("com.sun.jndi.ldap.connect.timeout", PATIENCE, "com.sun.jndi.ldap.read.timeout", PATIENCE));
        source.afterPropertiesSet();
        var bind = new BindAuthenticator(source);
        bind.setUserSearch(new FilterBasedLdapUserSearch(settings.searchBase(), settings.searchFilter(), source));
        this.directory = new LdapAuthenticationProvider(bind, new NullLdapAuthoritiesPopulator());
    }

    /** @throws org.springframework.security.authentication.InternalAuthenticationServiceException if the directory does not answer */
    @Override
    public Optional<EngineUser> check(String login, String password) {
        if (keptHere(login)) {
            return here.check(login, password);
        }
        try {
            directory.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(login, password));
            return users.byLogin(login);
        } catch (BadCredentialsException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean keptHere(String login) {
        return organisation.person(login).isEmpty();
    }
}
