package ru.ejournal.rollout.system;

import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;

import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import ru.ejournal.rollout.RunningTracker;

/** The running tracker as the web sees it, with two more schools («north», «south») and their people. */
abstract class RunningSystem extends RunningTracker {

    static final String PASSWORD = "parol-7";

    @LocalServerPort
    int port;
    @Autowired
    IdentityService identities;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    AuthorizationService authorizations;

    @BeforeEach
    void people() {
        if (identities.createTenantQuery().tenantId("north").count() == 0) {
            for (String school : List.of("north", "south")) {
                identities.saveTenant(identities.newTenant(school));
                repository.createDeployment().tenantId(school).addClasspathResource("system/errand.bpmn").deploy();
            }
            // Whoever oversees a school oversees the processes that are listed; this one is the tests' own.
            overseen("director", READ_INSTANCE, READ_TASK, READ_HISTORY, TASK_ASSIGN);
            overseen("deputy", READ_INSTANCE, READ_TASK, READ_HISTORY);
            person("n-director", "director", "north");
            person("n-deputy", "deputy", "north");
            person("n-secretary", "secretary", "north");
            person("n-teacher", "class-teacher", "north");
            person("n-employee", "employee", "north");
            person("s-director", "director", "south");
            person("d-officer", "district", "north", "south");
        }
    }

    Visitor somebody() {
        return new Visitor(port);
    }

    Visitor loggedIn(String login) {
        Visitor visitor = somebody();
        visitor.logsIn(login, PASSWORD);
        return visitor;
    }

    /** @return a new task of the school, due so many hours from now */
    Task errand(String school, String performer, int hours) {
        String instance = runtime.createProcessInstanceByKey("errand").processDefinitionTenantId(school)
                .setVariables(Map.of("performer", performer,
                        "due", Date.from(clock.instant().plus(hours, ChronoUnit.HOURS))))
                .execute().getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private void overseen(String role, Permission... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(role);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId("errand");
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private void person(String login, String role, String... schools) {
        User user = identities.newUser(login);
        user.setPassword(PASSWORD);
        user.setLastName("Человек " + login);
        identities.saveUser(user);
        if (identities.createGroupQuery().groupId(role).count() == 0) {
            identities.saveGroup(identities.newGroup(role));
        }
        identities.createMembership(login, role);
        for (String school : schools) {
            identities.createTenantUserMembership(school, login);
        }
    }
}
