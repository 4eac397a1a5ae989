package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;

/** An order has come in: it gets its place in our tables, and the process its business key. */
@Component("open_order")
class OpenOrder implements ExecutionListener {

    private final Orders orders;
    private final OrderContext context;

    OpenOrder(Orders orders, OrderContext context) {
        this.orders = orders;
        this.context = context;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.getTenantId() == null) {
            throw new Refusal("Приказ открывает школа: войдите как её директор или секретарь.");
        }
        context.director(execution.getTenantId());
        Order order = orders.open(execution.getTenantId(), execution.getProcessInstanceId(), context.user().orElse(null));
        execution.setProcessBusinessKey(order.id());
    }
}
