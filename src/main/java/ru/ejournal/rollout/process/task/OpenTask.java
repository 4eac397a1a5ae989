package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.letter.TaskNotice;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.RefreshForms;

/** A task has appeared: its item is started, and whoever is to do it gets a letter, unless they caused it. */
@Component
class OpenTask {

    private final Orders orders;
    private final OrderItems items;
    private final OrderContext context;
    private final NewTasks newTasks;
    private final Scenes scenes;
    private final TaskForms forms;
    private final Organisation organisation;
    private final RefreshForms refresh;

    OpenTask(Orders orders, OrderItems items, OrderContext context, NewTasks newTasks, Scenes scenes, TaskForms forms,
             Organisation organisation, RefreshForms refresh) {
        this.orders = orders;
        this.items = items;
        this.context = context;
        this.newTasks = newTasks;
        this.scenes = scenes;
        this.forms = forms;
        this.organisation = organisation;
        this.refresh = refresh;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        Optional<Order> order = Optional.ofNullable(task.getExecution().getProcessBusinessKey()).flatMap(orders::find);
        if (order.isEmpty()) {
            return;
        }
        if (Paragraph.ofTask(task.getTaskDefinitionKey()).isPresent()) {
            items.start(context.item(task.getExecution(), task.getTaskDefinitionKey()), task.getId());
        }
        newTasks.appear(task.getId());
        // Local to the task: a list in Tasklist shows an assignee no other variables.
        task.setVariableLocal("orderNumber", order.get().number());
        showDue(task);
        TaskScene scene = scenes.opening(task.getTaskDefinitionKey(), task.getExecution());
        forms.about(scene).ifPresent(about -> task.setName("%s (%s)".formatted(task.getName(), about)));
        String assignee = task.getAssignee();
        if (assignee != null && !context.actor(task.getExecution()).equals(Optional.of(assignee))) {
            announce(task, scene, assignee);
        }
    }

    @EventListener(condition = "#task.eventName == 'update'")
    public void updated(DelegateTask task) {
        if (task.hasVariableLocal("dueDay")) {
            showDue(task);
        }
    }

    /** Tasklist itself says only «через 3 мес.». */
    private void showDue(DelegateTask task) {
        task.setVariableLocal("dueDay", task.getDueDate() == null ? "" : Dates.russian(due(task)));
    }

    private LocalDate due(DelegateTask task) {
        return Deadline.dayOf(task.getDueDate().toInstant(), context.zone(task.getExecution()));
    }

    /** Somebody else is to do it now: the item says so, and they hear of it. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    public void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null || newTasks.appeared(task.getId())) {
            return;
        }
        items.inTask(task.getId()).filter(item -> !item.performer().equals(assignee))
                .ifPresent(item -> items.reassign(item, assignee, null, context.user().orElse(null)));
        Optional.ofNullable(task.getExecution().getProcessBusinessKey()).flatMap(orders::find)
                .filter(order -> !context.user().equals(Optional.of(assignee)))
                .ifPresent(order -> newTasks.announce(order.id(), assignee, notice(task, order)));
        items.inTask(task.getId()).map(OrderItem::orderId).map(orders::get).ifPresent(refresh::soon);
    }

    private void announce(DelegateTask task, TaskScene scene, String assignee) {
        boolean announced = organisation.person(assignee)
                .filter(person -> person.schoolId() == null)
                .map(person -> forms.announce(person, scene, task.getId())).orElse(false);
        if (!announced) {
            newTasks.announce(scene.order().id(), assignee, notice(task, scene.order()));
        }
    }

    private TaskNotice notice(DelegateTask task, Order order) {
        return new TaskNotice(task.getId(), task.getName(), order.caption(), task.getDueDate() == null ? null : due(task));
    }
}
