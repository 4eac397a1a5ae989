package ru.ejournal.rollout.reminder;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A task that somebody has to do now.
 *
 * @param taskId     engine's id, for links
 * @param name       as Tasklist shows it, beginning with the printed number if it has one
 * @param assignee   login
 * @param schoolId   the school whose task it is; null for one of the district's own order
 * @param orderId    of a school or of the district; null for a task that belongs to no order
 * @param due        last day on which it is in time, where the school is; null for a task without a deadline
 * @param appearedAt when it was created
 */
public record TaskAtHand(String taskId, String name, String assignee, @Nullable String schoolId, @Nullable String orderId,
                         @Nullable LocalDate due, Instant appearedAt) {
}
