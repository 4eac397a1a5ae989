package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** One order, played by its people: each acts under their own login, with their own rights, as in Tasklist. */
public class OrderPlay {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final ManagementService management;
    private final String orderId;
    private final String processInstanceId;
    private final List<String> corrections = new ArrayList<>();
    private Consumer<OrderPlay> afterStep = play -> { };

    OrderPlay(ProcessEngine engine, ProcessInstance started) {
        this(engine, started.getBusinessKey(), started.getId());
    }

    OrderPlay(ProcessEngine engine, String orderId, String processInstanceId) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.identity = engine.getIdentityService();
        this.management = engine.getManagementService();
        this.orderId = orderId;
        this.processInstanceId = processInstanceId;
    }

    /** Somebody opens an order of their school; «Зарегистрировать приказ» is the first task. */
    public static OrderPlay openedBy(ProcessEngine engine, String login) {
        return openedBy(engine, login, "school-order");
    }

    /** Somebody starts the process in Tasklist. */
    static OrderPlay openedBy(ProcessEngine engine, String login, String process) {
        return new OrderPlay(engine, acting(engine.getIdentityService(), login,
                () -> engine.getRuntimeService().startProcessInstanceByKey(process)));
    }

    /** Has something looked at whenever the order has moved. */
    public OrderPlay afterEachStep(Consumer<OrderPlay> look) {
        afterStep = look;
        return this;
    }

    public String orderId() {
        return orderId;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    /** Completes the person's task with what they fill in; the rest of the form stays as it opened. */
    public OrderPlay completes(String login, String taskId, Map<String, ?> filledIn) {
        submits(login, taskOf(login, taskId), filledIn);
        return runJobs();
    }

    /** Completes this very task, where the person has several of the kind. */
    public OrderPlay completes(String login, Task task, Map<String, ?> filledIn) {
        submits(login, task, filledIn);
        return runJobs();
    }

    /** Changes the due date by hand, as Tasklist, Cockpit and REST do. */
    public OrderPlay dates(String login, Task task, Instant due) {
        acting(login, () -> {
            Task changed = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            changed.setDueDate(due == null ? null : Date.from(due));
            tasks.saveTask(changed);
            return null;
        });
        return runJobs();
    }

    /** Presses «Попросить о переносе срока» in the task; what opens next is the request. */
    public Task asksForTime(String login, Task task) {
        String instance = acting(login, () -> runtime.startProcessInstanceByKey("deadline-extension", Map.of("taskId", task.getId())).getId());
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    /** Completes the task and leaves what follows to the jobs. */
    public void submits(String login, Task task, Map<String, ?> filledIn) {
        acting(login, () -> {
            tasks.complete(task.getId(), variables(filledIn));
            return null;
        });
    }

    public OrderPlay completes(String login, String taskId) {
        return completes(login, taskId, Map.of());
    }

    /** Corrects what the item said («Уточнить сведения»); of paragraph 10, what it said of the class. */
    public OrderPlay corrects(String login, String taskId, String schoolClass, String reason, Map<String, ?> filledIn) {
        Task choice = correctionBy(login);
        acting(login, () -> {
            tasks.complete(choice.getId(), variables(Map.of("subject", subject(taskId, schoolClass))));
            return null;
        });
        runJobs();
        Map<String, Object> corrected = new HashMap<>(filledIn);
        corrected.put("correctionReason", reason);
        acting(login, () -> {
            tasks.complete(tasks.createTaskQuery().processInstanceId(choice.getProcessInstanceId()).singleResult().getId(),
                    variables(corrected));
            return null;
        });
        return runJobs();
    }

    /** The message with which a correction is refused when the person chooses what to correct. */
    public String correctionRefusal(String login, String taskId, String schoolClass) {
        return refusal(login, correctionBy(login), Map.of("subject", subject(taskId, schoolClass)));
    }

    /** The person's «Уточнить сведения», with the choice of what to correct. */
    public Task correctionBy(String login) {
        String instance = acting(login, () -> runtime.startProcessInstanceByKey("correction").getId());
        corrections.add(instance);
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private String subject(String taskId, String schoolClass) {
        return orderId + "|" + taskId + "|" + schoolClass;
    }

    /** The message with which the person's input is refused; the task is still there afterwards. */
    public String refusal(String login, String taskId, Map<String, ?> filledIn) {
        return refusal(login, taskOf(login, taskId), filledIn);
    }

    /** The message with which input to this very task is refused. */
    public String refusal(String login, Task task, Map<String, ?> filledIn) {
        Throwable refused = org.assertj.core.api.Assertions.catchThrowable(() ->
                acting(login, () -> {
                    tasks.complete(task.getId(), variables(filledIn));
                    return null;
                }));
        assertThat(refused).as("refusal of " + filledIn).isInstanceOf(jakarta.ws.rs.BadRequestException.class);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).as("task stays open").isOne();
        return refused.getMessage();
    }

    /** The person's open task of this order. */
    public Task taskOf(String login, String taskId) {
        return open(taskId).stream().filter(task -> login.equals(task.getAssignee())).findFirst()
                .orElseThrow(() -> new AssertionError("%s has no task %s; open: %s".formatted(login, taskId, openTasks())));
    }

    /** Open tasks of this order with the id, called processes included. */
    public List<Task> open(String taskId) {
        return tasks.createTaskQuery().processInstanceBusinessKey(orderId).taskDefinitionKey(taskId).list();
    }

    /** All open tasks as «login: task id», sorted. */
    public List<String> openTasks() {
        return tasks.createTaskQuery().processInstanceBusinessKey(orderId).list().stream()
                .map(task -> task.getAssignee() + ": " + task.getTaskDefinitionKey()).sorted().toList();
    }

    /** What the form of the task shows under the key. */
    public Object shown(Task task, String key) {
        return tasks.getVariable(task.getId(), key);
    }

    public boolean running() {
        return runtime.createProcessInstanceQuery().processInstanceId(processInstanceId).count() > 0;
    }

    /** As if it had never been; what it has written down stays. */
    void delete() {
        instances().forEach(instance -> runtime.deleteProcessInstanceIfExists(instance, "the test is over", true, true, true, false));
    }

    /** Runs what is due now and everything that follows from it: continuations, letters, refreshed forms. */
    public OrderPlay runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::run);
        }
        afterStep.accept(this);
        return this;
    }

    /** Unless what was run before it has taken it away. */
    private void run(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() > 0) {
            management.executeJob(job.getId());
        }
    }

    /**
     * Of this order: what other tests have left behind may be due as well. People are written to last, as they are in
     * life, where tasks are gathered for some seconds.
     */
    private List<Job> due() {
        Map<Boolean, List<Job>> due = instances().stream()
                .flatMap(instance -> management.createJobQuery().processInstanceId(instance).executable().list().stream())
                .collect(Collectors.partitioningBy(job -> "announcement".equals(job.getProcessDefinitionKey())));
        return due.get(false).isEmpty() ? due.get(true) : due.get(false);
    }

    /** Of the order itself, what it has called, its letters and its corrections. */
    private Set<String> instances() {
        return Stream.concat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(orderId).list().stream()
                .map(ProcessInstance::getId), corrections.stream()).collect(Collectors.toSet());
    }

    /** Fires the timer of the element, whatever its date; of a multi-instance element, all of its timers. */
    public OrderPlay fireTimer(String elementId) {
        List<Job> due = timers(elementId);
        assertThat(due).as("timers of " + elementId).isNotEmpty();
        due.forEach(job -> management.executeJob(job.getId()));
        return runJobs();
    }

    /** The timers of the element that are waiting. */
    public List<Job> timers(String elementId) {
        List<Job> found = new ArrayList<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().processInstanceBusinessKey(orderId).list()) {
            found.addAll(management.createJobQuery().processInstanceId(instance.getId()).timers().activityId(elementId).list());
        }
        return found;
    }

    /** Acts as the person, with their groups and school. */
    public <T> T acting(String login, java.util.function.Supplier<T> deed) {
        return acting(identity, login, deed);
    }

    static <T> T acting(IdentityService identity, String login, java.util.function.Supplier<T> deed) {
        List<String> groups = identity.createGroupQuery().groupMember(login).list().stream().map(Group::getId).toList();
        List<String> schools = identity.createTenantQuery().userMember(login).includingGroupsOfUser(true).list().stream()
                .map(Tenant::getId).toList();
        identity.setAuthentication(login, groups, schools);
        try {
            return deed.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Lists travel as Json, as Tasklist sends them. */
    private static VariableMap variables(Map<String, ?> filledIn) {
        VariableMap variables = Variables.createVariables();
        filledIn.forEach((key, value) -> {
            if (value instanceof List<?> list) {
                try {
                    variables.putValueTyped(key, SpinValues.jsonValue(JSON.writeValueAsString(list)).create());
                } catch (JsonProcessingException e) {
                    throw new IllegalArgumentException(e);
                }
            } else {
                variables.putValue(key, value);
            }
        });
        return variables;
    }
}
