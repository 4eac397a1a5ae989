package ru.ejournal.rollout.order;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An item has another deadline; its open task and the timers are to follow.
 *
 * @param item  as it is now
 * @param was   its deadline before
 * @param by    login; null where nobody did it
 * @param asked true if the performer had asked for it, and hears of the answer anyway
 */
public record ItemMoved(OrderItem item, LocalDate was, @Nullable String reason, @Nullable String by, boolean asked) {
}
