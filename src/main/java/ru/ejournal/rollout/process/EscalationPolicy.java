package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.Orders;

/** What the table {@code escalation-policy} says of an item, as it is deployed now. */
@Component
public class EscalationPolicy {

    static final String KEY = "escalation-policy";

    private final DecisionService decisions;
    private final OrderContext context;
    private final Orders orders;

    EscalationPolicy(@Lazy DecisionService decisions, OrderContext context, Orders orders) {
        this.decisions = decisions;
        this.context = context;
        this.orders = orders;
    }

    /** Who may move the item's deadline. */
    public Authority extender(OrderItem item) {
        return Authority.of(String.valueOf((Object) decisions.evaluateDecisionTableByKey(KEY, inputs(item)).getFirstResult()
                .getEntry("extender")));
    }

    VariableMap inputs(OrderItem item) {
        return Variables.putValue("paragraph", item.taskId()).putValue("directors", ofDirector(item))
                .putValue("ownDate", ownDate(item));
    }

    /** The director does it himself. */
    boolean ofDirector(OrderItem item) {
        return context.director(orders.get(item.orderId()).schoolId()).login().equals(item.performer());
    }

    /** The order itself names the date; the others are the school's own. */
    static boolean ownDate(OrderItem item) {
        return !item.proposed();
    }
}
