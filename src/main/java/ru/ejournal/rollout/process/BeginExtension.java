package ru.ejournal.rollout.process;

import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.order.OrderItem;

/** Somebody has pressed «Попросить о переносе срока» in a task; nobody but whoever holds it may. */
@Component("begin_extension")
class BeginExtension implements ExecutionListener {

    /** Start variable: the task in which the button was pressed. */
    static final String TASK = "taskId";

    private final TaskService tasks;
    private final OrderContext context;
    private final HeldItems held;
    private final Extensions extensions;
    private final SideProcesses beside;

    BeginExtension(@Lazy TaskService tasks, OrderContext context, HeldItems held, Extensions extensions, SideProcesses beside) {
        this.tasks = tasks;
        this.context = context;
        this.held = held;
        this.extensions = extensions;
        this.beside = beside;
    }

    @Override
    public void notify(DelegateExecution execution) {
        OrderItem item = held.in(task(execution)).filter(OrderItem::open).orElseThrow(() ->
                new Refusal("Это не пункт приказа: на эту задачу даются два рабочих дня, переносить её срок некому."));
        if (extensions.pending(item).isPresent()) {
            throw new Refusal("О переносе этого срока уже попросили: дождитесь решения.");
        }
        beside.withdrawUnasked(item, context.user().orElseThrow());
        execution.setProcessBusinessKey(item.orderId());
        execution.setVariable(Escalations.ITEM, item.id());
    }

    private Task task(DelegateExecution execution) {
        String asking = context.user().orElse("");
        return Optional.ofNullable(execution.getVariable(TASK))
                .map(id -> tasks.createTaskQuery().taskId(id.toString()).singleResult())
                .filter(task -> asking.equals(task.getAssignee()) && Objects.equals(task.getTenantId(), execution.getTenantId()))
                .orElseThrow(() -> new Refusal("О переносе срока просит тот, кому поручена задача: откройте её и нажмите «Попросить о переносе срока»."));
    }
}
