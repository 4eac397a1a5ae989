package ru.ejournal.rollout.process;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.MovedDeadline;
import ru.ejournal.rollout.order.ItemMoved;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Substitutions;

/** Whoever holds a task hears that somebody else has moved its deadline. */
@Component
class TellMoved {

    private final Letters letters;
    private final Orders orders;
    private final Organisation organisation;
    private final Substitutions substitutions;

    TellMoved(Letters letters, Orders orders, Organisation organisation, Substitutions substitutions) {
        this.letters = letters;
        this.orders = orders;
        this.organisation = organisation;
        this.substitutions = substitutions;
    }

    @EventListener
    public void moved(ItemMoved event) {
        OrderItem item = event.item();
        String holder = substitutions.acting(item.performer());
        if (event.asked() || item.openTask() == null || holder.equals(event.by())) {
            return;
        }
        Order order = orders.get(item.orderId());
        organisation.person(holder).ifPresent(person -> letters.deadlineMoved(person, organisation.school(order.schoolId()), order,
                new MovedDeadline(item.label(), event.was(), item.deadline(), name(event.by()), event.reason(), item.openTask())));
    }

    private String name(@Nullable String login) {
        return login == null ? "" : organisation.name(login);
    }
}
