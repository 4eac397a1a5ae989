package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Substitutions;

/** Compares our tables with the engine: who holds what until when, what runs, what has ended. */
class Reconciliation {

    private static final Set<OrderState> ENDED = Set.of(OrderState.CLOSED, OrderState.CANCELLED);

    private final ProcessEngine engine;
    private final Orders orders;
    private final OrderItems items;
    private final Substitutions substitutions;
    private final ZoneId zone;

    Reconciliation(ProcessEngine engine, Orders orders, OrderItems items, Substitutions substitutions, ZoneId zone) {
        this.engine = engine;
        this.orders = orders;
        this.items = items;
        this.substitutions = substitutions;
        this.zone = zone;
    }

    /** Everything that the order has due has been run before. */
    void of(String orderId) {
        Order order = orders.get(orderId);
        Map<String, Task> tasks = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(orderId).list()
                .stream().collect(Collectors.toMap(Task::getId, Function.identity()));
        items.of(orderId).forEach(item -> agree(order, item, tasks));
        everyItemTaskHasItsItem(orderId, tasks);
        runs(order);
        assertThat(engine.getRuntimeService().createIncidentQuery().processInstanceId(order.processInstanceId()).count())
                .as("incidents").isZero();
    }

    private void runs(Order order) {
        long instances = engine.getRuntimeService().createProcessInstanceQuery()
                .processInstanceBusinessKey(order.id()).count();
        if (ENDED.contains(order.state())) {
            assertThat(instances).as("instances of an ended order").isZero();
            assertThat(items.of(order.id())).as("open items of an ended order").noneMatch(OrderItem::open);
            assertThat(order.endedBy()).isNotNull();
            assertThat(order.endedAt()).isNotNull();
        } else {
            assertThat(engine.getRuntimeService().createProcessInstanceQuery()
                    .processInstanceId(order.processInstanceId()).count()).as("instance of a running order").isOne();
        }
    }

    private void everyItemTaskHasItsItem(String orderId, Map<String, Task> tasks) {
        Set<String> held = items.of(orderId).stream().map(OrderItem::openTask).collect(Collectors.toSet());
        assertThat(tasks.values()).filteredOn(task -> Paragraph.ofTask(task.getTaskDefinitionKey()).isPresent())
                .allSatisfy(task -> assertThat(held).as("item of " + task.getName()).contains(task.getId()));
    }

    private void agree(Order order, OrderItem item, Map<String, Task> tasks) {
        switch (item.state()) {
            case EXECUTED -> {
                assertThat(item.executedBy()).as("who executed " + item.label()).isNotNull();
                assertThat(item.executedAt()).as("when was executed " + item.label()).isNotNull();
                assertThat(item.openTask()).as("task of " + item.label()).isNull();
                awaitsItsNextReport(order, item);
            }
            case STARTED, RETURNED -> underWay(order, item, tasks);
            case WAITING, LEFT_UNDONE -> assertThat(item.openTask()).as("task of " + item.label()).isNull();
        }
    }

    /** 1 and 10, each class for itself, wait for the moment at which they open again, or for a date to be set. */
    private void awaitsItsNextReport(Order order, OrderItem item) {
        if (order.state() != OrderState.RUNNING || !Set.of(Paragraph.ORGANISE, Paragraph.CLASS).contains(item.paragraph())) {
            return;
        }
        boolean another = order.reportDates().after(item.reportDate()).isPresent();
        assertThat(engine.getRuntimeService().createExecutionQuery().processInstanceId(order.processInstanceId())
                .activityId(item.taskId().substring(0, "item00".length()) + (another ? "_reopen" : "_wait")).list())
                .as("%s waits for %s", item.label(), another ? "its next report" : "a date")
                .filteredOn(execution -> Objects.equals(item.schoolClass(),
                        engine.getRuntimeService().getVariable(execution.getId(), OrderContext.SCHOOL_CLASS))).hasSize(1);
    }

    private void underWay(Order order, OrderItem item, Map<String, Task> tasks) {
        if (item.openTask() == null) {
            somebodyElseActs(order, item, tasks);
            return;
        }
        assertThat(tasks).as("task of " + item.label()).containsKey(item.openTask());
        Task task = tasks.get(item.openTask());
        Deadline deadline = new Deadline(item.deadline(), zone);
        assertThat(task.getTaskDefinitionKey()).isEqualTo(item.taskId());
        assertThat(task.getAssignee()).as("performer of " + item.label()).isEqualTo(substitutions.acting(item.performer()));
        assertThat(task.getDueDate()).as("deadline of " + item.label()).isEqualTo(deadline.lastSecond().toString());
        Optional<Date> timer = timer(task).map(Job::getDuedate);
        if (item.overdue() || item.paragraph() == Paragraph.CONTROL) {
            assertThat(timer).as("timer of " + item.label()).isEmpty();
        } else {
            assertThat(timer.or(() -> again(item))).as("timer of " + item.label()).contains(Date.from(deadline.passed()));
        }
    }

    /** 5 and the order's sheet wait for signatures, 9 for approval, 6 for the amendment, 8 for the plan made anew. */
    private void somebodyElseActs(Order order, OrderItem item, Map<String, Task> tasks) {
        List<String> open = tasks.values().stream().map(Task::getTaskDefinitionKey).toList();
        switch (item.paragraph()) {
            case SHEET, ACQUAINT -> assertThat(calls(order)).as("sheet of " + item.label())
                    .contains(item.paragraph() == Paragraph.SHEET ? "order_acquaintance" : "item05_signatures");
            case REPORT -> assertThat(open).contains("report_approval");
            case CONTROL -> assertThat(open).contains("amend_order");
            case SUBMIT_PLAN -> {
                assertThat(item.state()).isEqualTo(ItemState.RETURNED);
                assertThat(open).contains("item07_plan");
            }
            default -> throw new AssertionError(item.label() + " is under way, but in no task");
        }
    }

    private List<String> calls(Order order) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("acquaintance")
                .superProcessInstanceId(order.processInstanceId()).list().stream()
                .map(called -> "order".equals(engine.getRuntimeService().getVariable(called.getId(), "document"))
                        ? "order_acquaintance" : "item05_signatures").toList();
    }

    /** The timer of a task that was overdue and has got another deadline: its escalation waits for that. */
    private Optional<Date> again(OrderItem item) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("escalation")
                .variableValueEquals("itemId", item.id()).list().stream()
                .flatMap(instance -> engine.getManagementService().createJobQuery().processInstanceId(instance.getId())
                        .timers().activityId("await_deadline").list().stream())
                .findFirst().map(Job::getDuedate);
    }

    private Optional<Job> timer(Task task) {
        return engine.getManagementService().createJobQuery().processInstanceId(task.getProcessInstanceId()).timers()
                .activityId(task.getTaskDefinitionKey() + "_deadline").list().stream()
                .filter(job -> task.getExecutionId().equals(job.getExecutionId())).findFirst();
    }
}
