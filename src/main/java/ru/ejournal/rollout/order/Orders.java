package ru.ejournal.rollout.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Substitutions;

import ru.ejournal.rollout.order.OrderChange.Kind;

/** The orders of all schools. Everything joins the caller's transaction. */
@Component
public class Orders {

    private final OrderTable orders;
    private final OrderChangeTable changes;
    private final OrderItems items;
    private final Substitutions substitutions;
    private final Clock clock;

    Orders(OrderTable orders, OrderChangeTable changes, OrderItems items, Substitutions substitutions,
           Clock clock) {
        this.orders = orders;
        this.changes = changes;
        this.items = items;
        this.substitutions = substitutions;
        this.clock = clock;
    }

    /** Opens a draft, to be registered next. */
    public Order open(String schoolId, String processInstanceId, @Nullable String openedBy) {
        String id = schoolId + "-" + orders.nextNumber();
        return orders.save(Order.open(id, schoolId, processInstanceId, openedBy, clock.instant()));
    }

    /** Makes a draft a running order with its items. */
    public Order register(String orderId, OrderData data, List<PlannedItem> plan, String by) {
        Order registered = orders.save(get(orderId).registered(data, by, clock.instant()));
        items.plan(registered, plan);
        record(orderId, Kind.REGISTERED, null, null, registered.caption(), by);
        return registered;
    }

    /** Corrects or amends the data; a replacement of the responsible person is recorded as such, too. */
    public Order amend(String orderId, OrderData data, String basis, String by) {
        Order before = get(orderId);
        Order after = orders.save(before.amended(data));
        record(orderId, Kind.AMENDED, basis, summary(before), summary(after), by);
        if (!Objects.equals(before.responsible(), after.responsible())) {
            record(orderId, Kind.RESPONSIBLE_REPLACED, basis, before.responsible(), after.responsible(), by);
        }
        return after;
    }

    /** Ends the order; what is still open is left undone, with the reason. */
    public Order end(String orderId, OrderState end, @Nullable String basis, @Nullable String reason, String by) {
        Order before = get(orderId);
        Order ended = orders.save(before.ended(end, by, clock.instant(), reason));
        items.leaveUndone(orderId, reason, by);
        record(orderId, end == OrderState.CLOSED ? Kind.CLOSED : before.number() == null ? Kind.DISCARDED : Kind.CANCELLED, basis, null, reason, by);
        return ended;
    }

    /** @throws NoSuchElementException for an unknown order */
    public Order get(String orderId) {
        return find(orderId).orElseThrow(() -> new NoSuchElementException("No order " + orderId));
    }

    public Optional<Order> find(String orderId) {
        return orders.findById(orderId);
    }

    /** The order that the process instance runs. */
    public Optional<Order> ofInstance(String processInstanceId) {
        return orders.findByProcessInstanceId(processInstanceId);
    }

    /** The order, which nobody else holds or changes until the current transaction ends. */
    public Order hold(String orderId) {
        return orders.findForUpdateById(orderId).orElseThrow(() -> new NoSuchElementException("No order " + orderId));
    }

    /** The school's orders, drafts and ended ones included, oldest first. */
    public List<Order> ofSchool(String schoolId) {
        return orders.findBySchoolIdOrderByOpenedAt(schoolId);
    }

    /** True if another order of the school bears this number and date. */
    public boolean taken(Order order, String number, LocalDate date) {
        return orders.existsBySchoolIdAndNumberAndOrderDateAndIdNot(order.schoolId(), number, date, order.id());
    }

    public List<OrderChange> changes(String orderId) {
        return changes.findByOrderIdOrderById(orderId);
    }

    private void record(String orderId, Kind kind, @Nullable String basis, @Nullable String before,
                        @Nullable String after, String by) {
        changes.save(new OrderChange(null, orderId, kind, basis, before, after, by, clock.instant(),
                substitutions.directing(by).orElse(null)));
    }

    private static String summary(Order order) {
        return order.caption() + "; отчёт: " + order.reportDates().dates();
    }
}
