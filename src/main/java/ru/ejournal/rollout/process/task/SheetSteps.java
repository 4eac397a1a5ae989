package ru.ejournal.rollout.process.task;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.OverdueItem;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.report.AcquaintanceSheet;

/** The steps of {@code acquaintance.bpmn}. */
@Configuration(proxyBeanMethods = false)
class SheetSteps {

    @Bean("list_signatories")
    ExecutionListener listSignatories(SignatureSheet sheet) {
        return sheet::list;
    }

    /** Whoever was marked by the secretary has nothing left to sign. */
    @Bean("record_signatures")
    JavaDelegate recordSignatures(SignatureSheet sheet, @Lazy TaskService tasks) {
        return execution -> {
            List<String> unsigned = sheet.open(execution);
            tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                    .taskDefinitionKey(Signing.TASK).list().stream()
                    .filter(task -> !unsigned.contains(signatory(tasks, task)))
                    .forEach(task -> tasks.complete(task.getId()));
        };
    }

    private static String signatory(TaskService tasks, Task task) {
        return (String) tasks.getVariable(task.getId(), "signatory");
    }

    /** The deadline of the sheet has passed: the director hears who has not signed. */
    @Bean("report_unsigned")
    JavaDelegate reportUnsigned(SignatureSheet sheet, OrderItems items, OrderContext context, Letters letters) {
        return execution -> {
            Order order = context.order(execution);
            OrderItem item = sheet.item(execution);
            items.markOverdue(item);
            letters.itemOverdue(context.director(order.schoolId()), context.school(order), order,
                    new OverdueItem(item.label(), names(sheet, execution), item.deadline(), 1, null));
        };
    }

    private static String names(SignatureSheet sheet, DelegateExecution execution) {
        return sheet.of(execution).unsigned().stream().map(AcquaintanceSheet.Line::name).collect(Collectors.joining(", "));
    }
}
