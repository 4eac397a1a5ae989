package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;

/** Declares a school's order void, and tells whom it concerns; its process is the caller's. */
@Component
class CancelOrder {

    private final Orders orders;
    private final OrderItems items;
    private final Organisation organisation;
    private final OrderContext context;
    private final Letters letters;
    private final SideProcesses beside;
    private final DistrictWaiting waiting;
    private final HeldTasks held;

    CancelOrder(Orders orders, OrderItems items, Organisation organisation, OrderContext context, Letters letters,
                SideProcesses beside, DistrictWaiting waiting, HeldTasks held) {
        this.orders = orders;
        this.items = items;
        this.organisation = organisation;
        this.context = context;
        this.letters = letters;
        this.beside = beside;
        this.waiting = waiting;
        this.held = held;
    }

    void cancel(Order order, @Nullable String basis, @Nullable String reason, String by) {
        beside.withdrawAll(order.id());
        List<Person> concerned = Stream.concat(organisation.peopleOfDistrict(Role.DISTRICT).stream(), ofSchool(order, by)).toList();
        Order cancelled = orders.end(order.id(), OrderState.CANCELLED, basis, reason, by);
        concerned.forEach(person -> letters.orderCancelled(person, context.school(cancelled), cancelled, basis, reason));
        waiting.look(cancelled.id());
    }

    /** The director and those who had something left to do, save whoever ends the order. */
    private Stream<Person> ofSchool(Order order, String by) {
        Stream<String> performers = items.of(order.id()).stream().filter(OrderItem::open).map(OrderItem::performer);
        return Stream.of(performers, held.of(order).keySet().stream(), organisation.holder(order.schoolId(), Role.DIRECTOR).map(Person::login).stream())
                .flatMap(Function.identity()).distinct().filter(login -> !login.equals(by)).map(organisation::person).flatMap(Optional::stream)
                .filter(person -> !person.has(Role.DISTRICT));
    }
}
