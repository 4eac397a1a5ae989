package ru.ejournal.rollout.letter;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A task that its assignee has not been written to about. */
@Table("rollout_unannounced_task")
record UnannouncedTask(@Id @Nullable Long id, String orderId, String taskId, String assignee) {
}
