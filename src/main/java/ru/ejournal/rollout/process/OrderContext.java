package ru.ejournal.rollout.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.reminder.SchoolDays;

/**
 * Finds what an execution is about. The order is told by the business key, which nobody can overwrite by submitting
 * a variable, and the class by the item that holds the task.
 */
@Component
public class OrderContext {

    /** Login of whoever completed the task before, kept on the branch's own execution. */
    public static final String ACTOR = "actor";
    static final String SCHOOL_CLASS = "schoolClass";
    /** What a correction is about: order, item and class, joined by «|». */
    public static final String CORRECTION_SUBJECT = "correctionSubject";

    private final Orders orders;
    private final OrderItems items;
    private final Organisation organisation;
    private final IdentityService identity;
    private final SchoolDays days;
    private final Clock clock;

    OrderContext(Orders orders, OrderItems items, Organisation organisation, @Lazy IdentityService identity,
                 SchoolDays days, Clock clock) {
        this.orders = orders;
        this.items = items;
        this.organisation = organisation;
        this.identity = identity;
        this.days = days;
        this.clock = clock;
    }

    public Order order(DelegateExecution execution) {
        return orders.get(execution.getProcessBusinessKey());
    }

    public School school(Order order) {
        return organisation.school(order.schoolId());
    }

    /** The school's zone, told by the tenant; the district's where there is none. */
    public ZoneId zone(DelegateExecution execution) {
        return days.mornings(execution.getTenantId()).zone();
    }

    /** Today where the school, or the district, is. */
    public LocalDate today(DelegateExecution execution) {
        return LocalDate.now(clock.withZone(zone(execution)));
    }

    /** @throws ru.ejournal.rollout.Refusal for a school that has no director */
    public Person director(String schoolId) {
        return organisation.holder(schoolId, Role.DIRECTOR)
                .orElseThrow(() -> new Refusal("В школе не указан директор: исправьте список сотрудников."));
    }

    /** The classes that the order was registered for. */
    public List<String> classes(String orderId) {
        return items.of(orderId).stream().map(OrderItem::schoolClass).filter(Objects::nonNull).toList();
    }

    public Instant now() {
        return clock.instant();
    }

    /** The item of the paragraph; for paragraph 10, that of the class in whose scope the execution is. */
    public OrderItem item(DelegateExecution execution, String taskId) {
        String schoolClass = taskId.equals("item10_class") ? (String) execution.getVariable(SCHOOL_CLASS) : null;
        return items.find(execution.getProcessBusinessKey(), taskId, schoolClass).orElseThrow();
    }

    /** Login of the person who is acting; empty in a job. */
    public Optional<String> user() {
        return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
    }

    /** Whoever is acting or, in a job, completed the task before; nobody where a timer has fired. */
    public Optional<String> actor(DelegateExecution execution) {
        return user().or(() -> timerFired() ? Optional.empty() : remembered(execution));
    }

    private static Optional<String> remembered(DelegateExecution execution) {
        return Optional.ofNullable((String) execution.getVariable(ACTOR))
                .or(() -> Optional.ofNullable(execution.getProcessInstance().getSuperExecution())
                        .map(caller -> (String) caller.getVariable(ACTOR)));
    }

    private static boolean timerFired() {
        return Context.getCommandContext() != null && Context.getCommandContext().getCurrentJob() instanceof TimerEntity;
    }
}
