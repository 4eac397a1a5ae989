package ru.ejournal.rollout.letter;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An overdue paragraph that somebody has not been written to about.
 *
 * @param decisionTask engine's id of the task in which the recipient decides; null if there is nothing to decide
 */
@Table("rollout_unannounced_overdue")
public record UnannouncedOverdue(@Id @Nullable Long id, String orderId, long itemId, String recipient,
                                 @Nullable String decisionTask) {
}
