package ru.ejournal.rollout.process;

import java.util.Objects;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.PersonChanged;

/** With a class its teacher takes over what paragraph 10 still asks of it; the task follows the item. */
@Component
class ClassHandover {

    private final Organisation organisation;
    private final Orders orders;
    private final OrderItems items;

    ClassHandover(Organisation organisation, Orders orders, OrderItems items) {
        this.organisation = organisation;
        this.orders = orders;
        this.items = items;
    }

    @EventListener
    public void follow(PersonChanged changed) {
        Optional<Person> teacher = organisation.present(changed.login()).filter(person -> person.schoolId() != null);
        if (teacher.isPresent() && !changed.newClasses().isEmpty()) {
            orders.ofSchool(Objects.requireNonNull(teacher.get().schoolId())).stream().filter(order -> order.state() == OrderState.RUNNING)
                    .map(Order::id).flatMap(order -> items.of(order).stream())
                    .filter(item -> item.paragraph() == Paragraph.CLASS && changed.newClasses().contains(item.schoolClass()))
                    .filter(item -> item.open() && !item.performer().equals(changed.login()))
                    .forEach(item -> handOver(item, changed));
        }
    }

    private void handOver(OrderItem item, PersonChanged changed) {
        items.reassign(item, changed.login(), "класс передан другому классному руководителю", changed.by());
    }
}
