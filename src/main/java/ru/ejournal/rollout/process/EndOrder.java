package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;

/**
 * The order ends: taken off control, declared void, or discarded before it was registered. What is still open is left
 * undone; the district and whoever had it are told.
 */
@Configuration(proxyBeanMethods = false)
class EndOrder {

    @Bean("close_order")
    JavaDelegate closeOrder(CloseOrder closing, OrderItems items, OrderContext context) {
        return execution -> {
            String by = by(execution, context);
            items.execute(context.item(execution, "item12_control"), by, context.today(execution));
            closing.close(context.order(execution), text(execution, "controlReason"), by);
        };
    }

    @Bean("cancel_order")
    JavaDelegate cancelOrder(CancelOrder cancellation, OrderContext context) {
        return execution -> cancellation.cancel(context.order(execution), text(execution, "controlBasis"),
                text(execution, "controlReason"), by(execution, context));
    }

    /** Nothing has been ordered yet, so nobody is told. */
    @Bean("discard_order")
    JavaDelegate discardOrder(Orders orders, OrderContext context, DistrictWaiting waiting) {
        return execution -> {
            orders.end(context.order(execution).id(), OrderState.CANCELLED, null, "начат по ошибке", by(execution, context));
            // The district may have begun to wait for it since the form was sent.
            waiting.look(context.order(execution).id());
        };
    }

    private static String by(DelegateExecution execution, OrderContext context) {
        return context.actor(execution).orElseGet(() -> context.director(execution.getTenantId()).login());
    }

    private static @Nullable String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
