package ru.ejournal.rollout.report;

import java.security.Principal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;

/**
 * Who may open what of an order. Its text is everybody's who works under it; how it is carried out, by whom and how late is
 * for those who answer for it or keep its papers.
 */
@Component
public class DocumentAccess {

    private static final Role[] OVERSEERS = {Role.DIRECTOR, Role.DEPUTY, Role.SECRETARY};

    private final Orders orders;
    private final Readers readers;

    DocumentAccess(Orders orders, Readers readers) {
        this.orders = orders;
        this.readers = readers;
    }

    /**
     * For the director, the deputies, the secretary, the responsible person, whoever acts for them, and the district.
     *
     * @throws DocumentNotFound also for an order that is not theirs to see: it is not even told that it exists
     */
    public Order order(String orderId, @Nullable Principal reader) {
        return orders.find(orderId).filter(order -> oversees(order, reader)).orElseThrow(DocumentNotFound::new);
    }

    /**
     * For the people of the school and the district.
     *
     * @throws DocumentNotFound for everybody else
     */
    public Order text(String orderId, @Nullable Principal reader) {
        return orders.find(orderId).filter(order -> seeing(order, reader).isPresent()).orElseThrow(DocumentNotFound::new);
    }

    /** Whether {@link #order} would open it. */
    public boolean oversees(Order order, @Nullable Principal reader) {
        return seeing(order, reader).filter(person -> overseer(person) || readers.standsFor(person, order.responsible())).isPresent();
    }

    /** Whether all orders that they see at all are theirs to oversee. */
    public boolean overseer(Person person) {
        return person.schoolId() == null || readers.holds(person, OVERSEERS);
    }

    private Optional<Person> seeing(Order order, @Nullable Principal reader) {
        return readers.find(reader).filter(person -> Readers.sees(person, order.schoolId()));
    }
}
