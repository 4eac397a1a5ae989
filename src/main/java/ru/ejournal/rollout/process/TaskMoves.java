package ru.ejournal.rollout.process;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.order.ItemExecuted;
import ru.ejournal.rollout.order.ItemMoved;
import ru.ejournal.rollout.order.ItemReassigned;
import ru.ejournal.rollout.order.ItemReturned;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Substitutions;

/** Open tasks, their timers and what is going on about a deadline follow the item, whoever moved it. */
@Component
public class TaskMoves {

    /** A report is due while it waits to be approved, a plan is to be sent while it is being made. */
    private static final Map<Paragraph, String> ELSEWHERE = Map.of(Paragraph.REPORT, "report_approval_deadline",
            Paragraph.SUBMIT_PLAN, "item07_plan_sending_deadline");
    private static final Set<Paragraph> SIGNED = Set.of(Paragraph.SHEET, Paragraph.ACQUAINT);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Orders orders;
    private final Organisation organisation;
    private final Substitutions substitutions;
    private final Rounds rounds;
    private final RefreshForms refresh;

    TaskMoves(@Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy ManagementService management, Orders orders,
              Organisation organisation, Substitutions substitutions, Rounds rounds,
              RefreshForms refresh) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.orders = orders;
        this.organisation = organisation;
        this.substitutions = substitutions;
        this.rounds = rounds;
        this.refresh = refresh;
    }

    @EventListener
    public void moved(ItemMoved event) {
        OrderItem item = event.item();
        Order order = orders.get(item.orderId());
        Deadline deadline = new Deadline(item.deadline(), organisation.school(order.schoolId()).zone());
        tasksOf(item).forEach(task -> due(task, Date.from(deadline.lastSecond())));
        timersOf(item).forEach(job -> management.setJobDuedate(job.getId(), Date.from(deadline.passed())));
        tell("deadline_moved", item);
        refresh.soon(order);
    }

    /** To whoever acts for the performer, if they are away. */
    @EventListener
    public void reassigned(ItemReassigned event) {
        String acting = substitutions.acting(event.item().performer());
        if (event.item().openTask() != null) {
            open(tasks.createTaskQuery().taskId(event.item().openTask())).filter(task -> !acting.equals(task.getAssignee()))
                    .forEach(task -> tasks.setAssignee(task.getId(), acting));
        }
    }

    @EventListener
    public void executed(ItemExecuted event) {
        tell("item_settled", event.item());
    }

    @EventListener
    public void returned(ItemReturned event) {
        tell("item_settled", event.item());
    }

    /** The timers that open permanent items again follow the order's report dates; each class has its own. */
    public void alignReopenings(Order order) {
        for (String item : List.of("item01_organise", "item10_class")) {
            timers(order.processInstanceId(), item.substring(0, "item00".length()) + "_reopen").forEach(job ->
                    management.setJobDuedate(job.getId(), rounds.opens(order, item,
                            (String) runtime.getVariable(job.getExecutionId(), OrderContext.SCHOOL_CLASS))));
        }
    }

    private void due(Task task, Date due) {
        if (!due.equals(task.getDueDate())) {
            task.setDueDate(due);
            tasks.saveTask(task);
        }
    }

    /** The item's own task, or those of the sheet that it waits for. */
    private Stream<Task> tasksOf(OrderItem item) {
        if (item.openTask() != null) {
            return open(tasks.createTaskQuery().taskId(item.openTask()));
        }
        return SIGNED.contains(item.paragraph()) ? sheets(item).flatMap(sheet -> open(tasks.createTaskQuery()
                .processInstanceId(sheet))) : Stream.empty();
    }

    private static Stream<Task> open(TaskQuery query) {
        return query.list().stream();
    }

    /** Of the item's task; of the task that it waits for; of the sheet; of the escalation after an extension. */
    private Stream<Job> timersOf(OrderItem item) {
        Stream<Job> own = item.openTask() == null ? Stream.empty() : tasksOf(item).flatMap(task ->
                timers(task.getProcessInstanceId(), task.getTaskDefinitionKey() + "_deadline")
                        .filter(job -> Objects.equals(task.getExecutionId(), job.getExecutionId())));
        Stream<Job> elsewhere = Optional.ofNullable(ELSEWHERE.get(item.paragraph())).stream()
                .flatMap(activity -> timers(orders.get(item.orderId()).processInstanceId(), activity));
        Stream<Job> sheet = SIGNED.contains(item.paragraph())
                ? sheets(item).flatMap(instance -> timers(instance, "acquaintance_sign_deadline")) : Stream.empty();
        Stream<Job> escalation = escalations(item).flatMap(instance -> timers(instance, "await_deadline"));
        return Stream.of(own, elsewhere, sheet, escalation).flatMap(jobs -> jobs);
    }

    private Stream<Job> timers(String processInstance, String activity) {
        return management.createJobQuery().processInstanceId(processInstance).timers().activityId(activity).list().stream();
    }

    /** The called sheet that the item waits for. */
    private Stream<String> sheets(OrderItem item) {
        String document = item.paragraph() == Paragraph.SHEET ? "order" : "instructions";
        return runtime.createProcessInstanceQuery().processDefinitionKey("acquaintance")
                .processInstanceBusinessKey(item.orderId()).variableValueEquals("document", document).list().stream()
                .map(instance -> instance.getId());
    }

    private Stream<String> escalations(OrderItem item) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Escalations.PROCESS).processInstanceBusinessKey(item.orderId())
                .variableValueEquals(Escalations.ITEM, item.id()).list().stream().map(instance -> instance.getId());
    }

    private void tell(String message, OrderItem item) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(item.orderId())
                .processInstanceVariableEquals(Escalations.ITEM, item.id()).correlateAll();
    }
}
