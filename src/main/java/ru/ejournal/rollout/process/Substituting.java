package ru.ejournal.rollout.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Substitution;
import ru.ejournal.rollout.organisation.Substitutions;

/** What {@code substitution.bpmn} asks and does: the tasks of somebody who is away go to the substitute and come back. */
@Component("substituting")
public class Substituting {

    public static final String SUBSTITUTION = "substitutionId";
    /** In another instance, which stops that one. */
    public static final String STOPPED = "stoppedSubstitution";
    /** Local to a task that the substitute does: whose it is. */
    static final String FOR = "substitutedFor";
    /** The same, as Tasklist's lists show it. */
    static final String FOR_NAME = "substitutedName";
    /** Nobody signs, corrects or asks for somebody else. */
    private static final Set<String> PERSONAL = Set.of("acquaintance_sign", "correction_choose", "correction_enter",
            "extension_request", "substitution_order");

    private final Substitutions substitutions;
    private final ActingRoles roles;
    private final Organisation organisation;
    private final OrderContext context;
    private final TaskService tasks;
    private final RuntimeService runtime;

    Substituting(Substitutions substitutions, ActingRoles roles, Organisation organisation, OrderContext context, @Lazy TaskService tasks,
                 @Lazy RuntimeService runtime) {
        this.substitutions = substitutions;
        this.roles = roles;
        this.organisation = organisation;
        this.context = context;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    public Date firstDay(DelegateExecution execution) {
        return Date.from(substitution(execution).firstDay().atStartOfDay(context.zone(execution)).toInstant());
    }

    public Date lastDay(DelegateExecution execution) {
        return Date.from(new Deadline(substitution(execution).lastDay(), context.zone(execution)).passed());
    }

    /** A new task of somebody who is away is the substitute's from the beginning. */
    public void redirect(DelegateTask task) {
        if (task.getAssignee() != null && !PERSONAL.contains(task.getTaskDefinitionKey())) {
            String acting = substitutions.acting(task.getAssignee());
            if (!acting.equals(task.getAssignee())) {
                task.setVariableLocal(FOR, task.getAssignee());
                task.setVariableLocal(FOR_NAME, organisation.name(task.getAssignee()));
                task.setAssignee(acting);
            }
        }
    }

    void begin(DelegateExecution execution) {
        Substitution begun = substitutions.begin(id(execution));
        roles.lend(begun);
        tasks.createTaskQuery().tenantIdIn(begun.schoolId()).taskAssignee(begun.absent()).list().stream()
                .filter(task -> !PERSONAL.contains(task.getTaskDefinitionKey())).forEach(task -> {
                    tasks.setVariablesLocal(task.getId(), Map.of(FOR, begun.absent(), FOR_NAME, organisation.name(begun.absent())));
                    tasks.setAssignee(task.getId(), begun.substitute());
                });
    }

    /** Also of one that was stopped before it began. */
    void end(DelegateExecution execution) {
        Substitution ended = substitutions.end(id(execution));
        roles.takeBack(ended);
        for (Task task : lent(ended)) {
            tasks.removeVariablesLocal(task.getId(), List.of(FOR, FOR_NAME));
            tasks.setAssignee(task.getId(), ended.absent());
        }
    }

    /** What somebody else was given meanwhile stays theirs. */
    private List<Task> lent(Substitution ended) {
        return tasks.createTaskQuery().tenantIdIn(ended.schoolId()).taskAssignee(ended.substitute())
                .taskVariableValueEquals(FOR, ended.absent()).list();
    }

    void stop(DelegateExecution execution) {
        runtime.createMessageCorrelation("substitution_stopped")
                .processInstanceVariableEquals(SUBSTITUTION, execution.getVariable(STOPPED)).correlateAll();
    }

    private Substitution substitution(DelegateExecution execution) {
        return substitutions.get(id(execution));
    }

    private static long id(DelegateExecution execution) {
        return ((Number) execution.getVariable(SUBSTITUTION)).longValue();
    }
}
