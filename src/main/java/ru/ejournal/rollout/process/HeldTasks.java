package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;

/** Who has open tasks of an order, and which: signatures and helper tasks too, which are no items. */
@Component
class HeldTasks {

    private final TaskService tasks;

    HeldTasks(@Lazy TaskService tasks) {
        this.tasks = tasks;
    }

    /** The names of the tasks by login. */
    Map<String, List<String>> of(Order order) {
        return tasks.createTaskQuery().processInstanceBusinessKey(order.id()).taskAssigned().orderByTaskName().asc().list().stream()
                .collect(Collectors.groupingBy(Task::getAssignee, TreeMap::new, Collectors.mapping(Task::getName, Collectors.toList())));
    }
}
