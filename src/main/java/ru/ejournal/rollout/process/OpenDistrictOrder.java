package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.district.DistrictOrders;

/** An order of the district has come in: it gets its place in our tables, and the process its business key. */
@Component("open_district_order")
class OpenDistrictOrder implements ExecutionListener {

    private final DistrictOrders districts;
    private final OrderContext context;

    OpenDistrictOrder(DistrictOrders districts, OrderContext context) {
        this.districts = districts;
        this.context = context;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setProcessBusinessKey(
                districts.open(execution.getProcessInstanceId(), context.user().orElse(null)).id());
    }
}
