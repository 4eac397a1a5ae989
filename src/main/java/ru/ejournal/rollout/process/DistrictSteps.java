package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import ru.ejournal.rollout.district.DistrictOrder;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.district.DistrictSchool;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;

/** What the district's order does besides waiting: takes schools in, lets schools go, ends. */
@Configuration(proxyBeanMethods = false)
class DistrictSteps {

    /** The school that is being dropped, of the whole process: one at a time. */
    static final String DROPPED = "schoolToDrop";

    /** A consolidated report that has been begun waits for the schools that were added. */
    @Bean("add_schools")
    JavaDelegate addSchools(OwnProcesses processes) {
        return execution -> processes.tell("school_added", execution.getProcessInstanceId());
    }

    @Bean("drop_school")
    JavaDelegate dropSchool(OwnProcesses processes) {
        return execution -> processes.tell("school_dropped", execution.getProcessInstanceId(), DistrictWaiting.SCHOOL,
                (String) execution.getVariable(DROPPED));
    }

    @Bean("cancel_school_order")
    JavaDelegate cancelSchoolOrder(DistrictOrders districts, Orders orders, CancelOrder cancellation, OwnProcesses processes) {
        return execution -> {
            DistrictSchool school = districts.school(execution.getProcessBusinessKey(), (String) execution.getVariable(Districts.SCHOOL));
            if (!school.cancelsOrder() || school.schoolOrderId() == null) {
                return;
            }
            Order order = orders.get(school.schoolOrderId());
            if (order.state() == OrderState.DRAFT || order.state() == OrderState.RUNNING) {
                DistrictOrder district = districts.get(school.districtOrderId());
                cancellation.cancel(order, district.reference(), school.droppedWhy(), String.valueOf(school.droppedBy()));
                processes.end(order.processInstanceId(), "dropped by the district");
            }
        };
    }

    @Bean("close_district_order")
    JavaDelegate closeDistrictOrder(DistrictOrders districts, OrderContext context) {
        return execution -> districts.close(execution.getProcessBusinessKey(), by(execution, context, districts));
    }

    private static String by(DelegateExecution execution, OrderContext context, DistrictOrders districts) {
        return context.actor(execution)
                .orElseGet(() -> String.valueOf(districts.get(execution.getProcessBusinessKey()).registeredBy()));
    }
}
