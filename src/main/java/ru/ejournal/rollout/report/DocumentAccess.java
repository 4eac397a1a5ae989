package ru.ejournal.rollout.report;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Readers;

/** Who may open an order's documents: the people of its school and those of the district. */
@Component
public class DocumentAccess {

    private final Orders orders;
    private final Readers readers;

    DocumentAccess(Orders orders, Readers readers) {
        this.orders = orders;
        this.readers = readers;
    }

    /** @throws DocumentNotFound also for an order that is not theirs to see: it is not even told that it exists */
    public Order order(String orderId, @Nullable Principal reader) {
        return orders.find(orderId)
                .filter(order -> readers.find(reader).filter(person -> Readers.sees(person, order.schoolId())).isPresent())
                .orElseThrow(DocumentNotFound::new);
    }
}
