package ru.ejournal.rollout.reminder;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A task as the last digest for its holder saw it.
 *
 * @param since day of the first digest that saw it so
 */
@Table("rollout_known_task")
record KnownTask(@Id @Nullable Long id, String taskId, String holder, LocalDate due,
                 LocalDate since) {

    static KnownTask of(TaskAtHand task, LocalDate due, LocalDate since) {
        return new KnownTask(null, task.taskId(), task.assignee(), due, since);
    }

    boolean is(TaskAtHand task) {
        return taskId.equals(task.taskId()) && holder.equals(task.assignee()) && due.equals(task.due());
    }
}
