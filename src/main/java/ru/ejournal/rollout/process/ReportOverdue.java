package ru.ejournal.rollout.process;

import java.time.temporal.ChronoUnit;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.OverdueItem;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;

/** A deadline has passed: it is noted with the item, and the director hears of it. */
@Component("report_overdue")
class ReportOverdue implements JavaDelegate {

    private final OrderItems items;
    private final OrderContext context;
    private final Organisation organisation;
    private final Letters letters;

    ReportOverdue(OrderItems items, OrderContext context, Organisation organisation, Letters letters) {
        this.items = items;
        this.context = context;
        this.organisation = organisation;
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Order order = context.order(execution);
        Long id = (Long) execution.getVariable("overdue");
        items.of(order.id()).stream().filter(item -> id.equals(item.id())).findFirst().filter(OrderItem::open)
                .ifPresent(item -> tell(execution, order, item));
    }

    private void tell(DelegateExecution execution, Order order, OrderItem item) {
        items.markOverdue(item);
        letters.itemOverdue(context.director(order.schoolId()), context.school(order), order, new OverdueItem(item.label(),
                organisation.person(item.performer()).map(Person::fullName).orElse(item.performer()), item.deadline(),
                (int) ChronoUnit.DAYS.between(item.deadline(), context.today(execution)), item.openTask()));
    }
}
