package ru.ejournal.rollout.process.task;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.process.OrderContext;

/** Puts together what a task's form is about. */
@Component
class Scenes {

    private final OrderContext context;
    private final Organisation organisation;
    private final Orders orders;
    private final OrderItems items;
    private final FactLog facts;

    Scenes(OrderContext context, Organisation organisation, Orders orders, OrderItems items, FactLog facts) {
        this.context = context;
        this.organisation = organisation;
        this.orders = orders;
        this.items = items;
        this.facts = facts;
    }

    /** The scene in which a task opens; its class is that of the scope. */
    TaskScene opening(String taskId, DelegateExecution execution) {
        String schoolClass = taskId.equals("item10_class")
                ? (String) execution.getVariable("schoolClass") : null;
        return scene(taskId, execution, execution.getProcessBusinessKey(), schoolClass);
    }

    /** The scene in which a task is completed; its class is that of the item which the task belongs to. */
    TaskScene completing(String taskId, String engineTask, DelegateExecution execution) {
        Optional<OrderItem> item = items.inTask(engineTask);
        return scene(taskId, execution, execution.getProcessBusinessKey(), item.map(OrderItem::schoolClass).orElse(null));
    }

    TaskScene corrected(Correction.Subject subject, DelegateExecution execution) {
        return scene(subject.taskId(), execution, subject.orderId(), subject.schoolClass());
    }

    private TaskScene scene(String taskId, DelegateExecution execution, String orderId, @Nullable String schoolClass) {
        Order order = orders.get(orderId);
        return new TaskScene(taskId, order, organisation.school(order.schoolId()), schoolClass, facts.of(orderId),
                context.today(execution), execution);
    }
}
