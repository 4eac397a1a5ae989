package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    private final OrderTitle title;

    ShownInForms(@Lazy TaskService tasks, @Lazy RuntimeService runtime, ReportView report, ControlOrder control,
                 SignatureSheet sheet, Orders orders, OrderItems items, OrderContext context, FactLog facts,
                 OrderTitle title) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.report = report;
        this.control = control;
        this.sheet = sheet;
        this.orders = orders;
        this.items = items;
        this.context = context;
        this.facts = facts;
        this.title = title;
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
        refreshFigures(order);
    }

    /** Paragraphs 1 and 10. */
    private void refreshFigures(Order order) {
        boolean provided = ClassForm.pupilLoginsProvided(facts.of(order.id()));
        Map<String, OrderItem> held = items.of(order.id()).stream().filter(item -> item.openTask() != null)
                .collect(Collectors.toMap(OrderItem::openTask, Function.identity()));
        for (Task task : tasks.createTaskQuery().processInstanceBusinessKey(order.id())
                .taskDefinitionKeyIn(Paragraph.ORGANISE.taskId(), Paragraph.CLASS.taskId()).list()) {
            changed(task, OrderTitle.KEY, title.of(order, Optional.ofNullable(held.get(task.getId()))));
            if (task.getTaskDefinitionKey().equals(Paragraph.CLASS.taskId())) {
                changed(task, ClassForm.PUPIL_LOGINS_PROVIDED, provided);
            }
        }
    }

    /** Only what has changed: people are completing these forms at the same time. */
    private void changed(Task task, String key, Object value) {
        if (!value.equals(runtime.getVariableLocal(task.getExecutionId(), key))) {
            runtime.setVariableLocal(task.getExecutionId(), key, value);
        }
    }

    private Map<String, Object> shown(Task task, Order order, DelegateExecution execution) {
        return switch (task.getTaskDefinitionKey()) {
            case "item12_control" -> control.view(order);
            case SheetKeeping.TASK -> Map.of("unsigned", sheet.unsigned(sheet.of(order, subject(task))));
            default -> report(task, order, execution);
        };
    }

    private Map<String, Object> report(Task task, Order order, DelegateExecution execution) {
        Map<String, Object> shown = report.of(order, items.find(order.id(), "item09_report", null).map(OrderItem::reportDate)
                .orElseThrow(), context.today(execution));
        shown.put(OrderTitle.KEY, title.of(order, task.getTaskDefinitionKey(), null));
        return shown;
    }

    private Subject subject(Task task) {
        return "order".equals(tasks.getVariable(task.getId(), "document")) ? Subject.ORDER : Subject.INSTRUCTIONS;
    }
}
