package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.process.DistrictWaiting;
import ru.ejournal.rollout.process.form.Submission;

/** «Изменить приказ»: a correction, an amendment or another responsible person, with its basis on record. */
@Component
class AmendOrder implements TaskForm {

    private final Orders orders;
    private final OrderFields fields;
    private final FollowAmendment followAmendment;
    private final DistrictWaiting waiting;

    AmendOrder(Orders orders, OrderFields fields, FollowAmendment followAmendment, DistrictWaiting waiting) {
        this.orders = orders;
        this.fields = fields;
        this.followAmendment = followAmendment;
        this.waiting = waiting;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("amend_order");
    }

    @Override
    public boolean recordsFacts() {
        return false;
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        Order order = scene.order();
        fields.show(values, scene, new OrderData(Objects.requireNonNull(order.number()),
                Objects.requireNonNull(order.orderDate()), Objects.requireNonNull(order.title()), order.districtOrder(),
                Objects.requireNonNull(order.systemName()), Objects.requireNonNull(order.responsible()),
                order.reportDates()));
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        fields.check(form, scene);
        followAmendment.check(scene.order(), fields.data(form).reportDates());
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        Order after = orders.amend(scene.order().id(), fields.data(form), form.required("basis"), author);
        followAmendment.of(scene.order(), after, form.required("basis"), author, scene.execution());
        waiting.look(after.id());
    }
}
