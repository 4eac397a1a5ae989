package ru.ejournal.rollout.system;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/**
 * Whoever logs in with a password that somebody else gave them does nothing before they have chosen their own. Not asked
 * where passwords equal logins.
 */
@Component
class GivenPasswords {

    /** Held beside the groups, as long as the password is not one's own. No group can be called so: it has no hyphen at the start. */
    private static final String GIVEN = "-password-given";

    private final EngineUsers users;
    private final boolean trivial;

    GivenPasswords(EngineUsers users, @Value("${rollout.organisation.trivial-passwords:true}") boolean trivial) {
        this.users = users;
        this.trivial = trivial;
    }

    List<GrantedAuthority> authorities(EngineUser user) {
        List<String> authorities = new ArrayList<>(user.groups());
        if (!trivial && users.passwordGiven(user.login())) {
            authorities.add(GIVEN);
        }
        return AuthorityUtils.createAuthorityList(authorities);
    }

    static boolean of(Authentication person) {
        return person.getAuthorities().stream().anyMatch(authority -> GIVEN.equals(authority.getAuthority()));
    }
}
