package ru.ejournal.rollout.report;

import java.security.Principal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;

/** Who may open an order's documents: the people of its school and those of the district. */
@Component
public class DocumentAccess {

    private final Orders orders;
    private final Organisation organisation;

    DocumentAccess(Orders orders, Organisation organisation) {
        this.orders = orders;
        this.organisation = organisation;
    }

    /** @throws DocumentNotFound also for an order that is not theirs to see: it is not even told that it exists */
    public Order order(String orderId, @Nullable Principal reader) {
        return orders.find(orderId).filter(order -> mayRead(reader, order)).orElseThrow(DocumentNotFound::new);
    }

    private boolean mayRead(@Nullable Principal reader, Order order) {
        return reader != null && organisation.person(reader.getName())
                .filter(person -> order.schoolId().equals(person.schoolId()) || isOfDistrict(person)).isPresent();
    }

    private static boolean isOfDistrict(Person person) {
        return person.roles().stream().anyMatch(Role::ofDistrict);
    }
}
