package ru.ejournal.rollout.process;

import java.util.Objects;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.district.DistrictSchool;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.report.Reports;

/**
 * The district waits for a school until its last report is accepted, or its order ends without. To be asked after
 * whatever may have brought that about; the order's row is held meanwhile, so that nothing is missed between a job
 * that begins to wait and a report that is accepted at the same moment.
 */
@Component
public class DistrictWaiting {

    static final String MESSAGE = "school_settled";
    static final String SCHOOL = "awaitedSchool";

    private final DistrictOrders districts;
    private final Orders orders;
    private final Reports reports;
    private final OwnProcesses processes;

    DistrictWaiting(DistrictOrders districts, Orders orders, Reports reports, OwnProcesses processes) {
        this.districts = districts;
        this.orders = orders;
        this.reports = reports;
        this.processes = processes;
    }

    /** Tells the district's order if there is nothing more to wait for from this order of a school. */
    public void look(String schoolOrderId) {
        Order order = orders.hold(schoolOrderId);
        districts.awaiting(schoolOrderId).filter(school -> settled(order, school)).ifPresent(school ->
                processes.tell(MESSAGE, districts.get(school.districtOrderId()).processInstanceId(), SCHOOL, school.schoolId()));
    }

    /** Writes down how the waiting ended, if it has. */
    boolean settled(Order order, DistrictSchool school) {
        if (lastReportAccepted(order)) {
            districts.reported(school);
            return true;
        }
        if (order.state() == OrderState.CLOSED || order.state() == OrderState.CANCELLED) {
            districts.ended(school, "%s %s, последний отчёт не принят. Причина: %s".formatted(order.caption(),
                    order.state() == OrderState.CLOSED ? "снят с контроля" : "признан утратившим силу",
                    Objects.requireNonNullElse(order.endingReason(), "не указана")));
            return true;
        }
        return false;
    }

    private boolean lastReportAccepted(Order order) {
        return !order.reportDates().dates().isEmpty() && reports.latest(order.id(), order.reportDates().last())
                .filter(report -> report.state().accepted()).isPresent();
    }
}
