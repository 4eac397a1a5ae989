package ru.ejournal.rollout.process;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.IdentityStore;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;

/** Keeps people, roles and schools as users, groups and tenants of the engine. */
@Component
class EngineIdentityStore implements IdentityStore {

    private final IdentityService identity;

    EngineIdentityStore(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public void saveSchool(School school) {
        Tenant tenant = Optional.ofNullable(identity.createTenantQuery().tenantId(school.id()).singleResult())
                .orElseGet(() -> identity.newTenant(school.id()));
        tenant.setName(school.name());
        identity.saveTenant(tenant);
        for (Role role : Role.values()) {
            saveGroup(role);
            if (role.ofDistrict()) {
                joinDistrict(school.id(), role);
            }
        }
    }

    /** The district sees every school: its groups belong to every tenant. */
    private void joinDistrict(String schoolId, Role role) {
        if (identity.createTenantQuery().tenantId(schoolId).groupMember(role.id()).count() == 0) {
            identity.createTenantGroupMembership(schoolId, role.id());
        }
    }

    private void saveGroup(Role role) {
        Group group = Optional.ofNullable(identity.createGroupQuery().groupId(role.id()).singleResult())
                .orElseGet(() -> identity.newGroup(role.id()));
        group.setName(role.title());
        group.setType("WORKFLOW");
        identity.saveGroup(group);
    }

    @Override
    public void savePerson(Person person, Optional<String> initialPassword) {
        User user = identity.createUserQuery().userId(person.login()).singleResult();
        if (user == null) {
            user = identity.newUser(person.login());
            initialPassword.ifPresent(user::setPassword);
        }
        name(user, person.fullName());
        user.setEmail(person.email());
        identity.saveUser(user);
        joinGroups(person);
        joinSchool(person);
    }

    /**
     * The webapps show the first name before the last. «Классный руководитель 5 класса» stands in for a name and must
     * not be turned round.
     */
    private static void name(User user, String fullName) {
        int space = fullName.indexOf(' ');
        boolean ofPerson = space >= 0 && Character.isUpperCase(fullName.charAt(space + 1));
        user.setLastName(ofPerson ? fullName.substring(0, space) : fullName);
        user.setFirstName(ofPerson ? fullName.substring(space + 1) : "");
    }

    private void joinGroups(Person person) {
        Set<String> wanted = person.roles().stream().map(Role::id).collect(Collectors.toSet());
        Set<String> held = identity.createGroupQuery().groupMember(person.login()).list().stream()
                .map(Group::getId).collect(Collectors.toSet());
        wanted.stream().filter(group -> !held.contains(group)).forEach(group -> {
            saveGroup(Role.byId(group).orElseThrow());
            identity.createMembership(person.login(), group);
        });
        held.stream().filter(group -> !wanted.contains(group))
                .forEach(group -> identity.deleteMembership(person.login(), group));
    }

    private void joinSchool(Person person) {
        Set<String> held = identity.createTenantQuery().userMember(person.login()).list().stream()
                .map(Tenant::getId).collect(Collectors.toSet());
        if (person.schoolId() != null && !held.contains(person.schoolId())) {
            identity.createTenantUserMembership(person.schoolId(), person.login());
        }
        held.stream().filter(tenant -> !tenant.equals(person.schoolId()))
                .forEach(tenant -> identity.deleteTenantUserMembership(tenant, person.login()));
    }

    @Override
    public boolean known(String login) {
        return identity.createUserQuery().userId(login).count() > 0;
    }

    @Override
    public boolean administers(String login) {
        return identity.createGroupQuery().groupId(Groups.CAMUNDA_ADMIN).groupMember(login).count() > 0;
    }

    @Override
    public void setPassword(String login, String password) {
        User user = identity.createUserQuery().userId(login).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
        identity.unlockUser(login);
    }

    @Override
    public void removePerson(String login) {
        if (known(login)) {
            identity.deleteUser(login);
        }
    }
}
