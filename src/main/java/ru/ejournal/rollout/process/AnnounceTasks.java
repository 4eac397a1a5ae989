package ru.ejournal.rollout.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.UnannouncedTasks;
import ru.ejournal.rollout.letter.OverdueItem;
import ru.ejournal.rollout.letter.TaskNotice;
import ru.ejournal.rollout.letter.UnannouncedItems;
import ru.ejournal.rollout.letter.UnannouncedOverdue;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;

/**
 * One letter a person, of the new tasks as they are now; of those that are done or somebody else's again, none. One more
 * of all that is overdue since the same midnight.
 */
@Component("announce_tasks")
class AnnounceTasks implements JavaDelegate {

    private final UnannouncedTasks unannounced;
    private final UnannouncedItems overdue;
    private final OrderItems items;
    private final Lateness lateness;
    private final TaskService tasks;
    private final OrderContext context;
    private final Organisation organisation;
    private final Letters letters;

    AnnounceTasks(UnannouncedTasks unannounced, UnannouncedItems overdue, OrderItems items, Lateness lateness,
                  @Lazy TaskService tasks, OrderContext context, Organisation organisation, Letters letters) {
        this.unannounced = unannounced;
        this.overdue = overdue;
        this.items = items;
        this.lateness = lateness;
        this.tasks = tasks;
        this.context = context;
        this.organisation = organisation;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Order order = context.order(execution);
        unannounced.take(order.id()).forEach((login, ids) -> organisation.person(login).ifPresent(person ->
                letters.tasksAssigned(person, notices(ids, login, order, execution), order.id())));
        overdue.take(order.id()).forEach((login, late) -> organisation.person(login).ifPresent(person ->
                letters.itemsOverdue(person, context.school(order), order, late.stream().flatMap(this::late).toList())));
    }

    /** Not of an item that was executed or moved meanwhile. */
    private Stream<OverdueItem> late(UnannouncedOverdue announced) {
        OrderItem item = items.get(announced.itemId());
        return item.open() && item.overdue() ? Stream.of(lateness.of(item, announced.decisionTask())) : Stream.empty();
    }

    private List<TaskNotice> notices(List<String> ids, String login, Order order, DelegateExecution execution) {
        Map<String, Task> held = tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).taskAssignee(login).list()
                .stream().collect(Collectors.toMap(Task::getId, Function.identity()));
        return ids.stream().map(held::get).flatMap(task -> Optional.ofNullable(task).stream())
                .map(task -> new TaskNotice(task.getId(), name(order, task), order.caption(), due(task, execution))).toList();
    }

    /** The tasks of two rounds are called the same. */
    private String name(Order order, Task task) {
        return items.inTask(task.getId()).flatMap(order::purpose).map(purpose -> task.getName() + ", " + purpose).orElse(task.getName());
    }

    private @Nullable LocalDate due(Task task, DelegateExecution execution) {
        return task.getDueDate() == null ? null
                : Deadline.dayOf(task.getDueDate().toInstant(), context.zone(execution));
    }
}
