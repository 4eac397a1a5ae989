package ru.ejournal.rollout.order;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One numbered paragraph of one order (paragraph 10: one per class), with its state.
 *
 * @param taskId      {@link Paragraph#taskId()}
 * @param schoolClass null unless paragraph 10
 * @param performer   login
 * @param deadline    met until the end of this day in the school's zone
 * @param reportDate  the report that it is done for now; the permanent ones (1, 9, 10) open again for the next
 * @param proposed    the order does not say; the tracker proposed it and the director may have changed it
 * @param executedAt  when it was executed last
 * @param openTask    engine's id of the task in which it is being done now
 */
@Table("rollout_order_item")
public record OrderItem(@Id @Nullable Long id, @Version @Nullable Integer version, String orderId, String taskId,
                        @Nullable String schoolClass, String performer, LocalDate deadline, LocalDate reportDate,
                        boolean proposed, ItemState state, boolean overdue, @Nullable Instant startedAt,
                        @Nullable Instant executedAt, @Nullable String executedBy, @Nullable String openTask) {

    static OrderItem planned(String orderId, PlannedItem plan, LocalDate reportDate) {
        return new OrderItem(null, null, orderId, plan.paragraph().taskId(), plan.schoolClass(), plan.performer(),
                plan.deadline(), reportDate, plan.proposed(), ItemState.WAITING, false, null, null, null, null);
    }

    public Paragraph paragraph() {
        return Paragraph.ofTask(taskId).orElseThrow();
    }

    /** «10. Провести работу в классе … (5 класс)». */
    public String label() {
        return schoolClass == null ? paragraph().label() : "%s (%s класс)".formatted(paragraph().label(), schoolClass);
    }

    public boolean open() {
        return state == ItemState.WAITING || state == ItemState.STARTED || state == ItemState.RETURNED;
    }

    /** What was returned stays so while it is being done again: whoever watches is to see that it came back. */
    OrderItem started(@Nullable String task, Instant now) {
        return with(performer, deadline, reportDate, state == ItemState.RETURNED ? state : ItemState.STARTED, overdue, now,
                executedAt, executedBy, task);
    }

    OrderItem executed(String by, Instant now, LocalDate today) {
        return with(performer, deadline, reportDate, ItemState.EXECUTED, overdue || today.isAfter(deadline), startedAt, now, by, null);
    }

    OrderItem handedOn() {
        return with(performer, deadline, reportDate, ItemState.STARTED, overdue, startedAt, executedAt, executedBy, null);
    }

    OrderItem returned(LocalDate newDeadline) {
        return with(performer, newDeadline, reportDate, ItemState.RETURNED, false, startedAt, executedAt, executedBy,
                null);
    }

    OrderItem againFor(LocalDate nextReport, LocalDate newDeadline) {
        return with(performer, newDeadline, nextReport, ItemState.WAITING, false, startedAt, executedAt, executedBy,
                null);
    }

    OrderItem markedOverdue() {
        return with(performer, deadline, reportDate, state, true, startedAt, executedAt, executedBy, openTask);
    }

    OrderItem leftUndone() {
        return with(performer, deadline, reportDate, ItemState.LEFT_UNDONE, overdue, startedAt, executedAt, executedBy,
                null);
    }

    OrderItem performedBy(String login) {
        return with(login, deadline, reportDate, state, overdue, startedAt, executedAt, executedBy, openTask);
    }

    OrderItem due(LocalDate newDeadline) {
        return with(performer, newDeadline, reportDate, state, false, startedAt, executedAt, executedBy, openTask);
    }

    OrderItem forReport(LocalDate date) {
        return with(performer, deadline, date, state, overdue, startedAt, executedAt, executedBy, openTask);
    }

    private OrderItem with(String performer, LocalDate deadline, LocalDate reportDate, ItemState state, boolean overdue,
                           @Nullable Instant startedAt, @Nullable Instant executedAt, @Nullable String executedBy,
                           @Nullable String openTask) {
        return new OrderItem(id, version, orderId, taskId, schoolClass, performer, deadline, reportDate, proposed,
                state, overdue, startedAt, executedAt, executedBy, openTask);
    }
}
