package ru.ejournal.rollout.overview;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.order.Paragraph;

/**
 * A paragraph of one order: of its items (one, or one per class), how many are in which state.
 *
 * @param overdue      open, their deadline has passed
 * @param late         executed past the deadline
 * @param nextDeadline of the items that are open; null if none is
 */
public record ParagraphProgress(Paragraph paragraph, int items, int executed, int late, int started, int returned,
                                int overdue, int undone, @Nullable LocalDate nextDeadline) {

    /** The worst of its items that are open; executed only when each of them is. */
    public Status status() {
        if (overdue > 0) {
            return Status.OVERDUE;
        }
        if (returned > 0) {
            return Status.RETURNED;
        }
        if (executed == items) {
            return late > 0 ? Status.EXECUTED_LATE : Status.EXECUTED;
        }
        if (undone > 0) {
            return Status.LEFT_UNDONE;
        }
        return started + executed > 0 ? Status.RUNNING : Status.WAITING;
    }
}
