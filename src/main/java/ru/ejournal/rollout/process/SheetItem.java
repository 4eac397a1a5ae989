package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;

/** Items that are executed when a called acquaintance sheet is complete, not when somebody completes a task. */
@Configuration(proxyBeanMethods = false)
class SheetItem {

    @Bean("item_started")
    ExecutionListener sheetStarted(OrderItems items) {
        return execution -> items.start(item(items, execution, Paragraph.SHEET), null);
    }

    @Bean("item_executed")
    ExecutionListener sheetComplete(OrderItems items, OrderContext context) {
        return execution -> complete(items, context, execution, Paragraph.SHEET);
    }

    @Bean("item05_executed")
    ExecutionListener instructionsSheetComplete(OrderItems items, OrderContext context) {
        return execution -> complete(items, context, execution, Paragraph.ACQUAINT);
    }

    /** The listener also runs when the order ends first; then the sheet is not complete. */
    private static void complete(OrderItems items, OrderContext context, DelegateExecution execution, Paragraph paragraph) {
        OrderItem item = item(items, execution, paragraph);
        if (!execution.isCanceled() && item.open()) {
            items.execute(item, item.performer(), context.today(execution));
        }
    }

    private static OrderItem item(OrderItems items, DelegateExecution execution, Paragraph paragraph) {
        return items.find(execution.getProcessBusinessKey(), paragraph.taskId(), null).orElseThrow();
    }
}
