package ru.ejournal.rollout.letter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Gathers the tasks of an order that people have got, until they are written to about them. */
@Component
public class UnannouncedTasks {

    private final UnannouncedTaskTable table;

    UnannouncedTasks(UnannouncedTaskTable table) {
        this.table = table;
    }

    /** Joins the current transaction, as does {@link #take}. */
    public void add(String orderId, String taskId, String assignee) {
        table.save(new UnannouncedTask(null, orderId, taskId, assignee));
    }

    /** By login, each task once, in the order in which they came; they are taken once. */
    public Map<String, List<String>> take(String orderId) {
        List<UnannouncedTask> taken = table.findByOrderIdOrderById(orderId);
        taken.forEach(table::delete);
        return taken.stream().collect(Collectors.groupingBy(UnannouncedTask::assignee, LinkedHashMap::new,
                Collectors.collectingAndThen(Collectors.toList(), tasks ->
                        tasks.stream().map(UnannouncedTask::taskId).distinct().toList())));
    }
}
