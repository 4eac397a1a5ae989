package ru.ejournal.rollout.progress;

import java.time.ZoneId;
import java.util.List;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;

/** The items of an order with all that was recorded of them. */
@Component
class Stories {

    private final OrderItems items;
    private final Extensions extensions;
    private final Organisation organisation;

    Stories(OrderItems items, Extensions extensions, Organisation organisation) {
        this.items = items;
        this.extensions = extensions;
        this.organisation = organisation;
    }

    /** In the order's own sequence; none before registration. */
    List<ItemStory> of(Order order) {
        ZoneId zone = organisation.school(order.schoolId()).zone();
        return items.of(order.id()).stream()
                .map(item -> new ItemStory(item, items.changes(item), extensions.of(item), zone)).toList();
    }
}
