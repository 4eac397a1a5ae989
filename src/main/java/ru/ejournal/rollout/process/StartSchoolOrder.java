package ru.ejournal.rollout.process;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.district.DistrictSchool;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;

/** Opens the school's own order in its tenant; one that is running there already is taken for it. */
@Component("start_school_order")
class StartSchoolOrder implements JavaDelegate {

    static final String SETTLED = "schoolSettled";

    private final DistrictOrders districts;
    private final DistrictWaiting waiting;
    private final Orders orders;
    private final OwnProcesses processes;

    StartSchoolOrder(DistrictOrders districts, DistrictWaiting waiting, Orders orders, OwnProcesses processes) {
        this.districts = districts;
        this.waiting = waiting;
        this.orders = orders;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String district = execution.getProcessBusinessKey();
        String school = (String) execution.getVariable(Districts.SCHOOL);
        boolean wanted = districts.school(district, school).state() == DistrictSchool.State.OPENING;
        execution.setVariableLocal(SETTLED, !wanted || begun(district, school));
    }

    /** True if there is nothing to wait for: the report of the order that was running has been accepted. */
    private boolean begun(String district, String school) {
        Optional<Order> running = running(school);
        String order = running.map(Order::id).orElseGet(() ->
                processes.start("school-order", null, school, java.util.Map.of()).getBusinessKey());
        districts.started(district, school, order, running.isPresent());
        return waiting.settled(orders.hold(order), districts.school(district, school));
    }

    /** The newest that has not ended. */
    private Optional<Order> running(String school) {
        return orders.ofSchool(school).stream()
                .filter(order -> order.state() == OrderState.DRAFT || order.state() == OrderState.RUNNING)
                .reduce((earlier, later) -> later);
    }
}
