package ru.ejournal.rollout.reminder;

import java.util.Optional;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.district.DistrictOrder;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;

/** What the order of a task is called, be it a school's or the district's. */
@Component
class OrderCaptions {

    private final Orders orders;
    private final DistrictOrders districts;

    OrderCaptions(Orders orders, DistrictOrders districts) {
        this.orders = orders;
        this.districts = districts;
    }

    /** Empty for a task of no order. */
    Optional<String> of(TaskAtHand task) {
        return Optional.ofNullable(task.orderId()).flatMap(id -> orders.find(id).map(Order::caption)
                .or(() -> districts.find(id).map(DistrictOrder::caption)));
    }
}
