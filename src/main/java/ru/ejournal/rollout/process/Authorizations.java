package ru.ejournal.rollout.process;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static ru.ejournal.rollout.organisation.Role.CLASS_TEACHER;
import static ru.ejournal.rollout.organisation.Role.DEPUTY;
import static ru.ejournal.rollout.organisation.Role.DIRECTOR;
import static ru.ejournal.rollout.organisation.Role.DISTRICT;
import static ru.ejournal.rollout.organisation.Role.EMPLOYEE;
import static ru.ejournal.rollout.organisation.Role.SECRETARY;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.RosterLoaded;

/**
 * What each role may do in the engine. A person's own tasks come on top: the engine lets an assignee work on a task.
 * The table knows no schools: tenants keep them apart. Nobody here deletes, deploys, suspends or sets variables; that
 * takes the administrator.
 */
@Component
public class Authorizations {

    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> SCHOOL = EnumSet.of(DIRECTOR, DEPUTY, SECRETARY, CLASS_TEACHER, EMPLOYEE);
    /** Who sees every task of the schools that he belongs to, in Cockpit too. */
    private static final Set<Role> OVERSEERS = EnumSet.of(DIRECTOR, DEPUTY, DISTRICT);
    private static final Set<Role> SCHOOL_OVERSEERS = EnumSet.of(DIRECTOR, DEPUTY);
    /** All but the district's own order, which belongs to no school: tenants do not hide it. */
    static final List<String> SCHOOL_PROCESSES = List.of("school-order", "acquaintance", "escalation", "deadline-extension",
            "substitution", "correction", "reminders", "announcement", "letter", "report-refresh");
    private static final String ANY = Authorization.ANY;

    private static final List<Row> TABLE = Stream.concat(SCHOOL_PROCESSES.stream().flatMap(Authorizations::ofSchool), Stream.of(
            new Row(EVERYONE, APPLICATION, "tasklist", ACCESS),
            new Row(EVERYONE, APPLICATION, "welcome", ACCESS),
            // Names and diagrams; the definitions are the same for all schools and hold no data.
            new Row(EVERYONE, PROCESS_DEFINITION, ANY, READ),

            new Row(SCHOOL, PROCESS_DEFINITION, "correction", CREATE_INSTANCE),
            new Row(SCHOOL, PROCESS_INSTANCE, ANY, CREATE),
            new Row(SCHOOL, PROCESS_DEFINITION, "deadline-extension", CREATE_INSTANCE),
            new Row(Set.of(DIRECTOR, SECRETARY), PROCESS_DEFINITION, "school-order", CREATE_INSTANCE),
            new Row(Set.of(DIRECTOR, SECRETARY), PROCESS_DEFINITION, "substitution", CREATE_INSTANCE),

            new Row(OVERSEERS, APPLICATION, "cockpit", ACCESS),
            new Row(Set.of(DISTRICT), PROCESS_DEFINITION, ANY, READ_INSTANCE, READ_TASK, READ_HISTORY),
            new Row(Set.of(DISTRICT), PROCESS_DEFINITION, "district-order", CREATE_INSTANCE),
            new Row(Set.of(DISTRICT), PROCESS_INSTANCE, ANY, CREATE),
            new Row(OVERSEERS, DEPLOYMENT, ANY, READ),
            // Without it a task shows the performer's login in place of the name.
            new Row(OVERSEERS, USER, ANY, READ),

            // The tables that say who is reminded of what and who decides; what they said is kept by school.
            new Row(OVERSEERS, DECISION_DEFINITION, ANY, READ, READ_HISTORY),
            new Row(OVERSEERS, DECISION_REQUIREMENTS_DEFINITION, ANY, READ))).toList();

    private final AuthorizationService authorizations;

    Authorizations(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Writes the table down; a second time changes nothing. */
    @EventListener(RosterLoaded.class)
    @Order(1)
    public void save() {
        Map<Target, Set<Permission>> grants = new LinkedHashMap<>();
        for (Row row : TABLE) {
            for (Role role : row.roles()) {
                grants.computeIfAbsent(Target.group(role.id(), row),
                        target -> new LinkedHashSet<>()).addAll(List.of(row.permissions()));
            }
        }
        grants.forEach(this::grant);
        narrow();
    }

    private static Stream<Row> ofSchool(String process) {
        return Stream.of(new Row(SCHOOL_OVERSEERS, PROCESS_DEFINITION, process, READ_INSTANCE, READ_TASK, READ_HISTORY),
                // Reassigns and moves dates; TASK_ASSIGN does not let anybody complete somebody else's task.
                new Row(Set.of(DIRECTOR), PROCESS_DEFINITION, process, TASK_ASSIGN));
    }

    /** Before the district had an order of its own, whoever was responsible for a school's could read any process. */
    private void narrow() {
        authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(PROCESS_DEFINITION).resourceId(ANY).list().stream()
                .filter(wide -> wide.getUserId() != null).forEach(wide -> {
                    authorizations.deleteAuthorization(wide.getId());
                    appoint(wide.getUserId());
                });
    }

    /** The person responsible for an order oversees it like a deputy, whatever their roles are. */
    public void appoint(String login) {
        overseeing(login).forEach(this::grant);
    }

    /** The person oversees no longer, unless one of their roles does. */
    public void dismiss(String login) {
        overseeing(login).keySet().forEach(target -> existing(target)
                .ifPresent(authorization -> authorizations.deleteAuthorization(authorization.getId())));
    }

    private static Map<Target, Set<Permission>> overseeing(String login) {
        return TABLE.stream().filter(row -> row.roles().equals(OVERSEERS) || row.roles().equals(SCHOOL_OVERSEERS))
                .collect(Collectors.toMap(row -> Target.person(login, row), row -> Set.of(row.permissions())));
    }

    /** Leaves alone what says the same: nodes that start at the same moment would update each other's rows. */
    private void grant(Target target, Set<Permission> permissions) {
        Authorization authorization = existing(target).orElseGet(() -> fresh(target));
        int before = ((AuthorizationEntity) authorization).getPermissions();
        authorization.setPermissions(permissions.toArray(Permission[]::new));
        if (authorization.getId() == null || before != ((AuthorizationEntity) authorization).getPermissions()) {
            authorizations.saveAuthorization(authorization);
        }
    }

    private Optional<Authorization> existing(Target target) {
        AuthorizationQuery query = authorizations.createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .resourceType(target.resource()).resourceId(target.resourceId());
        return Optional.ofNullable((target.user() == null ? query.groupIdIn(target.group())
                : query.userIdIn(target.user())).singleResult());
    }

    private Authorization fresh(Target target) {
        Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        authorization.setGroupId(target.group());
        authorization.setUserId(target.user());
        authorization.setResource(target.resource());
        authorization.setResourceId(target.resourceId());
        return authorization;
    }

    private record Row(Set<Role> roles, Resource resource, String resourceId, Permission... permissions) {
    }

    private record Target(@Nullable String group, @Nullable String user, Resource resource, String resourceId) {

        static Target group(String group, Row row) {
            return new Target(group, null, row.resource(), row.resourceId());
        }

        static Target person(String login, Row row) {
            return new Target(null, login, row.resource(), row.resourceId());
        }
    }
}
