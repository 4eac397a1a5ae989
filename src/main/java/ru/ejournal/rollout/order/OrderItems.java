package ru.ejournal.rollout.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.ItemChange.Kind;

/** The items of all orders and everything that happened to them. Everything joins the caller's transaction. */
@Component
public class OrderItems {

    private final ItemTable items;
    private final ItemChangeTable changes;
    private final Clock clock;

    OrderItems(ItemTable items, ItemChangeTable changes, Clock clock) {
        this.items = items;
        this.changes = changes;
        this.clock = clock;
    }

    void plan(Order order, List<PlannedItem> plan) {
        plan.forEach(item -> items.save(OrderItem.planned(order.id(), item, order.reportDates().first())));
    }

    /** In the order's own sequence; classes in the order of the school's timetable. */
    public List<OrderItem> of(String orderId) {
        return items.findByOrderIdOrderById(orderId);
    }

    /** @param schoolClass null unless paragraph 10 */
    public Optional<OrderItem> find(String orderId, String taskId, @Nullable String schoolClass) {
        return items.findByOrderIdAndTaskId(orderId, taskId).stream()
                .filter(item -> Objects.equals(item.schoolClass(), schoolClass)).findFirst();
    }

    public List<ItemChange> changes(OrderItem item) {
        return changes.findByItemIdOrderById(Objects.requireNonNull(item.id()));
    }

    /** The item that is being done in this task of the engine. */
    public Optional<OrderItem> inTask(String engineTask) {
        return items.findByOpenTask(engineTask);
    }

    public void start(OrderItem item, @Nullable String engineTask) {
        items.save(item.started(engineTask, clock.instant()));
        record(item, Kind.STARTED, null, null, null, null);
    }

    public void execute(OrderItem item, String by) {
        items.save(item.executed(by, clock.instant()));
        record(item, Kind.EXECUTED, by, null, null, null);
    }

    /** Its performer is done; it counts as executed only when somebody else has acted. */
    public void handOn(OrderItem item) {
        items.save(item.handedOn());
    }

    /** A permanent item opens again for the next report. */
    public void again(OrderItem item, LocalDate nextReport, LocalDate deadline) {
        items.save(item.againFor(nextReport, deadline));
        record(item, Kind.MOVED, null, "следующая дата отчёта", item.deadline().toString(), deadline.toString());
    }

    /** The date of the report that the item is done for was itself corrected. */
    public void serve(OrderItem item, LocalDate reportDate) {
        items.save(item.forReport(reportDate));
    }

    /** The recipient wants it done again by the new deadline. */
    public void giveBack(OrderItem item, LocalDate newDeadline, String remarks, String by) {
        items.save(item.returned(newDeadline));
        record(item, Kind.RETURNED, by, remarks, item.deadline().toString(), newDeadline.toString());
    }

    public void markOverdue(OrderItem item) {
        items.save(item.markedOverdue());
        record(item, Kind.OVERDUE, null, null, item.deadline().toString(), null);
    }

    public void move(OrderItem item, LocalDate newDeadline, @Nullable String reason, @Nullable String by) {
        items.save(item.due(newDeadline));
        record(item, Kind.MOVED, by, reason, item.deadline().toString(), newDeadline.toString());
    }

    public void reassign(OrderItem item, String performer, @Nullable String reason, @Nullable String by) {
        items.save(item.performedBy(performer));
        record(item, Kind.REASSIGNED, by, reason, item.performer(), performer);
    }

    public void noteCorrection(OrderItem item, String reason, String by) {
        record(item, Kind.CORRECTED, by, reason, null, null);
    }

    void leaveUndone(String orderId, @Nullable String reason, String by) {
        of(orderId).stream().filter(OrderItem::open).forEach(item -> {
            items.save(item.leftUndone());
            record(item, Kind.LEFT_UNDONE, by, reason, null, null);
        });
    }

    private void record(OrderItem item, Kind kind, @Nullable String by, @Nullable String reason,
                        @Nullable String oldValue, @Nullable String newValue) {
        changes.save(new ItemChange(null, Objects.requireNonNull(item.id()), kind, by, clock.instant(), reason,
                oldValue, newValue));
    }
}
