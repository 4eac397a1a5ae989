package ru.ejournal.rollout.system;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/** OpenID Connect providers that vouch for the roster's people, where any are configured. They say who it is; roles and schools are ours. */
@Component
class OtherLogins extends OidcUserService {

    private final ObjectProvider<InMemoryClientRegistrationRepository> providers;
    private final EngineUsers users;
    private final Organisation organisation;
    private final String claim;

    OtherLogins(ObjectProvider<InMemoryClientRegistrationRepository> providers, EngineUsers users, Organisation organisation,
                @Value("${rollout.login.oidc.login-claim:preferred_username}") String claim) {
        this.providers = providers;
        this.users = users;
        this.organisation = organisation;
        this.claim = claim;
    }

    /** @throws LoginRefused whoever the roster does not name: an account called «admin» elsewhere is not ours */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouchedFor = super.loadUser(request);
        EngineUser user = Optional.ofNullable(vouchedFor.getClaimAsString(claim))
                .filter(login -> organisation.person(login).isPresent())
                .flatMap(users::byLogin).orElseThrow(LoginRefused::unlisted);
        Collection<GrantedAuthority> groups = AuthorityUtils.createAuthorityList(user.groups());
        return new DefaultOidcUser(groups, vouchedFor.getIdToken(), vouchedFor.getUserInfo(), claim);
    }

    boolean configured() {
        return providers.getIfAvailable() != null;
    }

    /** For the login page's buttons. */
    List<Other> list() {
        return providers.stream().flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .map(one -> new Other(one.getRegistrationId(), one.getClientName())).toList();
    }

    record Other(String id, String name) {
    }
}
