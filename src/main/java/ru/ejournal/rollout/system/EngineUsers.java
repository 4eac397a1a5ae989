package ru.ejournal.rollout.system;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;

/** The engine's users as Spring Security and the webapps need them, read anew each time: a removed person is out. */
@Component
class EngineUsers {

    /** What the engine notes about a user; {@code PeoplesAccounts} does. */
    private static final String PASSWORD_GIVEN = "passwordGiven";

    private final IdentityService identities;
    private final Organisation organisation;

    EngineUsers(IdentityService identities, Organisation organisation) {
        this.identities = identities;
        this.organisation = organisation;
    }

    /** @return empty where there is no such user, the password is wrong or the engine has locked the account */
    Optional<EngineUser> withPassword(String login, String password) {
        return identities.checkPassword(login, password) ? byLogin(login) : Optional.empty();
    }

    /** The password of somebody who is there becomes this one, as their own choice. */
    void choosePassword(String login, String password) {
        User user = identities.createUserQuery().userId(login).singleResult();
        user.setPassword(password);
        identities.setAuthenticatedUserId(login);
        try {
            identities.saveUser(user);
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Whether somebody else chose the password. */
    boolean passwordGiven(String login) {
        return identities.getUserInfo(login, PASSWORD_GIVEN) != null;
    }

    /** @return how often the login was tried in vain, as the engine counts; empty where there is no such user */
    Optional<Lock> lock(String login) {
        return Optional.ofNullable((UserEntity) identities.createUserQuery().userId(login).singleResult())
                .map(user -> new Lock(user.getAttempts(),
                        user.getLockExpirationTime() == null ? Instant.EPOCH : user.getLockExpirationTime().toInstant()));
    }

    /** What was tried in vain is forgotten. */
    void unlock(String login) {
        identities.unlockUser(login);
    }

    /** Asked without an identity of one's own: the engine would hide what the user may not read. */
    Optional<EngineUser> byLogin(String login) {
        return Optional.ofNullable(identities.createUserQuery().userId(login).singleResult())
                .map(User::getId)
                .filter(id -> !organisation.gone(id))
                .map(id -> new EngineUser(id, groupsOf(id), tenantsOf(id)));
    }

    private List<String> groupsOf(String login) {
        return identities.createGroupQuery().groupMember(login).list().stream().map(Group::getId).toList();
    }

    private List<String> tenantsOf(String login) {
        return identities.createTenantQuery().userMember(login).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId).toList();
    }

    /**
     * @param groups  ids of the roles
     * @param tenants ids of the schools whose data the user may meet
     */
    record EngineUser(String login, List<String> groups, List<String> tenants) {
    }

    /** @param until when the login may be tried again */
    record Lock(int failures, Instant until) {
    }
}
