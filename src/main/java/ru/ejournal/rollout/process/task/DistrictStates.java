package ru.ejournal.rollout.process.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.district.DistrictSchool;
import ru.ejournal.rollout.district.DistrictSchool.State;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;

/** Where the schools of a district's order stand, as the district's forms show it. */
@Component
class DistrictStates {

    private final DistrictOrders districts;
    private final Orders orders;
    private final Organisation organisation;

    DistrictStates(DistrictOrders districts, Orders orders, Organisation organisation) {
        this.districts = districts;
        this.orders = orders;
        this.organisation = organisation;
    }

    SpinJsonNode table(String districtOrderId) {
        List<Map<String, String>> rows = districts.schools(districtOrderId).stream().map(school -> Map.of(
                "school", organisation.school(school.schoolId()).name(), "order", caption(school), "state", state(school))).toList();
        return Json.of(rows);
    }

    private String caption(DistrictSchool school) {
        return school.schoolOrderId() == null ? "" : orders.get(school.schoolOrderId()).caption()
                + (school.adopted() ? " (был открыт раньше)" : "");
    }

    private String state(DistrictSchool school) {
        if (school.state() == State.DROPPED) {
            return "выбыла: " + school.droppedWhy();
        }
        if (school.state() == State.STARTED && school.schoolOrderId() != null
                && orders.find(school.schoolOrderId()).map(Order::state).filter(OrderState.DRAFT::equals).isPresent()) {
            return "приказ ещё не зарегистрирован";
        }
        return Objects.requireNonNullElse(school.outcome(), school.state().title());
    }
}
