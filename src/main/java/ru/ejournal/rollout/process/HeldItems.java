package ru.ejournal.rollout.process;

import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;

/** Tells whose deadline a task has: that of its own item, or of the sheet in which it is one signature. */
@Component
public class HeldItems {

    private static final String SHEET = "acquaintance_";

    private final OrderItems items;
    private final RuntimeService runtime;

    HeldItems(OrderItems items, @Lazy RuntimeService runtime) {
        this.items = items;
        this.runtime = runtime;
    }

    /** Empty for a helper task: its two working days are nobody's to move. */
    Optional<OrderItem> in(Task task) {
        return items.inTask(task.getId())
                .or(() -> task.getTaskDefinitionKey().startsWith(SHEET) ? sheet(task.getProcessInstanceId()) : Optional.empty());
    }

    private Optional<OrderItem> sheet(String processInstance) {
        String order = runtime.createProcessInstanceQuery().processInstanceId(processInstance).singleResult().getBusinessKey();
        Paragraph paragraph = "order".equals(runtime.getVariable(processInstance, "document")) ? Paragraph.SHEET : Paragraph.ACQUAINT;
        return items.find(order, paragraph.taskId(), null);
    }
}
