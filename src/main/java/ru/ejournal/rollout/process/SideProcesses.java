package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.OrderItem;

/** What people have begun beside an order: corrections («Уточнить сведения»), requests for more time. */
@Component
class SideProcesses {

    private static final String EXTENSION = "deadline-extension";

    private final RuntimeService runtime;

    SideProcesses(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Nothing of the order can be corrected any more. */
    void withdrawCorrections(String orderId) {
        runtime.createProcessInstanceQuery().processDefinitionKey("correction")
                .variableValueLike(OrderContext.CORRECTION_SUBJECT, orderId + "|%").list()
                .forEach(begun -> runtime.deleteProcessInstance(begun.getId(), "report sent or order ended"));
    }

    /** The person begins to ask anew: what they have begun and not sent goes. */
    void withdrawUnasked(OrderItem item, String login) {
        runtime.createProcessInstanceQuery().processDefinitionKey(EXTENSION).processInstanceBusinessKey(item.orderId())
                .variableValueEquals(Escalations.ITEM, item.id()).variableValueEquals("initiator", login)
                .activityIdIn("extension_request").list()
                .forEach(begun -> runtime.deleteProcessInstance(begun.getId(), "begun anew"));
    }

    /** The order ends: nothing of it goes on. */
    void withdrawAll(String orderId) {
        withdrawCorrections(orderId);
        runtime.createProcessInstanceQuery().processDefinitionKey(EXTENSION).processInstanceBusinessKey(orderId)
                .list().forEach(begun -> runtime.deleteProcessInstance(begun.getId(), "order ended"));
    }
}
