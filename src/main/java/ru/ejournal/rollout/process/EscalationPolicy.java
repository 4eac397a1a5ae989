package ru.ejournal.rollout.process;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
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

    private static final String KEY = "escalation-policy";

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
        DmnDecisionResult result = decisions.evaluateDecisionByKey(KEY).variables(inputs(item)).evaluate();
        return Authority.of(told(result, "extender"));
    }

    private VariableMap inputs(OrderItem item) {
        return Variables.putValue("paragraph", item.taskId()).putValue("directors", ofDirector(item))
                .putValue("ownDate", ownDate(item));
    }

    /** @throws IllegalStateException where the table has no rule for the item */
    static Object told(DmnDecisionResult result, String output) {
        DmnDecisionResultEntries rule = result.getFirstResult();
        if (rule == null || rule.get(output) == null) {
            throw new IllegalStateException("escalation-policy: для этого пункта в таблице нет значения «%s»".formatted(output));
        }
        return rule.get(output);
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
