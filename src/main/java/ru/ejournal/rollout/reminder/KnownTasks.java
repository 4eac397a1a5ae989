package ru.ejournal.rollout.reminder;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Which tasks the digests for somebody have seen, and with which deadlines. Compared with what is there now, it tells
 * what has appeared, changed hands or moved, whichever way that was done.
 */
@Component
class KnownTasks {

    private final KnownTaskTable table;

    KnownTasks(KnownTaskTable table) {
        this.table = table;
    }

    List<KnownTask> of(String login) {
        return table.findByHolder(login);
    }

    void remember(List<KnownTask> before, List<TaskAtHand> now, LocalDate today) {
        before.stream().filter(known -> now.stream().noneMatch(known::is)).forEach(table::delete);
        for (TaskAtHand task : now) {
            if (task.due() != null && before.stream().noneMatch(known -> known.is(task))) {
                table.save(KnownTask.of(task, task.due(), today));
            }
        }
    }
}
