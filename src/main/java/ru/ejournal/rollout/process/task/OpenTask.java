package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Substitutions;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.RefreshForms;
import ru.ejournal.rollout.process.Substituting;

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
    private final Substituting substituting;
    private final Substitutions substitutions;
    private final HandedTo handedTo;

    OpenTask(Orders orders, OrderItems items, OrderContext context, NewTasks newTasks, Scenes scenes, TaskForms forms,
             Organisation organisation, RefreshForms refresh, Substituting substituting, Substitutions substitutions,
             HandedTo handedTo) {
        this.orders = orders;
        this.items = items;
        this.context = context;
        this.newTasks = newTasks;
        this.scenes = scenes;
        this.forms = forms;
        this.organisation = organisation;
        this.refresh = refresh;
        this.substituting = substituting;
        this.substitutions = substitutions;
        this.handedTo = handedTo;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        Optional<Order> order = order(task);
        if (order.isEmpty()) {
            return;
        }
        newTasks.appear(task.getId());
        substituting.redirect(task);
        if (Paragraph.ofTask(task.getTaskDefinitionKey()).isPresent()) {
            items.start(context.item(task.getExecution(), task.getTaskDefinitionKey()), task.getId());
        }
        // Local to the task: a list in Tasklist shows an assignee no other variables.
        task.setVariableLocal("orderNumber", order.get().number());
        showDue(task);
        TaskScene scene = scenes.opening(task.getTaskDefinitionKey(), task.getExecution());
        forms.about(scene).ifPresent(about -> task.setName("%s (%s)".formatted(task.getName(), about)));
        String assignee = task.getAssignee();
        if (assignee != null && !context.actor(task.getExecution()).equals(Optional.of(assignee))) {
            announce(task, scene, assignee);
        }
        if (assignee == null) {
            forms.sendOutside(scene, task.getId());
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
        task.setVariableLocal("dueDay", task.getDueDate() == null ? "" : RussianText.date(due(task)));
    }

    private LocalDate due(DelegateTask task) {
        return Deadline.dayOf(task.getDueDate().toInstant(), context.zone(task.getExecution()));
    }

    /** Somebody else is to do it now: the item says so, and they hear of it. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    public void assigned(DelegateTask task) {
        Optional<Order> order = order(task);
        if (order.isEmpty() || newTasks.appeared(task.getId())) {
            return;
        }
        handedTo.demandColleague(task);
        String assignee = task.getAssignee();
        if (assignee == null) {
            return;
        }
        items.inTask(task.getId()).filter(item -> !item.performer().equals(assignee))
                .filter(item -> !substitutions.acting(item.performer()).equals(assignee))
                .ifPresent(item -> items.reassign(item, assignee, null, context.user().orElse(null)));
        if (!context.user().equals(Optional.of(assignee))) {
            newTasks.announce(order.get(), assignee, task.getId());
        }
        items.inTask(task.getId()).ifPresent(item -> refresh.soon(order.get()));
    }

    /** Empty for a task of no order. */
    private Optional<Order> order(DelegateTask task) {
        return Optional.ofNullable(task.getExecution().getProcessBusinessKey()).flatMap(orders::find);
    }

    private void announce(DelegateTask task, TaskScene scene, String assignee) {
        boolean announced = organisation.person(assignee)
                .map(person -> forms.announce(person, scene, task.getId())).orElse(false);
        if (!announced) {
            newTasks.announce(scene.order(), assignee, task.getId());
        }
    }
}
