package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.RefreshForms;
import ru.ejournal.rollout.report.AcquaintanceSheet.Subject;

/** Brings what open forms display up to date with the facts: readiness, what is missing, what is unfinished. */
@Component("refresh_forms")
class ShownInForms implements JavaDelegate {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ReportView report;
    private final ControlOrder control;
    private final SignatureSheet sheet;
    private final Orders orders;
    private final OrderItems items;
    private final OrderContext context;
    private final FactLog facts;

    ShownInForms(@Lazy TaskService tasks, @Lazy RuntimeService runtime, ReportView report, ControlOrder control,
                 SignatureSheet sheet, Orders orders, OrderItems items, OrderContext context, FactLog facts) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.report = report;
        this.control = control;
        this.sheet = sheet;
        this.orders = orders;
        this.items = items;
        this.context = context;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // One after the other; the last one, which knows all the facts, does it for those before it.
        Order order = orders.hold(execution.getProcessBusinessKey());
        if (runtime.createProcessInstanceQuery().processDefinitionKey(RefreshForms.PROCESS)
                .processInstanceBusinessKey(order.id()).count() > 1) {
            return;
        }
        for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(order.id()).taskDefinitionKeyIn(
                "item09_report", "report_approval", "item12_control", SheetKeeping.TASK).list()) {
            runtime.setVariablesLocal(task.getExecutionId(), shown(task, order, execution));
        }
        refreshClasses(order);
    }

    /** Only what has changed: their teachers are completing these forms at the same time. */
    private void refreshClasses(Order order) {
        boolean provided = ClassForm.pupilLoginsProvided(facts.of(order.id()));
        tasks.createTaskQuery().processInstanceBusinessKey(order.id()).taskDefinitionKey(Paragraph.CLASS.taskId())
                .list().stream().map(Task::getExecutionId)
                .filter(form -> !Objects.equals(provided, runtime.getVariableLocal(form, ClassForm.PUPIL_LOGINS_PROVIDED)))
                .forEach(form -> runtime.setVariableLocal(form, ClassForm.PUPIL_LOGINS_PROVIDED, provided));
    }

    private Map<String, Object> shown(Task task, Order order, DelegateExecution execution) {
        return switch (task.getTaskDefinitionKey()) {
            case "item12_control" -> control.view(order);
            case SheetKeeping.TASK -> Map.of("unsigned", sheet.unsigned(sheet.of(order, subject(task))));
            default -> report.of(order, items.find(order.id(), "item09_report", null).map(OrderItem::reportDate)
                    .orElseThrow(), context.today(execution));
        };
    }

    private Subject subject(Task task) {
        return "order".equals(tasks.getVariable(task.getId(), "document")) ? Subject.ORDER : Subject.INSTRUCTIONS;
    }
}
