package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.IdentityStore;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.PersonChanged;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.RosterLoaded;
import ru.ejournal.rollout.organisation.Substitution;
import ru.ejournal.rollout.organisation.Substitutions;

/** Whoever acts for somebody holds that person's groups in the engine, and so their rights, for the time. */
@Component
class ActingRoles {

    private final IdentityService identity;
    private final IdentityStore identities;
    private final Organisation organisation;
    private final Substitutions substitutions;
    private final Orders orders;
    private final Authorizations authorizations;

    ActingRoles(@Lazy IdentityService identity, IdentityStore identities, Organisation organisation, Substitutions substitutions, Orders orders,
                Authorizations authorizations) {
        this.identity = identity;
        this.identities = identities;
        this.organisation = organisation;
        this.substitutions = substitutions;
        this.orders = orders;
        this.authorizations = authorizations;
    }

    /** The roster knows nothing of substitutions and takes back what it has not given. */
    @EventListener(RosterLoaded.class)
    @Order(4)
    public void lendAgain() {
        substitutions.active().forEach(this::lend);
    }

    /** Whoever is edited on a page gets their own roles and nothing else, and may have lent some. */
    @EventListener
    void lendAgain(PersonChanged changed) {
        List<Substitution> concerned = substitutions.active().stream().filter(active -> active.absent().equals(changed.login())
                || active.substitute().equals(changed.login())).toList();
        concerned.stream().map(Substitution::substitute).distinct().flatMap(login -> organisation.present(login).stream())
                .forEach(substitute -> identities.savePerson(substitute, Optional.empty()));
        Set<String> substitutes = concerned.stream().map(Substitution::substitute).collect(Collectors.toSet());
        substitutions.active().stream().filter(active -> substitutes.contains(active.substitute())).forEach(this::lend);
    }

    void lend(Substitution begun) {
        if (organisation.gone(begun.substitute())) {
            return;
        }
        Set<String> held = identity.createGroupQuery().groupMember(begun.substitute()).list().stream()
                .map(group -> group.getId()).collect(Collectors.toSet());
        roles(begun.absent()).stream().map(Role::id).filter(group -> !held.contains(group))
                .forEach(group -> identity.createMembership(begun.substitute(), group));
        if (responsible(begun, begun.absent())) {
            authorizations.appoint(begun.substitute());
        }
    }

    /** Save what is the substitute's own, or lent by somebody else who is away. */
    void takeBack(Substitution ended) {
        Set<Role> kept = substitutions.active().stream().filter(other -> other.substitute().equals(ended.substitute()))
                .flatMap(other -> roles(other.absent()).stream()).collect(Collectors.toSet());
        kept.addAll(roles(ended.substitute()));
        roles(ended.absent()).stream().filter(role -> !kept.contains(role))
                .forEach(role -> identity.deleteMembership(ended.substitute(), role.id()));
        if (responsible(ended, ended.absent()) && !responsible(ended, ended.substitute())) {
            authorizations.dismiss(ended.substitute());
        }
    }

    private Set<Role> roles(String login) {
        return organisation.person(login).map(Person::roles).orElse(Set.of());
    }

    /** Of a running order of the school. */
    private boolean responsible(Substitution substitution, String login) {
        return orders.ofSchool(substitution.schoolId()).stream()
                .anyMatch(order -> order.state() == OrderState.RUNNING && Objects.equals(order.responsible(), login));
    }
}
