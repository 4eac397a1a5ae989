package ru.ejournal.rollout.process;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.reminder.SchoolDays;
import ru.ejournal.rollout.reminder.TaskAtHand;
import ru.ejournal.rollout.reminder.TasksAtHand;

/** Two statements, however many tasks there are. */
@Component
class EngineTasksAtHand implements TasksAtHand {

    /** The district watches its schools all along; nobody is reminded of that. */
    private static final String QUIET = "district_control";
    private static final Comparator<TaskAtHand> BY_DATE_THEN_NAME = Comparator
            .comparing(TaskAtHand::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TaskAtHand::name).thenComparing(TaskAtHand::taskId);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SchoolDays days;

    EngineTasksAtHand(@Lazy TaskService tasks, @Lazy RuntimeService runtime, SchoolDays days) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.days = days;
    }

    @Override
    public List<TaskAtHand> ofSchool(String schoolId) {
        return list(tasks.createTaskQuery().tenantIdIn(schoolId).taskAssigned());
    }

    @Override
    public List<TaskAtHand> ofPerson(String login) {
        return list(tasks.createTaskQuery().taskAssignee(login));
    }

    private List<TaskAtHand> list(TaskQuery query) {
        List<Task> open = query.active().list().stream().filter(task -> !QUIET.equals(task.getTaskDefinitionKey())).toList();
        Map<String, String> orders = orders(open);
        return open.stream().map(task -> new TaskAtHand(task.getId(), task.getName(), task.getAssignee(),
                        task.getTenantId(), orders.get(task.getProcessInstanceId()), due(task), task.getCreateTime().toInstant()))
                .sorted(BY_DATE_THEN_NAME).toList();
    }

    /** Business keys of the tasks' instances. */
    private Map<String, String> orders(List<Task> open) {
        String[] instances = open.stream().map(Task::getProcessInstanceId).filter(Objects::nonNull).distinct()
                .toArray(String[]::new);
        return instances.length == 0 ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(java.util.Set.of(instances)).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private @Nullable LocalDate due(Task task) {
        return task.getDueDate() == null ? null
                : Deadline.dayOf(task.getDueDate().toInstant(), days.mornings(task.getTenantId()).zone());
    }
}
