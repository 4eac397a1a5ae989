package ru.ejournal.rollout.process;

import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.UnannouncedItems;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;

/** A deadline has passed: it is noted with the item, and those hear of it who have nothing to decide about it. */
@Configuration(proxyBeanMethods = false)
class ReportOverdue {

    @Bean("report_overdue")
    JavaDelegate reportOverdue(Escalations escalations, OrderItems items, OrderContext context, Organisation organisation,
                               UnannouncedItems unannounced, Announcements announcements, RefreshForms refresh) {
        return execution -> {
            OrderItem item = escalations.item(execution);
            Order order = context.order(execution);
            Authority decider = Authority.of(execution.getVariable("decider"));
            items.markOverdue(item);
            execution.setVariable("decisionNeeded", decider != Authority.NOBODY);
            execution.setVariable("districtLearns", ((Number) execution.getVariable("districtAfter")).intValue() > 0);
            Authority informed = Authority.of(execution.getVariable("informed"));
            people(informed == decider ? Authority.NOBODY : informed, execution, context, organisation).forEach(person ->
                    unannounced.add(order.id(), escalations.id(execution), person.login(), null));
            announcements.soon(order);
            refresh.soon(order);
        };
    }

    /** Nobody has decided in time about a date that the order itself names. */
    @Bean("report_undecided")
    JavaDelegate reportUndecided(Escalations escalations, OrderContext context, Organisation organisation, Letters letters,
                                 Lateness lateness) {
        return execution -> {
            Order order = context.order(execution);
            people(Authority.DISTRICT, execution, context, organisation).forEach(person -> letters.overdueUndecided(person,
                    context.school(order), order, lateness.of(escalations.item(execution), null)));
        };
    }

    private static Stream<Person> people(Authority authority, DelegateExecution execution, OrderContext context,
                                         Organisation organisation) {
        return switch (authority) {
            case DIRECTOR -> Stream.of(context.director(execution.getTenantId()));
            case DISTRICT -> organisation.peopleOfDistrict(Role.DISTRICT).stream();
            case NOBODY -> Stream.empty();
        };
    }
}
