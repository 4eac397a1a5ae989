package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;

/** Has what open forms display brought up to date by a job, after the current transaction: never inside it. */
@Component
public class RefreshForms {

    public static final String PROCESS = "report-refresh";

    private final RuntimeService runtime;

    RefreshForms(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void soon(Order order) {
        runtime.createProcessInstanceByKey(PROCESS).businessKey(order.id())
                .setVariable(SchoolTenants.SCHOOL, order.schoolId()).execute();
    }
}
