package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Corrections («Уточнить сведения») that somebody has begun and not finished. */
@Component
class BegunCorrections {

    private final RuntimeService runtime;

    BegunCorrections(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Nothing of the order can be corrected any more: they go. */
    void withdraw(String orderId) {
        runtime.createProcessInstanceQuery().variableValueLike(OrderContext.CORRECTION_SUBJECT, orderId + "|%").list()
                .forEach(begun -> runtime.deleteProcessInstance(begun.getId(), "report sent or order ended"));
    }
}
