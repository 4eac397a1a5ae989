package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.SignIns;
import ru.ejournal.rollout.sample.Desk;

/** The people of the sample schools at work, as Tasklist would let them. */
@Component
class SampleDesk implements Desk {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final SignIns signIns;
    private final ObjectMapper json;

    SampleDesk(RuntimeService runtime, TaskService tasks, IdentityService identity, SignIns signIns, ObjectMapper json) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.signIns = signIns;
        this.json = json;
    }

    @Override
    public String arrive(String schoolId) {
        return runtime.createProcessInstanceByKey("school-order").setVariable(SchoolTenants.SCHOOL, schoolId).execute().getBusinessKey();
    }

    @Override
    public String open(String login) {
        return acting(login, () -> runtime.startProcessInstanceByKey("school-order").getBusinessKey());
    }

    @Override
    public boolean complete(String orderId, @Nullable String login, String task, Map<String, ?> answers) {
        return inTask(orderId, login, task, found -> tasks.complete(found.getId(), variables(answers)));
    }

    @Override
    public boolean askForTime(String orderId, String login, String task) {
        return inTask(orderId, login, task, found -> runtime.startProcessInstanceByKey("deadline-extension",
                Map.of(BeginExtension.TASK, found.getId())));
    }

    private boolean inTask(String orderId, @Nullable String login, String task, Consumer<Task> deed) {
        TaskQuery query = tasks.createTaskQuery().processInstanceBusinessKey(orderId).taskDefinitionKey(task);
        List<Task> found = (login == null ? query : query.taskAssignee(login)).listPage(0, 1);
        if (found.isEmpty()) {
            return false;
        }
        try {
            return acting(Objects.requireNonNull(found.get(0).getAssignee()), () -> {
                deed.accept(found.get(0));
                return true;
            });
        } catch (RuntimeException refused) {
            // A timer has moved the same item.
            if (RefusalInterceptor.lostRace(refused)) {
                return false;
            }
            throw refused;
        }
    }

    private <T> T acting(String login, Supplier<T> deed) {
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream().map(Group::getId).toList();
        List<String> schools = identity.createTenantQuery().userMember(login).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId).toList();
        identity.setAuthentication(login, groups, schools);
        try {
            return deed.get();
        } finally {
            identity.clearAuthentication();
            // Whoever opens an order is there after it.
            signIns.signedIn(login);
        }
    }

    /** Lists travel as Json, as Tasklist sends them. */
    private VariableMap variables(Map<String, ?> answers) {
        VariableMap variables = Variables.createVariables();
        answers.forEach((key, value) -> {
            if (value instanceof List<?> list) {
                variables.putValueTyped(key, SpinValues.jsonValue(text(list)).create());
            } else {
                variables.putValue(key, value);
            }
        });
        return variables;
    }

    private String text(List<?> list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
