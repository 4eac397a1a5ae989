package ru.ejournal.rollout.process;

import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.order.OrderItem;

/** Brings open tasks and their timers in line with their items: due date, performer, boundary timer. */
@Component
public class TaskMoves {

    private final TaskService tasks;
    private final ManagementService management;
    private final OrderContext context;
    private final Rounds rounds;

    TaskMoves(@Lazy TaskService tasks, @Lazy ManagementService management, OrderContext context, Rounds rounds) {
        this.tasks = tasks;
        this.management = management;
        this.context = context;
        this.rounds = rounds;
    }

    /** The open task of the item, if there is one, follows it. */
    public void align(OrderItem item, DelegateExecution execution) {
        Task task = item.openTask() == null ? null : tasks.createTaskQuery().taskId(item.openTask()).singleResult();
        if (task == null) {
            return;
        }
        Deadline deadline = new Deadline(item.deadline(), context.zone(execution));
        Date due = Date.from(deadline.lastSecond());
        if (!due.equals(task.getDueDate()) || !item.performer().equals(task.getAssignee())) {
            task.setDueDate(due);
            task.setAssignee(item.performer());
            tasks.saveTask(task);
        }
        timer(task).ifPresent(job -> management.setJobDuedate(job.getId(), Date.from(deadline.passed())));
    }

    /** The timers that open permanent items again follow the order's report dates. */
    public void alignReopenings(DelegateExecution execution) {
        for (String item : List.of("item01_organise", "item10_class")) {
            management.createJobQuery().processInstanceId(execution.getProcessInstanceId()).timers()
                    .activityId(item.substring(0, "item00".length()) + "_reopen").list()
                    .forEach(job -> management.setJobDuedate(job.getId(), rounds.opens(execution, item)));
        }
    }

    private Optional<Job> timer(Task task) {
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers()
                .activityId(task.getTaskDefinitionKey() + "_deadline").list().stream()
                .filter(job -> task.getExecutionId().equals(job.getExecutionId())).findFirst();
    }
}
